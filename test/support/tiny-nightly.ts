import { parseArgs } from "node:util";
import { nightly } from "../../src/publish/nightly.ts";
import { buildTinySite } from "./tiny-site.ts";

/*
 * `scripts/nightly.ts` over a tiny site, as a process that a test can starve or kill. It says on standard
 * output when its work begins and ends.
 */
const options = {
  data: { type: "string", default: "" },
  publish: { type: "string", default: "" },
  keep: { type: "string", default: "10" },
} as const;
const { data, publish, keep } = parseArgs({ options }).values;

process.stdout.write("begins\n");
try {
  await nightly(
    {
      data,
      content: data,
      basePath: "/",
      preview: false,
      search: false,
      publish,
      keep: Number(keep),
    },
    { build: buildTinySite, now: () => new Date() },
  );
  process.stdout.write("ends\n");
} catch (error) {
  // As every command reports it; loaded late, since it brings the whole program along.
  const { runCommand } = await import("../../src/commands/cli.ts");
  await runCommand(options, () => {
    throw error;
  });
}
