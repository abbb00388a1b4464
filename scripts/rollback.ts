import {
  dataOptionSpecs,
  printFindings,
  readCount,
  readFormat,
  readLink,
  runCommand,
} from "../src/commands/cli.ts";
import { Releases } from "../src/publish/releases.ts";
import { releaseLine } from "../src/publish/report-lines.ts";
import { rollback } from "../src/publish/rollback.ts";

const { site } = dataOptionSpecs;
const options = {
  site,
  publish: { type: "string" },
  to: { type: "string" },
  format: { type: "string" },
} as const;

// Without --to: the releases that there are.
await runCommand(options, async (values) => {
  const { to } = values;
  const link = readLink(values);
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
