import { join, resolve } from "node:path";
import { readFolder, readFormat, readIdentity, runCommand } from "../src/cli.ts";
import { UsageError } from "../src/finding.ts";
import { reportLines } from "../src/import-text/report-lines.ts";
import { importTextFile } from "../src/import-text-file.ts";
import { placeNewFolder } from "../src/output-folder.ts";

const options = {
  text: { type: "string" },
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
  form: { type: "string" },
  data: { type: "string" },
  "dry-run": { type: "boolean" },
  format: { type: "string" },
} as const;

await runCommand(options, (values) => {
  const { unit, year, kind } = readIdentity(values);
  if (typeof values.text !== "string") throw new UsageError("请给出 --text 文件。");
  if (unit === undefined || year === undefined || kind === undefined) {
    throw new UsageError("请给出 --unit、--year 和 --kind。");
  }
  const form = typeof values.form === "string" ? values.form : undefined;
  const data = readFolder(values, "data");
  const { files, report } = importTextFile(resolve(values.text), data, { unit, year, kind, form });
  const folder = join(data, unit, String(year), kind);
  const isDry = values["dry-run"] === true;
  if (!isDry) placeNewFolder(folder, files);
  const written = isDry ? [] : files.map(({ path }) => join(folder, path));
  if (readFormat(values) === "json") console.log(JSON.stringify({ ...report, written }, null, 2));
  else for (const line of reportLines(report, written)) console.log(line);
});
