import { readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { annotatedCopy } from "../src/annotate/annotated-copy.ts";
import {
  dataOptionSpecs,
  readFolder,
  readFormat,
  readIdentity,
  readList,
  runCommand,
  type Values,
} from "../src/commands/cli.ts";
import { importTextFile } from "../src/commands/import-text-file.ts";
import { recoverImports } from "../src/commands/recover-imports.ts";
import { UsageError } from "../src/finding.ts";
import { planImport } from "../src/import/import-workbook.ts";
import { importReportLines } from "../src/import/report-lines.ts";
import { writeImport, writeWhole } from "../src/import/write-import.ts";
import { reportLines } from "../src/import-text/report-lines.ts";
import { workbookLimits } from "../src/load/workbook-limits.ts";
import { placeNewFolder } from "../src/write/output-folder.ts";

const options = {
  text: { type: "string" },
  unit: { type: "string" },
  year: { type: "string" },
  kind: { type: "string" },
  form: { type: "string" },
  name: { type: "string" },
  nature: { type: "string" },
  ...dataOptionSpecs,
  "dry-run": { type: "boolean" },
  annotate: { type: "string" },
  table: { type: "string", multiple: true },
  column: { type: "string", multiple: true },
  row: { type: "string", multiple: true },
  money: { type: "string", multiple: true },
  "unit-name": { type: "string", multiple: true },
  "replace-published": { type: "boolean" },
  format: { type: "string" },
} as const;

await runCommand(
  options,
  async (values, file?: string) => {
    if (typeof values.text === "string") {
      if (values.annotate !== undefined) throw new UsageError("--annotate 只用于工作簿。");
      await importText(values, values.text);
    } else if (file === undefined) throw new UsageError("请给出工作簿，或用 --text 给出文本文件。");
    else await importWorkbook(values, file);
  },
  ["[FILE]"],
);

async function importText(values: Values, file: string): Promise<void> {
  const request = readRequest(values);
  const { data, isDry, format } = request;
  const { files, report } = await importTextFile(resolve(file), data, request);
  const folder = join(data, request.unit, String(request.year), request.kind);
  if (!isDry) placeNewFolder(folder, files);
  const written = isDry ? [] : files.map(({ path }) => join(folder, path));
  print(format, { ...report, written }, reportLines(report, written));
}

async function importWorkbook(values: Values, file: string): Promise<void> {
  const { isDry, format, ...request } = readRequest(values);
  const corrections = {
    tables: readList(values, "table"),
    columns: readList(values, "column"),
    rows: readList(values, "row"),
    money: readList(values, "money"),
    unitNames: readList(values, "unit-name"),
  };
  const replacePublished = values["replace-published"] === true;
  const bytes = readReceived(file);
  const copy = readCopy(values, file);
  if (!isDry) recoverImports(request.data);
  const plan = await planImport({ ...request, file, bytes, corrections, replacePublished });
  const annotated = copy && plan.book ? annotatedCopy(bytes, plan.report.problems) : undefined;
  if (copy && annotated) writeWhole(copy, annotated);
  const written = plan.blocked || isDry ? [] : writeImport(request.data, plan);
  const report = { ...plan.report, written, ...(annotated ? { annotated: copy } : {}) };
  print(format, report, [
    ...importReportLines(report),
    ...(annotated ? [`已批注 ${copy}`] : copy ? ["没有批注：打不开的工作簿无法批注"] : []),
  ]);
  if (plan.blocked || plan.faulty) process.exitCode = 1;
}

/** Where the annotated copy goes: never over the workbook itself, and into a folder that is there. */
function readCopy(values: Values, file: string): string | undefined {
  if (typeof values.annotate !== "string") return undefined;
  const copy = resolve(values.annotate);
  if (!copy.toLowerCase().endsWith(".xlsx")) {
    throw new UsageError(`--annotate 的文件名应以 .xlsx 结尾，不是“${values.annotate}”。`);
  }
  if (!statSync(dirname(copy), { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--annotate 的文件夹 ${dirname(copy)} 不存在。`);
  }
  const there = statSync(copy, { throwIfNoEntry: false });
  if (there && (!there.isFile() || realpathSync(copy) === realpathSync(file))) {
    throw new UsageError(
      `--annotate 不能是 ${values.annotate}：不覆盖收到的工作簿，请另起文件名。`,
    );
  }
  return copy;
}

function readRequest(values: Values) {
  const { unit, year, kind } = readIdentity(values);
  if (unit === undefined || year === undefined || kind === undefined) {
    throw new UsageError("请给出 --unit、--year 和 --kind。");
  }
  const { name, nature } = values;
  if ((name === undefined) !== (nature === undefined)) {
    throw new UsageError("新单位请同时给出 --name 和 --nature。");
  }
  return {
    unit,
    year,
    kind,
    newUnit: typeof name === "string" && typeof nature === "string" ? { name, nature } : undefined,
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
