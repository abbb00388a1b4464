import * as xlsx from "xlsx";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import { dataSheet } from "../datasets/data-sheet.ts";
import type { DataTable } from "../datasets/data-table.ts";
import { approximate } from "../numbers/decimal.ts";
import { cellWord } from "./comparison-csv.ts";
import { comparisonData } from "./comparison-data.ts";
import { comparisonHeads, rowNotes } from "./comparison-notes.ts";
import { dataSheetName } from "./published-workbook.ts";
import { writeWorkbook } from "./write-workbook.ts";

type Cell = xlsx.CellObject | undefined;

/**
 * For people a sheet with title, header, the rows group by group, and in the last column how they were matched; the same
 * as data; and what the columns of that are.
 */
export function comparisonWorkbook(view: ComparisonView): Uint8Array {
  const heads = comparisonHeads(view);
  const width = heads.length + 4;
  const rows: Cell[][] = [
    [text(view.title)],
    [text(view.description)],
    ["科目编码", "项目", "单位", ...heads, "说明"].map(text),
    ...view.groups.flatMap((group) => [
      [text(group.note === undefined ? group.title : `${group.title}（${group.note}）`)],
      ...group.rows.map((row) => [
        row.code === undefined ? undefined : text(row.code),
        text(row.label),
        text(row.unit),
        ...row.cells.map((cell) =>
          cell.figure?.value ? number(cell.figure.value) : text(cellWord(cell)),
        ),
        text(rowNotes(row, heads).join("；")),
      ]),
    ]),
  ];
  const sheet: xlsx.WorkSheet = {};
  rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      if (cell) sheet[xlsx.utils.encode_cell({ r, c })] = cell;
    });
  });
  const isWhole = rows.map((cells) => cells.length === 1);
  sheet["!ref"] = xlsx.utils.encode_range({ r: 0, c: 0 }, { r: rows.length - 1, c: width - 1 });
  sheet["!merges"] = isWhole.flatMap((whole, r) =>
    whole ? [{ s: { r, c: 0 }, e: { r, c: width - 1 } }] : [],
  );
  sheet["!cols"] = [12, 36, 8, ...heads.map(() => 18), 60].map((wch) => ({ wch }));
  const data = comparisonData(view);
  return writeWorkbook([
    { name: "比较", sheet, headRows: 3 },
    { name: dataSheetName, sheet: dataSheet(data), headRows: 1 },
    { name: "说明", sheet: dictionary(data), headRows: 1 },
  ]);
}

function dictionary({ columns }: DataTable): xlsx.WorkSheet {
  const rows = columns.map(({ title, description, name }) => [title, description, name]);
  const sheet = xlsx.utils.aoa_to_sheet([["“数据”表的栏目", "含义", "标识"], ...rows]);
  sheet["!cols"] = [24, 64, 24].map((wch) => ({ wch }));
  return sheet;
}

function text(value: string): xlsx.CellObject {
  return { t: "s", v: value };
}

/** A number stays a number, with its decimals. */
function number(value: Parameters<typeof approximate>[0]): xlsx.CellObject {
  const z = value.scale === 0 ? "0" : `#,##0.${"0".repeat(value.scale)}`;
  return { t: "n", v: approximate(value), z };
}
