import { UsageError } from "../finding.ts";
import type { Form, TableSpec } from "../forms/form.ts";
import type { RawSheet, RawWorkbook } from "../load/read-workbook.ts";
import { isMoneyUnit } from "../numbers/money.ts";
import { type Mapping, remember, type TableMapping } from "../records/mapping.ts";
import { columnIndex } from "../sheets/sheet-formula.ts";
import { shownTitle } from "../sheets/table-title.ts";
import type { Corrections } from "./import-request.ts";

/** The mapping with the corrections of this run; what names nothing in workbook or form is wrong usage. */
export function withCorrections(
  mapping: Mapping,
  { tables, columns, rows, money, unitNames = [] }: Corrections,
  form: Form,
  book: RawWorkbook,
): Mapping {
  let result = mapping;
  if (unitNames.length > 0) {
    result = { ...result, unitNames: [...new Set([...(result.unitNames ?? []), ...unitNames])] };
  }
  for (const given of tables) {
    const [place, id] = split(given, "--table");
    const title = textAt(book, place);
    if (id === "none") {
      result = { ...result, ignored: [...new Set([...(result.ignored ?? []), shownTitle(title)])] };
    } else
      result = remember(withoutOwn(result, form, title), tableOf(form, id).id, "titles", "", title);
  }
  for (const given of columns) {
    const [place, target] = split(given, "--column");
    const [table = "", ...rest] = target.split(".");
    const spec = tableOf(form, table);
    const { kind, id } = headerTarget(spec, rest, target);
    const text = kind === "columns" ? headerAt(book, place) : textAt(book, place);
    result = remember(result, spec.id, kind, id, text);
  }
  for (const given of rows) {
    const [place, target] = split(given, "--row");
    const [table = "", row = ""] = target.split(".");
    const spec = tableOf(form, table);
    if (!spec.blocks.some((block) => block.rows.some(({ id }) => id === row))) {
      throw new UsageError(`“${spec.title}”没有行 ${row}。`);
    }
    result = remember(result, spec.id, "rows", row, textAt(book, place));
  }
  for (const given of money) {
    const [table, unit] = split(given, "--money");
    const spec = tableOf(form, table);
    if (!isMoneyUnit(unit))
      throw new UsageError(`--money 的单位应为元、千元、万元或亿元，不是“${unit}”。`);
    const known: TableMapping = result.tables[spec.id] ?? {};
    result = { ...result, tables: { ...result.tables, [spec.id]: { ...known, money: unit } } };
  }
  return result;
}

/** A title that turns out to be the form's is no table of the unit's own. */
function withoutOwn(mapping: Mapping, form: Form, title: string): Mapping {
  const isOwn = (id: string) => form.tables.every((table) => table.id !== id);
  const shown = shownTitle(title);
  const tables = Object.entries(mapping.tables).filter(
    ([id, { titles }]) => !(isOwn(id) && titles?.includes(shown)),
  );
  return { ...mapping, tables: Object.fromEntries(tables) };
}

/** A value column, code, label, or `<row>.<column>` where items stand across. */
function headerTarget(
  spec: TableSpec,
  [first = "", second]: readonly string[],
  target: string,
): { kind: "columns" | "headings"; id: string } {
  if (second !== undefined) {
    const place = spec.blocks
      .flatMap(({ across }) => across ?? [])
      .find(({ row, column }) => row === first && column === second);
    const leaf = place?.path.at(-1);
    if (leaf) return { kind: "headings", id: leaf };
  }
  if (first === "code" || first === "label") {
    const leaf = spec.blocks[0]?.[first]?.at(-1);
    if (leaf) return { kind: "headings", id: leaf };
  }
  if (spec.columns.some(({ id }) => id === first)) return { kind: "columns", id: first };
  const known = spec.columns.map(({ id }) => id).join("、");
  throw new UsageError(`--column 的“${target}”不是“${spec.title}”的一栏；有 ${known}。`);
}

function split(given: string, option: string): [string, string] {
  const at = given.lastIndexOf("=");
  if (at > 0 && at < given.length - 1) return [given.slice(0, at), given.slice(at + 1)];
  throw new UsageError(`${option} 应写成“位置=标识”，不是“${given}”。`);
}

function tableOf(form: Form, id: string): TableSpec {
  const spec = form.tables.find((table) => table.id === id);
  if (spec) return spec;
  throw new UsageError(`制式没有表 ${id}；有 ${form.tables.map((table) => table.id).join("、")}。`);
}

/** `SHEET!CELL`, or `SHEET` alone; rows and columns count from 0. */
function cellAt(book: RawWorkbook, place: string) {
  const [, name = place, letters, row] = /^(.*)!\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(place) ?? [];
  const sheet = book.sheets.find((candidate) => candidate.name.trim() === name.trim());
  if (!sheet) throw new UsageError(`工作簿没有工作表“${name}”。`);
  return letters ? { sheet, row: Number(row) - 1, column: columnIndex(letters) } : { sheet };
}

/** The text of `SHEET!CELL`, or the first text of `SHEET`. */
function textAt(book: RawWorkbook, place: string): string {
  const { sheet, row, column } = cellAt(book, place);
  const text =
    row !== undefined && column !== undefined
      ? sheet.headerText(row, column).trim()
      : firstText(sheet);
  if (text !== "") return text;
  throw new UsageError(`“${place}”没有文字。`);
}

/** The header in a cell; with the headings above it where another column ends in the same word. */
function headerAt(book: RawWorkbook, place: string): string {
  const text = textAt(book, place);
  const { sheet, row, column } = cellAt(book, place);
  if (!sheet || row === undefined || column === undefined) return text;
  const same = Array.from({ length: sheet.columnCount }, (_, at) =>
    sheet.headerText(row, at).trim(),
  );
  if (same.filter((other) => other === text).length < 2) return text;
  const above = Array.from({ length: Math.min(row, 3) }, (_, up) =>
    sheet.headerText(row - 1 - up, column).trim(),
  );
  const heading = above.find((other) => other !== "" && other !== text);
  return heading === undefined ? text : `${heading}→${text}`;
}

function firstText(sheet: RawSheet): string {
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const { kind, text } = sheet.cell(row, column);
      if (kind === "text") return text.trim();
    }
  }
  return "";
}
