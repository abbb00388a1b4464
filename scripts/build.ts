import {
  buildOptionSpecs,
  readBuildOptions,
  readShare,
  readWork,
  runCommand,
  workOptionSpecs,
} from "../src/commands/cli.ts";
import { printBuilt, printShare } from "../src/commands/report-build.ts";
import { showProgress } from "../src/commands/show-progress.ts";
import { UsageError } from "../src/finding.ts";
import { standingSite } from "../src/publish/keep-standing.ts";
import { buildShare } from "../src/site/build-share.ts";
import { buildSite } from "../src/site/build-site.ts";

const specs = { ...buildOptionSpecs, ...workOptionSpecs, shard: { type: "string" } } as const;

await runCommand(specs, async (values) => {
  const plain = readBuildOptions(values);
  const options = { ...plain, ...readWork(values, plain.out) };
  const share = readShare(values);
  const start = performance.now();
  if (share) {
    const { cache } = options;
    if (cache === undefined) throw new UsageError("--shard 不能与 --no-cache 同用。");
    printShare(cache, share, await buildShare({ ...options, cache }, share, showProgress()), start);
    return;
  }
  const standing = standingSite(options, options.out);
  const report = standing?.report ?? (await buildSite(options, showProgress()));
  printBuilt(options.out, report, start, standing !== undefined);
});
