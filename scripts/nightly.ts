import { resolve } from "node:path";
import {
  buildOptionSpecs,
  printFindings,
  readBuildOptions,
  readCount,
  readFormat,
  runCommand,
} from "../src/commands/cli.ts";
import { printWithheld } from "../src/commands/report-checks.ts";
import { UsageError } from "../src/finding.ts";
import { nightly } from "../src/publish/nightly.ts";
import { reportLines } from "../src/publish/report-lines.ts";
import { readSigningKey } from "../src/publish/signing-key.ts";
import { buildSite } from "../src/site.ts";

const { out: _, preview: __, ...ofBuild } = buildOptionSpecs;
const options = {
  ...ofBuild,
  publish: { type: "string" },
  keep: { type: "string" },
  key: { type: "string" },
  format: { type: "string" },
} as const;

await runCommand(options, async (values) => {
  const { publish, key = process.env.MINGZHANG_KEY } = values;
  if (typeof publish !== "string") throw new UsageError("请用 --publish 给出要切换的符号链接。");
  const build = readBuildOptions(values);
  const report = await nightly(
    {
      ...build,
      publish: resolve(publish),
      keep: readCount(values, "keep", 10),
      key: typeof key === "string" ? readSigningKey(resolve(key), build.data) : undefined,
    },
    { build: buildSite, now: () => new Date() },
  );
  if (readFormat(values) === "json") {
    if (report.withheld.length > 0) process.exitCode = 1;
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  if (printWithheld(report.withheld, (line) => console.error(line))) process.exitCode = 1;
  if (report.warnings.length > 0) printFindings(report.warnings, (line) => console.error(line));
  for (const line of reportLines(report)) console.log(line);
});
