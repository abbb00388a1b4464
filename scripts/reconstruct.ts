import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCommand } from "../src/cli.ts";
import { InputError, UsageError } from "../src/finding.ts";
import { reconstructWorkbook } from "../src/reconstruct-workbook.ts";
import { projectRoot } from "../src/write-pages.ts";

const options = {
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
  data: { type: "string" },
} as const;

await runCommand(options, ({ unit, year, kind, data }) => {
  if (!unit || !year || !kind) throw new UsageError("请给出 --unit、--year 和 --kind。");
  const folder = typeof data === "string" ? resolve(data) : resolve(projectRoot, "data");
  const { bytes, findings } = reconstructWorkbook(folder, `${unit}/${year}/${kind}`);
  if (!bytes || findings.length > 0) throw new InputError(findings);
  const file = join(folder, `${unit}/${year}/${kind}`, "tables.xlsx");
  writeFileSync(file, bytes);
  console.log(`已重编 ${file}`);
});
