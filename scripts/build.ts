import { relative } from "node:path";
import { buildOptionSpecs, readBuildOptions, runCommand } from "../src/commands/cli.ts";
import { printBuild } from "../src/commands/report-build.ts";
import { tieOutLine } from "../src/commands/report-checks.ts";
import { buildSite } from "../src/site/build-site.ts";
import { writeDetails } from "../src/write/details-file.ts";

await runCommand(buildOptionSpecs, async (values) => {
  const options = readBuildOptions(values);
  const start = performance.now();
  const report = await buildSite(options);
  const fromHere = (path: string) => relative(process.cwd(), path) || ".";
  const details = printBuild(report, (line) => console.error(line));
  const file = writeDetails(`${options.out}.findings.txt`, details);
  if (file) console.error(`逐条写在 ${fromHere(file)}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `已生成 ${fromHere(options.out)}：${report.pages} 页，${report.files} 个文件，搜索另收 ${report.searchRecords} 行，用时 ${seconds} 秒`,
  );
  console.log(tieOutLine(report.tieOuts));
  if (report.withheld.length > 0) process.exitCode = 1;
});
