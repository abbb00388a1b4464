import { parseArgs } from "node:util";
import { readHonest, readPlanted } from "./corpus.ts";
import { makeCorpus } from "./make-corpus.ts";
import { checkText, complaints, lineOf, type PlantedResult, scorePlanted } from "./score-texts.ts";

// What the check of texts says of the corpus: node test/support/texts/score.ts
//   --text ID   only texts whose id contains it
//   --shift N   other figures and contradictions of the same documents
//   --quiet     the numbers alone
const { values } = parseArgs({
  options: {
    text: { type: "string", default: "" },
    shift: { type: "string" },
    quiet: { type: "boolean" },
  },
});
const { honest, planted } = values.shift
  ? makeCorpus(Number(values.shift))
  : { honest: readHonest(), planted: readPlanted() };
const print = (line: string) => {
  if (!values.quiet) console.log(line);
};

const count = { error: 0, warning: 0, info: 0 };
const results: PlantedResult[] = [];
const texts = [...honest].filter(([id]) => id.includes(values.text));
for (const [id, text] of texts) {
  const findings = checkText(text);
  for (const finding of complaints(findings)) {
    const { severity, rule, message } = finding;
    count[severity]++;
    print(`false ${severity}  ${id}:${lineOf(finding)}  ${rule}  ${message}`);
  }
  for (const one of planted.filter((plant) => plant.text === id)) {
    const result = scorePlanted(one, text, findings);
    results.push(result);
    if (result.isNamedRight) continue;
    const what = result.found.length === 0 ? "missed" : "misnamed";
    print(`${what}  ${id}:${one.line}  ${one.kind}  “${one.old}”→“${one.new}”  ${one.says}`);
    for (const { rule, message } of result.found) print(`    ${rule}  ${message}`);
  }
}

const found = (own: readonly PlantedResult[]) => own.filter((one) => one.found.length > 0).length;
const right = (own: readonly PlantedResult[]) => own.filter((one) => one.isNamedRight).length;
console.log("kind: planted, found, named right");
const kinds = [...Map.groupBy(results, ({ planted: { kind } }) => kind)];
for (const [kind, own] of kinds.sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`  ${kind}: ${own.length}, ${found(own)}, ${right(own)}`);
}
console.log(
  `${texts.length} honest texts: ${count.error} false errors, ${count.warning} warnings; ` +
    `${results.length} planted: ${found(results)} found, ${right(results)} named right`,
);
