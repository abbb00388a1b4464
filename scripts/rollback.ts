import { resolve } from "node:path";
import { printFindings, readCount, readFormat, runCommand } from "../src/commands/cli.ts";
import { UsageError } from "../src/finding.ts";
import { Releases } from "../src/publish/releases.ts";
import { releaseLine } from "../src/publish/report-lines.ts";
import { rollback } from "../src/publish/rollback.ts";

const options = {
  publish: { type: "string" },
  to: { type: "string" },
  format: { type: "string" },
} as const;

// Without --to: the releases that there are.
await runCommand(options, async (values) => {
  const { publish, to } = values;
  if (typeof publish !== "string") throw new UsageError("请用 --publish 给出要切换的符号链接。");
  const link = resolve(publish);
  const isJson = readFormat(values) === "json";
  if (to === undefined) {
    const releases = new Releases(link);
    const shown = releases.current()?.id;
    const all = releases.all().map((release) => ({ ...release, shown: release.id === shown }));
    if (isJson) console.log(JSON.stringify(all, null, 2));
    else for (const release of all) console.log(releaseLine(release, release.shown));
    return;
  }
  const { release, warnings } = await rollback(link, readCount(values, "to"), new Date());
  if (warnings.length > 0) printFindings(warnings, (line) => console.error(line));
  console.log(isJson ? JSON.stringify(release, null, 2) : `已切换到${releaseLine(release, true)}`);
});
