import { buildOptionSpecs, readBuildOptions, runCommand } from "../src/commands/cli.ts";
import { serveSite } from "../src/commands/serve-site.ts";

await runCommand({ ...buildOptionSpecs, port: { type: "string" } }, async (values) => {
  const options = { ...readBuildOptions(values, ".preview"), preview: true };
  await serveSite(options, Number(values.port ?? 8080));
});
