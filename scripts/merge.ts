import {
  buildOptionSpecs,
  readBuildOptions,
  readWork,
  runCommand,
  workOptionSpecs,
} from "../src/commands/cli.ts";
import { printBuilt } from "../src/commands/report-build.ts";
import { showProgress } from "../src/commands/show-progress.ts";
import { takeShares } from "../src/commands/take-shares.ts";
import { buildSite } from "../src/site/build-site.ts";

await runCommand(
  { ...buildOptionSpecs, ...workOptionSpecs },
  async (values, ...shares) => {
    const plain = readBuildOptions(values);
    const options = { ...plain, ...readWork(values, plain.out) };
    takeShares(shares, options.cache, (line) => console.log(line));
    const start = performance.now();
    printBuilt(options.out, await buildSite(options, showProgress()), start);
  },
  ["DIR…"],
);
