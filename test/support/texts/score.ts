import { parseArgs } from "node:util";
import { readHonest, readPlanted } from "./corpus.ts";
import { checkText, complaints, lineOf, type PlantedResult, scorePlanted } from "./score-texts.ts";

// node test/support/texts/score.ts [--text ID] [--quiet]: what the check of texts says of the corpus.
const { values } = parseArgs({ options: { text: { type: "string" }, quiet: { type: "boolean" } } });
const honest = [...readHonest()].filter(([id]) => !values.text || id.includes(values.text));
const print = (line: string) => {
  if (!values.quiet) console.log(line);
};

let [errors, warnings] = [0, 0];
const results: PlantedResult[] = [];
const all = readPlanted();
for (const [id, text] of honest) {
  const findings = checkText(text);
  for (const { severity, rule, where, message } of complaints(findings)) {
    if (severity === "error") errors++;
    else warnings++;
    print(`false ${severity}  ${id}:${lineOf(where)}  ${rule}  ${message}`);
  }
  for (const one of all.filter((planted) => planted.text === id)) {
    const result = scorePlanted(one, text, findings);
    results.push(result);
    if (result.isNamedRight) continue;
    const what = result.found.length === 0 ? "missed" : "misnamed";
    print(`${what}  ${id}:${one.line}  ${one.kind}  “${one.old}”→“${one.new}”  ${one.says}`);
    for (const { rule, message } of result.found) print(`    ${rule}  ${message}`);
  }
}
const found = results.filter((result) => result.found.length > 0);
const right = results.filter(({ isNamedRight }) => isNamedRight);
const kinds = Map.groupBy(results, ({ planted }) => planted.kind);
console.log("kind, planted, found, named right:");
for (const [kind, own] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const hit = own.filter((result) => result.found.length > 0).length;
  console.log(`  ${kind}  ${own.length}  ${hit}  ${own.filter((one) => one.isNamedRight).length}`);
}
console.log(
  `${honest.length} honest texts: ${errors} false errors, ${warnings} warnings; ` +
    `${results.length} planted: ${found.length} found, ${right.length} named right`,
);
