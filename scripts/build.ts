import { relative } from "node:path";
import {
  buildOptionSpecs,
  printFindings,
  readBuildOptions,
  runCommand,
} from "../src/commands/cli.ts";
import { printWithheld, tieOutLine } from "../src/commands/report-checks.ts";
import { buildSite } from "../src/site.ts";

await runCommand(buildOptionSpecs, async (values) => {
  const options = readBuildOptions(values);
  const start = performance.now();
  const report = await buildSite(options);
  if (report.warnings.length > 0) printFindings(report.warnings, (line) => console.error(line));
  if (printWithheld(report.withheld, (line) => console.error(line))) process.exitCode = 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const out = relative(process.cwd(), options.out) || ".";
  console.log(
    `已生成 ${out}：${report.pages} 页，${report.files} 个文件，搜索另收 ${report.searchRecords} 行，用时 ${seconds} 秒`,
  );
  console.log(tieOutLine(report.tieOuts));
});
