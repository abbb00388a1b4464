import { parquetReadObjects } from "hyparquet";
import * as xlsx from "xlsx";
import { readCsv } from "../datasets/read-csv.ts";
import { dataSheetName } from "../downloads/published-workbook.ts";
import { columnName } from "../downloads/table-data.ts";
import { Agreement } from "./agreement.ts";
import { type Cells, compareLayout, comparePrintedCsv } from "./layouts-agree.ts";
import { compareList } from "./lists-agree.ts";
import { shownFigures } from "./shown-figures.ts";

/** A finished folder of one disclosure, as its files are read back. */
export interface FinishedFolder {
  /** Below the site's root. */
  readonly folder: string;
  /** Its files, below the site's root. */
  readonly files: readonly string[];
  /** The bytes of one of them. */
  read(path: string): Uint8Array;
}

interface FigureLine {
  readonly id: string;
  readonly figure_id: string;
  readonly part: string;
  readonly part_id?: string;
  readonly row_id?: string;
  readonly column_id?: string;
  readonly decimal?: string;
  readonly value?: string;
  readonly origin?: string;
  readonly formula?: string;
}

/**
 * Every number of a disclosure is the same in each file that holds it: long table as csv and Parquet, the API, each
 * table as csv, JSON and workbook, for programs and in the ministry's layout, each list, each chart, and all its pages. The lines of `figures.jsonl` are what the others are held to.
 */
export async function figuresAgree(site: FinishedFolder): Promise<Agreement> {
  const text = (path: string) => Buffer.from(site.read(path)).toString("utf8");
  const long = `${site.folder}/figures`;
  const lines = text(`${long}.jsonl`)
    .split("\n")
    .filter((line) => line !== "")
    .map((line): FigureLine => JSON.parse(line));
  const book = new Agreement();
  const byId = new Map(lines.map((line) => [line.id, line]));
  compareLongCsv(text(`${long}.csv`), byId, `${long}.csv`, book);
  await compareParquet(site.read(`${long}.parquet`), byId, `${long}.parquet`, book);
  const api = `api/v1/disclosures/${site.folder}.json`;
  compareApi(text(api), byId, api, book);
  const tables = tablesOf(lines);
  for (const [table, cells] of tables) {
    const path = `${site.folder}/tables/${table}`;
    compareTableJson(text(`${path}.json`), cells, `${path}.json`, book);
    const head = compareTableCsv(text(`${path}.csv`), cells, `${path}.csv`, book);
    comparePrintedCsv(text(`${path}.printed.csv`), cells, `${path}.printed.csv`, book);
    const workbook = xlsx.read(site.read(`${path}.xlsx`));
    compareDataSheet(workbook, cells, head, `${path}.xlsx`, book);
    compareLayout(workbook, cells, `${path}.xlsx`, book);
  }
  if (tables.size > 0) compareWhole(site.read(`${site.folder}.xlsx`), tables, site.folder, book);
  for (const name of listNames.filter((one) => site.files.includes(`${site.folder}/${one}.json`))) {
    const path = `${site.folder}/${name}`;
    const hasBook = name !== "checklist";
    const workbook = hasBook ? site.read(`${path}.xlsx`) : undefined;
    compareList({ json: text(`${path}.json`), csv: text(`${path}.csv`), workbook }, path, book);
  }
  const shown = new Map<string, Set<string | undefined>>();
  for (const { figure_id, origin, formula, decimal } of lines) {
    const key = `${figure_id} ${origin ?? `=${formula}`}`;
    shown.set(key, (shown.get(key) ?? new Set()).add(decimal));
  }
  for (const path of site.files.filter((file) => file.endsWith(".html"))) {
    for (const { figure, origin, value } of shownFigures(text(path))) {
      book.hold(path, figure, value, shown.get(`${figure} ${origin}`));
    }
  }
  for (const path of site.files.filter((file) => /\/charts\/[^/]+\.csv$/.test(file))) {
    compareChartCsv(text(path), shown, path, book);
  }
  return book;
}

const listNames = ["projects", "indicators", "reports", "findings", "checklist"];

interface ApiDocument {
  readonly figures: readonly {
    readonly id: string;
    readonly value?: number;
    readonly decimal?: string;
  }[];
}

function compareApi(
  json: string,
  lines: ReadonlyMap<string, FigureLine>,
  path: string,
  book: Agreement,
): void {
  const { figures }: ApiDocument = JSON.parse(json);
  for (const { id, value, decimal } of figures) {
    const line = lines.get(id);
    book.holdNumber(path, id, value, line?.decimal);
    book.hold(path, id, decimal, new Set([line?.decimal]));
  }
  if (figures.length !== lines.size) book.hold(path, "figures", `${figures.length}`, undefined);
}

/** The workbook of all tables: a line of its data sheet for each cell, and each cell in the ministry's layout. */
function compareWhole(
  bytes: Uint8Array,
  tables: ReadonlyMap<string, Cells>,
  folder: string,
  book: Agreement,
): void {
  const path = `${folder}.xlsx`;
  const workbook = xlsx.read(bytes);
  const sheet = workbook.Sheets[dataSheetName];
  const rows = sheet ? xlsx.utils.sheet_to_json<Record<string, unknown>>(sheet) : [];
  const byFigure = new Map(rows.map((row) => [String(row.数的标识), row.数值]));
  const all = new Map(
    [...tables].flatMap(([table, cells]) =>
      [...cells].map(([cell, decimal]) => [`${table} ${cell}`, decimal] as const),
    ),
  );
  for (const [cell, decimal] of all) {
    book.holdNumber(path, cell, byFigure.get(cell.replaceAll(" ", ".")), decimal);
  }
  compareLayout(workbook, all, path, book);
}

function tablesOf(lines: readonly FigureLine[]): ReadonlyMap<string, Cells> {
  const cells = lines.filter(({ part }) => part === "table");
  return new Map(
    [...Map.groupBy(cells, ({ part_id = "" }) => part_id)].map(([table, own]) => [
      table,
      new Map(own.map((line) => [`${line.row_id} ${line.column_id}`, line.decimal])),
    ]),
  );
}

function compareLongCsv(
  csv: string,
  lines: ReadonlyMap<string, FigureLine>,
  path: string,
  book: Agreement,
): void {
  const [head = [], ...rows] = readCsv(csv);
  const [id, value, decimal] = ["id", "value", "decimal"].map((name) => head.indexOf(name));
  for (const row of rows) {
    const line = lines.get(row[id ?? -1] ?? "");
    for (const at of [value, decimal]) {
      book.hold(path, row[id ?? -1] ?? "", row[at ?? -1] || undefined, new Set([line?.decimal]));
    }
  }
  if (rows.length !== lines.size) book.hold(path, "figures", String(rows.length), undefined);
}

function compareChartCsv(
  csv: string,
  shown: ReadonlyMap<string, ReadonlySet<string | undefined>>,
  path: string,
  book: Agreement,
): void {
  const [head = [], ...rows] = readCsv(csv);
  for (const row of rows) {
    const [figure, origin, formula, value] = ["figure_id", "origin", "formula", "value"].map(
      (name) => row[head.indexOf(name)] || undefined,
    );
    if (figure) book.hold(path, figure, value, shown.get(`${figure} ${origin ?? `=${formula}`}`));
  }
}

async function compareParquet(
  bytes: Uint8Array,
  lines: ReadonlyMap<string, FigureLine>,
  path: string,
  book: Agreement,
): Promise<void> {
  const file = new Uint8Array(bytes).buffer;
  const rows = await parquetReadObjects({ file, columns: ["id", "value", "decimal"] });
  for (const { id, value, decimal } of rows) {
    const line = lines.get(id);
    book.holdNumber(path, id, value, line?.decimal);
    book.hold(path, id, decimal ?? undefined, new Set([line?.decimal]));
  }
  if (rows.length !== lines.size) book.hold(path, "figures", String(rows.length), undefined);
}

interface TableFile {
  readonly rows: readonly {
    readonly id: string;
    readonly values: Readonly<Record<string, string | null>>;
  }[];
}

function compareTableJson(json: string, cells: Cells, path: string, book: Agreement): void {
  const { rows }: TableFile = JSON.parse(json);
  const values = new Map(rows.map((row) => [row.id, row.values]));
  for (const [cell, decimal] of cells) {
    const [row = "", column = ""] = cell.split(" ");
    book.hold(path, cell, values.get(row)?.[column] ?? undefined, new Set([decimal]));
  }
}

/** Its head, which is the order of columns in the workbook too. */
function compareTableCsv(
  csv: string,
  cells: Cells,
  path: string,
  book: Agreement,
): readonly string[] {
  const [head = [], ...rows] = readCsv(csv);
  const byRow = new Map(rows.map((row) => [row[0], row]));
  for (const [cell, decimal] of cells) {
    const [row = "", column = ""] = cell.split(" ");
    const value = byRow.get(row)?.[head.indexOf(columnName(column))];
    book.hold(path, cell, value || undefined, new Set([decimal]));
  }
  return head;
}

function compareDataSheet(
  { Sheets: sheets }: Pick<xlsx.WorkBook, "Sheets">,
  cells: Cells,
  head: readonly string[],
  path: string,
  book: Agreement,
): void {
  const sheet = sheets[dataSheetName];
  const rows: unknown[][] = sheet ? xlsx.utils.sheet_to_json(sheet, { header: 1 }) : [];
  const byRow = new Map(rows.slice(1).map((row) => [String(row[0]), row]));
  for (const [cell, decimal] of cells) {
    const [row = "", column = ""] = cell.split(" ");
    book.holdNumber(path, cell, byRow.get(row)?.[head.indexOf(columnName(column))], decimal);
  }
}
