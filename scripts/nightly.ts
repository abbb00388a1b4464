import { resolve } from "node:path";
import {
  buildOptionSpecs,
  readBuildOptions,
  readCount,
  readFormat,
  readLink,
  readWork,
  runCommand,
  workOptionSpecs,
} from "../src/commands/cli.ts";
import { printBuild, workLines } from "../src/commands/report-build.ts";
import { showProgress } from "../src/commands/show-progress.ts";
import { nightly } from "../src/publish/nightly.ts";
import { reportLines } from "../src/publish/report-lines.ts";
import { readSigningKey } from "../src/publish/signing-key.ts";
import { buildSite } from "../src/site/build-site.ts";
import { writeDetails } from "../src/write/details-file.ts";

const { out: _, preview: __, ...ofBuild } = buildOptionSpecs;
const options = {
  ...ofBuild,
  ...workOptionSpecs,
  publish: { type: "string" },
  keep: { type: "string" },
  key: { type: "string" },
  format: { type: "string" },
} as const;

await runCommand(options, async (values) => {
  const { key = process.env.MINGZHANG_KEY } = values;
  const publish = readLink(values);
  const build = readBuildOptions(values);
  const progress = showProgress();
  const report = await nightly(
    {
      ...build,
      ...readWork(values, publish),
      publish,
      keep: readCount(values, "keep", 10),
      key: typeof key === "string" ? readSigningKey(resolve(key), build.data) : undefined,
    },
    { build: (one) => buildSite(one, progress), now: () => new Date() },
  );
  if (report.withheld.length > 0) process.exitCode = 1;
  if (readFormat(values) === "json") {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  const details = printBuild(report, (line) => console.error(line));
  const file = writeDetails(`${publish}.findings.txt`, details);
  if (file) console.error(`逐条写在 ${file}`);
  for (const line of [...reportLines(report), ...workLines(report.folders)]) console.log(line);
});
