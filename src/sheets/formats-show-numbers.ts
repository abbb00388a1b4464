import type { StatTable } from "../figures/table.ts";
import { type Finding, inputWarning } from "../finding.ts";
import type { RawCell, RawSheet } from "../load/read-workbook.ts";

/** Cells that are named one by one. */
const named = 8;

/**
 * A number format that shows whole numbers, or one decimal, of what is stored with more: the table is read
 * as its reader sees it, and the cells are told, once a table. Two decimals are how amounts are printed.
 */
export function formatsShowNumbers(
  { table, sheet }: { readonly table: StatTable; readonly sheet: RawSheet },
  where: string,
): Finding[] {
  const used = new Set(
    table.rows.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ place }) => (place?.in === "cell" ? [place.cell] : [])),
    ),
  );
  const rounded = cellsOf(sheet).filter(
    ({ address, text, rounded }) =>
      rounded !== undefined && used.has(address) && !/\.\d\d/.test(text),
  );
  const [first] = rounded;
  if (!first) return [];
  const list = rounded
    .slice(0, named)
    .map(({ address, text, rounded }) => `${address} 显示 ${text}、存 ${rounded}`);
  const more = rounded.length > named ? `；还有 ${addresses(rounded.slice(named))}` : "";
  return [
    inputWarning(
      "IN-26",
      `${where} · ${sheet.name} · ${first.address}`,
      `“${table.spec.title}”有 ${rounded.length} 个单元格的格式略去了小数，按显示的读取：${list.join("，")}${more}`,
      "请核实要公开的是哪个数：应有小数的，把格式改为两位小数的“数值”；确是整数的，把存的数改成整数。",
      { sheet: sheet.name, cell: first.address, stated: first.text, expected: first.rounded },
    ),
  ];
}

function cellsOf(sheet: RawSheet): RawCell[] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (__, column) => sheet.cell(row, column)),
  ).flat();
}

function addresses(cells: readonly RawCell[]): string {
  const list = cells.slice(0, 40).map(({ address }) => address);
  return `${list.join("、")}${cells.length > list.length ? " 等" : ""}`;
}
