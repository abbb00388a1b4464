import { measureSize, type Size } from "../bench/measure.ts";
import { reportText, summary } from "../bench/report.ts";
import { measureTieOuts, tieOutTable } from "../bench/tie-outs.ts";
import { readFormat, runCommand } from "../src/commands/cli.ts";
import { UsageError } from "../src/finding.ts";

const options = {
  pages: { type: "string" },
  quick: { type: "boolean" },
  "tie-outs": { type: "boolean" },
  format: { type: "string" },
} as const;

await runCommand(options, async (values) => {
  const { pages = values.quick ? "70,140" : "2000,10000" } = values;
  if (typeof pages !== "string" || !/^[1-9]\d*(,[1-9]\d*)*$/.test(pages)) {
    throw new UsageError("--pages 应为页数，如 2000,10000。");
  }
  if (values["tie-outs"]) {
    const runs = await measureTieOuts(values.quick ? [1, 4] : [10, 100, 1000]);
    const isJson = readFormat(values) === "json";
    console.log(isJson ? JSON.stringify({ tieOuts: runs }, null, 2) : tieOutTable(runs));
    return;
  }
  const sizes: Size[] = [];
  for (const wanted of pages.split(",").map(Number)) {
    console.error(`${wanted} …`);
    sizes.push(await measureSize(wanted));
  }
  const isJson = readFormat(values) === "json";
  console.log(isJson ? JSON.stringify(summary(sizes), null, 2) : reportText(sizes));
});
