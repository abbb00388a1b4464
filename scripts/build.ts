import { relative } from "node:path";
import {
  buildOptionSpecs,
  readBuildOptions,
  readWork,
  runCommand,
  workOptionSpecs,
} from "../src/commands/cli.ts";
import { printBuild, workLines } from "../src/commands/report-build.ts";
import { tieOutLine } from "../src/commands/report-checks.ts";
import { showProgress } from "../src/commands/show-progress.ts";
import { standingSite } from "../src/publish/keep-standing.ts";
import { buildSite } from "../src/site/build-site.ts";
import { writeDetails } from "../src/write/details-file.ts";

await runCommand({ ...buildOptionSpecs, ...workOptionSpecs }, async (values) => {
  const plain = readBuildOptions(values);
  const options = { ...plain, ...readWork(values, plain.out) };
  const start = performance.now();
  const standing = standingSite(options, options.out);
  const report = standing?.report ?? (await buildSite(options, showProgress()));
  const fromHere = (path: string) => relative(process.cwd(), path) || ".";
  const details = printBuild(report, (line) => console.error(line));
  const file = writeDetails(`${options.out}.findings.txt`, details);
  if (file) console.error(`逐条写在 ${fromHere(file)}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${standing ? "没有变化，核对后保留" : "已生成"} ${fromHere(options.out)}：${report.pages} 页，${report.files} 个文件，搜索另收 ${report.searchRecords} 行，用时 ${seconds} 秒`,
  );
  if (!standing) for (const line of workLines(report.folders)) console.log(line);
  console.log(tieOutLine(report.tieOuts));
  if (report.withheld.length > 0) process.exitCode = 1;
});
