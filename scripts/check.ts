import { resolve } from "node:path";
import { type DisclosureChecks, sumCounts } from "../src/checks/run-tie-outs.ts";
import { checkText } from "../src/commands/check-text.ts";
import {
  countFindings,
  countLine,
  dataOptionSpecs,
  printFindings,
  readFolder,
  readFormat,
  readIdentity,
  readText,
  runCommand,
  type Values,
} from "../src/commands/cli.ts";
import { printDigest } from "../src/commands/findings-digest.ts";
import { countLines, tieOutFindings } from "../src/commands/report-checks.ts";
import { type Finding, sortFindings } from "../src/finding.ts";
import { checkDisclosure } from "../src/site/check-disclosure.ts";
import { writeDetails } from "../src/write/details-file.ts";

const options = {
  ...dataOptionSpecs,
  format: { type: "string" },
  report: { type: "string" },
  text: { type: "string" },
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
} as const;

/** More findings than these are counted by unit: nobody reads ten thousand lines. */
const limit = 400;

await runCommand(options, async (values) => {
  const format = readFormat(values);
  const { findings, tieOuts } = await resultOf(values);
  const counts = sumCounts(tieOuts);
  if (format === "json") {
    const summary = countFindings(findings);
    const rules = tieOuts.length > 0 ? { tieOuts: counts } : {};
    console.log(JSON.stringify({ summary, findings, ...rules }, null, 2));
  } else {
    printCheck(findings, readText(values, "report"));
    if (counts.length > 0) console.log(["", ...countLines(counts)].join("\n"));
  }
  const isText = values.text !== undefined;
  const isBad = ({ blocking, severity }: Finding) => blocking || (isText && severity === "error");
  if (findings.some(isBad)) process.exitCode = 1;
});

/** What blocks first and in full, as far as it can be read; with `--report`, everything into that file. */
function printCheck(findings: readonly Finding[], report: string | undefined): void {
  const write = (line: string) => console.log(line);
  if (findings.length === 0) write(`没有发现问题。${countLine(findings)}`);
  else if (findings.length <= limit) printFindings(findings, write);
  else {
    const blocking = findings.filter((finding) => finding.blocking);
    if (blocking.length > 0) printDigest(blocking, limit, write);
    write("各单位：");
    printDigest(findings, 0, write);
    write("一个单位的全部：--unit 标识；全部写进文件：--report 文件");
  }
  if (report === undefined) return;
  const lines: string[] = [];
  printFindings(findings, (line) => lines.push(line));
  write(`逐条写在 ${writeDetails(resolve(report), `${lines.join("\n")}\n`)}`);
}

/** Of one text with `--text`, else of the data folder with its tie-outs, or of what is asked for in it. */
async function resultOf(values: Values): Promise<{
  findings: readonly Finding[];
  tieOuts: readonly DisclosureChecks[];
}> {
  const data = readFolder(values, "data");
  const identity = readIdentity(values);
  if (typeof values.text === "string") {
    return { findings: await checkText(resolve(values.text), data, identity), tieOuts: [] };
  }
  const { findings, tieOuts } = await checkDisclosure(data, identity);
  return { findings: sortFindings([...findings, ...tieOutFindings(tieOuts)]), tieOuts };
}
