import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataOptionSpecs, readFolder, runCommand } from "../src/commands/cli.ts";
import { reconstructWorkbook } from "../src/commands/reconstruct-workbook.ts";
import { InputError, UsageError } from "../src/finding.ts";

const options = {
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
  ...dataOptionSpecs,
} as const;

await runCommand(options, async (values) => {
  const { unit, year, kind } = values;
  if (!unit || !year || !kind) throw new UsageError("请给出 --unit、--year 和 --kind。");
  const folder = readFolder(values, "data");
  const { bytes, findings } = await reconstructWorkbook(folder, `${unit}/${year}/${kind}`);
  if (!bytes || findings.length > 0) throw new InputError(findings);
  const file = join(folder, `${unit}/${year}/${kind}`, "tables.xlsx");
  writeFileSync(file, bytes);
  console.log(`已重编 ${file}`);
});
