import { resolve } from "node:path";
import { countLine, printFindings, runCommand } from "../src/cli.ts";
import { sortFindings, UsageError } from "../src/finding.ts";
import { checkData } from "../src/site.ts";
import { projectRoot } from "../src/write-pages.ts";

await runCommand({ data: { type: "string" }, format: { type: "string" } }, (values) => {
  const { data, format = "text" } = values;
  if (format !== "text" && format !== "json") {
    throw new UsageError(`--format 应为 text 或 json，不是“${format}”。`);
  }
  const folder = typeof data === "string" ? resolve(data) : resolve(projectRoot, "data");
  const findings = sortFindings(checkData(folder).findings);
  const count = (severity: string) =>
    findings.filter((found) => found.severity === severity).length;
  if (format === "json") {
    const summary = { error: count("error"), warning: count("warning"), info: count("info") };
    console.log(JSON.stringify({ summary, findings }, null, 2));
  } else if (findings.length === 0) {
    console.log(`没有发现问题。${countLine(findings)}`);
  } else {
    printFindings(findings, (line) => console.log(line));
  }
  if (findings.some((finding) => finding.severity === "error")) process.exitCode = 1;
});
