import {
  countFindings,
  countLine,
  printFindings,
  readFolder,
  readFormat,
  runCommand,
} from "../src/cli.ts";
import { sortFindings } from "../src/finding.ts";
import { checkData } from "../src/site.ts";

await runCommand({ data: { type: "string" }, format: { type: "string" } }, (values) => {
  const format = readFormat(values);
  const findings = sortFindings(checkData(readFolder(values, "data")).findings);
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
