import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { honestFolder, indexFile, plantedFile } from "./corpus.ts";
import { documents } from "./documents.ts";
import { makeCorpus, plantedJson } from "./make-corpus.ts";

// Writes test/input/texts anew: node test/support/texts/export.ts
const { honest, planted } = makeCorpus();
rmSync(honestFolder, { recursive: true, force: true });
mkdirSync(honestFolder, { recursive: true });
for (const [id, text] of honest) writeFileSync(join(honestFolder, `${id}.txt`), text);
writeFileSync(plantedFile, plantedJson(planted));
writeFileSync(
  indexFile,
  `# Narratives of public budgets and final accounts

\`honest/\` holds ${honest.size} consistent texts of made-up units. \`planted.json\` holds ${planted.length} contradictions, each to be put into its text
alone: \`kind\`, the edit (\`line\`, \`column\`, \`old\`, \`new\`), what is wrong (\`says\`), and what a finding must name
(\`values\`, one of them) or where it must stand (\`lines\`).

Written by \`node test/support/texts/export.ts\`; don't edit by hand. \`node test/support/texts/score.ts\` runs the check of
texts over all of them, \`--shift 100\` over others drawn of the same documents.

| text | what is special |
|---|---|
${documents.map(({ id, about }) => `| \`${id}\` | ${about} |`).join("\n")}
`,
);
console.log(`${honest.size} texts, ${planted.length} planted contradictions`);
