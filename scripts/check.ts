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
  runCommand,
  type Values,
} from "../src/commands/cli.ts";
import { countLines, tieOutFindings } from "../src/commands/report-checks.ts";
import { type Finding, sortFindings } from "../src/finding.ts";
import { checkData } from "../src/site.ts";

const options = {
  ...dataOptionSpecs,
  format: { type: "string" },
  text: { type: "string" },
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
} as const;

await runCommand(options, async (values) => {
  const format = readFormat(values);
  const { findings, tieOuts } = await resultOf(values);
  const counts = sumCounts(tieOuts);
  const summary = countFindings(findings);
  if (format === "json") {
    const rules = tieOuts.length > 0 ? { tieOuts: counts } : {};
    console.log(JSON.stringify({ summary, findings, ...rules }, null, 2));
  } else {
    if (findings.length === 0) console.log(`没有发现问题。${countLine(findings)}`);
    else printFindings(findings, (line) => console.log(line));
    if (counts.length > 0) console.log(["", ...countLines(counts)].join("\n"));
  }
  const isText = values.text !== undefined;
  const isBad = ({ blocking, severity }: Finding) => blocking || (isText && severity === "error");
  if (findings.some(isBad)) process.exitCode = 1;
});

/** Of one text with `--text`, else of the whole data folder with its tie-outs. */
async function resultOf(values: Values): Promise<{
  findings: readonly Finding[];
  tieOuts: readonly DisclosureChecks[];
}> {
  const data = readFolder(values, "data");
  const identity = readIdentity(values);
  if (typeof values.text === "string") {
    return { findings: await checkText(resolve(values.text), data, identity), tieOuts: [] };
  }
  const { findings, tieOuts } = await checkData(data);
  return { findings: sortFindings([...findings, ...tieOutFindings(tieOuts)]), tieOuts };
}
