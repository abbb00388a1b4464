import { resolve } from "node:path";
import { checkText } from "../src/check-text.ts";
import {
  countFindings,
  countLine,
  printFindings,
  readFolder,
  readFormat,
  readIdentity,
  runCommand,
  type Values,
} from "../src/cli.ts";
import { type Finding, sortFindings } from "../src/finding.ts";
import { checkData } from "../src/site.ts";

const options = {
  data: { type: "string" },
  format: { type: "string" },
  text: { type: "string" },
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
} as const;

await runCommand(options, (values) => {
  const format = readFormat(values);
  const findings = findingsOf(values);
  const summary = countFindings(findings);
  if (format === "json") {
    console.log(JSON.stringify({ summary, findings }, null, 2));
  } else if (findings.length === 0) {
    console.log(`没有发现问题。${countLine(findings)}`);
  } else {
    printFindings(findings, (line) => console.log(line));
  }
  if (summary.error > 0) process.exitCode = 1;
});

/** Of one text with `--text`, else of the whole data folder. */
function findingsOf(values: Values): readonly Finding[] {
  const data = readFolder(values, "data");
  const identity = readIdentity(values);
  if (typeof values.text === "string") return checkText(resolve(values.text), data, identity);
  return sortFindings(checkData(data).findings);
}
