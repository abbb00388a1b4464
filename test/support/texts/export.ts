import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { random } from "../corpus/random.ts";
import { honestFolder, indexFile, type PlantedText, plantedFile } from "./corpus.ts";
import { documents } from "./documents.ts";
import { layOut, textOf } from "./lay-out.ts";
import { plantContradictions } from "./plant.ts";
import { draftOf } from "./text-document.ts";

/** Planted in each text; 200 and more in all. */
const perText = 5;

// Writes test/input/texts anew: node test/support/texts/export.ts
rmSync(honestFolder, { recursive: true, force: true });
mkdirSync(honestFolder, { recursive: true });
const planted: PlantedText[] = [];
const index: string[] = [];
documents.forEach((document, number) => {
  const draft = draftOf(document, document.seed);
  const broken = draft.relations().filter((relation) => !relation.holds((piece) => piece));
  if (broken.length > 0) {
    const told = broken.map((relation) => relation.tell((piece) => piece)).join("\n");
    throw new Error(`${document.id} is not consistent:\n${told}`);
  }
  const cells = layOut(draft, document.layout ?? {});
  writeFileSync(join(honestFolder, `${document.id}.txt`), textOf(cells));
  const plants = plantContradictions(draft, cells, random(7000 + number), perText);
  planted.push(...plants.map((plant) => ({ text: document.id, ...plant })));
  index.push(`| \`${document.id}\` | ${document.about} |`);
});
writeFileSync(plantedFile, `[\n${planted.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`);
writeFileSync(
  indexFile,
  `# Narratives of public budgets and final accounts

\`honest/\` holds ${documents.length} consistent texts of made-up units, \`planted.json\` ${planted.length} contradictions, each to be put into one of them
alone: \`kind\`, the edit (\`line\`, \`column\`, \`old\`, \`new\`), what is wrong (\`says\`), and what a finding must name
(\`values\`, one of them) or where it must stand (\`lines\`).

Written by \`node test/support/texts/export.ts\`; don't edit by hand. \`node test/support/texts/score.ts\` runs the check of
texts over all of them.

| text | what is special |
|---|---|
${index.join("\n")}
`,
);
console.log(`${documents.length} texts, ${planted.length} planted contradictions`);
