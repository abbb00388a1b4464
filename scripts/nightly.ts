import { resolve } from "node:path";
import {
  buildOptionSpecs,
  readBuildOptions,
  readCount,
  readFormat,
  readLink,
  readText,
  readWork,
  runCommand,
  workOptionSpecs,
} from "../src/commands/cli.ts";
import { printBuild, workLines } from "../src/commands/report-build.ts";
import { showProgress } from "../src/commands/show-progress.ts";
import { UsageError } from "../src/finding.ts";
import { nightly } from "../src/publish/nightly.ts";
import { reportLines } from "../src/publish/report-lines.ts";
import { runHook } from "../src/publish/run-hook.ts";
import {
  type RunStatus,
  statusOfFailure,
  statusOfRun,
  writeStatus,
} from "../src/publish/run-status.ts";
import { readSigningKey } from "../src/publish/signing-key.ts";
import { writeUploadLists } from "../src/publish/upload-lists.ts";
import { buildSite } from "../src/site/build-site.ts";
import { writeDetails } from "../src/write/details-file.ts";

const { out: _, preview: __, ...ofBuild } = buildOptionSpecs;
const options = {
  ...ofBuild,
  ...workOptionSpecs,
  publish: { type: "string" },
  keep: { type: "string" },
  key: { type: "string" },
  hook: { type: "string" },
  format: { type: "string" },
} as const;

await runCommand(options, async (values) => {
  const { key = process.env.MINGZHANG_KEY } = values;
  const publish = readLink(values);
  const build = readBuildOptions(values);
  const progress = showProgress();
  const hook = readText(values, "hook");
  const tell = (status: RunStatus) => tellOperator(publish, status, hook && resolve(hook));
  const report = await nightly(
    {
      ...build,
      ...readWork(values, publish),
      publish,
      keep: readCount(values, "keep", 10),
      key: typeof key === "string" ? readSigningKey(resolve(key), build.data) : undefined,
    },
    { build: (one) => buildSite(one, progress), now: () => new Date() },
  ).catch((error: unknown) => {
    if (!(error instanceof UsageError)) tell(statusOfFailure(error, publish, new Date()));
    throw error;
  });
  writeUploadLists(publish, report);
  tell(statusOfRun(report, publish, new Date()));
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

/** Neither a full disk nor a broken hook changes what was published, or how the run ends. */
function tellOperator(publish: string, status: RunStatus, hook: string | undefined): void {
  try {
    writeStatus(publish, status);
  } catch (error) {
    console.error(
      `${publish}.status.json 没有写成：${error instanceof Error ? error.message : error}`,
    );
  }
  const fault = hook === undefined ? undefined : runHook(hook, status);
  if (fault) console.error(fault);
}
