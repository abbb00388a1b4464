import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  readFolder,
  readFormat,
  readIdentity,
  readList,
  runCommand,
  type Values,
} from "../src/cli.ts";
import { UsageError } from "../src/finding.ts";
import { planImport } from "../src/import/import-workbook.ts";
import { importReportLines } from "../src/import/report-lines.ts";
import { writeImport } from "../src/import/write-import.ts";
import { reportLines } from "../src/import-text/report-lines.ts";
import { importTextFile } from "../src/import-text-file.ts";
import { workbookLimits } from "../src/load/workbook-limits.ts";
import { placeNewFolder } from "../src/output-folder.ts";

const options = {
  text: { type: "string" },
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
  form: { type: "string" },
  data: { type: "string" },
  "dry-run": { type: "boolean" },
  table: { type: "string", multiple: true },
  column: { type: "string", multiple: true },
  row: { type: "string", multiple: true },
  money: { type: "string", multiple: true },
  format: { type: "string" },
} as const;

await runCommand(
  options,
  (values, file?: string) => {
    if (typeof values.text === "string") importText(values, values.text);
    else if (file === undefined) throw new UsageError("请给出工作簿，或用 --text 给出文本文件。");
    else importWorkbook(values, file);
  },
  ["[FILE]"],
);

function importText(values: Values, file: string): void {
  const request = readRequest(values);
  const { data, isDry, format } = request;
  const { files, report } = importTextFile(resolve(file), data, request);
  const folder = join(data, request.unit, String(request.year), request.kind);
  if (!isDry) placeNewFolder(folder, files);
  const written = isDry ? [] : files.map(({ path }) => join(folder, path));
  print(format, { ...report, written }, reportLines(report, written));
}

function importWorkbook(values: Values, file: string): void {
  const { isDry, format, ...request } = readRequest(values);
  const corrections = {
    tables: readList(values, "table"),
    columns: readList(values, "column"),
    rows: readList(values, "row"),
    money: readList(values, "money"),
  };
  const plan = planImport({ ...request, file, bytes: readReceived(file), corrections });
  const written = plan.blocked || isDry ? [] : writeImport(request.data, plan);
  const report = { ...plan.report, written };
  print(format, report, importReportLines(report));
  if (plan.blocked) process.exitCode = 1;
}

function readRequest(values: Values) {
  const { unit, year, kind } = readIdentity(values);
  if (unit === undefined || year === undefined || kind === undefined) {
    throw new UsageError("请给出 --unit、--year 和 --kind。");
  }
  return {
    unit,
    year,
    kind,
    form: typeof values.form === "string" ? values.form : undefined,
    data: readFolder(values, "data"),
    isDry: values["dry-run"] === true,
    format: readFormat(values),
  };
}

function print(format: "text" | "json", document: unknown, lines: readonly string[]): void {
  if (format === "json") console.log(JSON.stringify(document, null, 2));
  else for (const line of lines) console.log(line);
}

/** The file; one that is too large to be read stands as its size alone. */
function readReceived(file: string): Uint8Array {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UsageError(`找不到文件 ${file}。`);
  return size > workbookLimits.bytes ? new Uint8Array(Math.min(size, 2 ** 30)) : readFileSync(file);
}
