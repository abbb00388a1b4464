import { type Finding, inputWarning } from "../finding.ts";
import type { RawSheet } from "../load/read-workbook.ts";

/**
 * The sheet as it is seen: without hidden rows and columns. What they hold is told, once for all rows and
 * once for all columns; addresses stay those of the workbook.
 */
export function visibleSheet(
  sheet: RawSheet,
  where: string,
): { sheet: RawSheet; findings: Finding[] } {
  const rows = indexes(sheet.rowCount).filter((row) => !sheet.hiddenRows.has(row));
  const columns = indexes(sheet.columnCount).filter((column) => !sheet.hiddenColumns.has(column));
  if (rows.length === sheet.rowCount && columns.length === sheet.columnCount) {
    return { sheet, findings: [] };
  }
  const rowAt = (row: number) => rows[row] ?? row + sheet.rowCount;
  const columnAt = (column: number) => columns[column] ?? column + sheet.columnCount;
  const visible: RawSheet = {
    ...sheet,
    rowCount: rows.length,
    columnCount: columns.length,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    cell: (row, column) => sheet.cell(rowAt(row), columnAt(column)),
    headerText: (row, column) => sheet.headerText(rowAt(row), columnAt(column)),
    mergeAt(row, column) {
      const merge = sheet.mergeAt(rowAt(row), columnAt(column));
      if (!merge) return undefined;
      const shownRows = rows.filter((at) => merge.top <= at && at <= merge.bottom);
      const shownColumns = columns.filter((at) => merge.left <= at && at <= merge.right);
      return {
        top: rows.indexOf(shownRows[0] ?? -1),
        bottom: rows.indexOf(shownRows.at(-1) ?? -1),
        left: columns.indexOf(shownColumns[0] ?? -1),
        right: columns.indexOf(shownColumns.at(-1) ?? -1),
      };
    },
  };
  return { sheet: visible, findings: hiddenContent(sheet, where) };
}

function hiddenContent(sheet: RawSheet, where: string): Finding[] {
  const used = (cells: readonly [number, number][]) =>
    cells.map(([row, column]) => sheet.cell(row, column)).find(({ kind }) => kind !== "empty");
  const rowsUsed = [...sheet.hiddenRows].filter((row) =>
    used(indexes(sheet.columnCount).map((column) => [row, column])),
  );
  const columnsUsed = [...sheet.hiddenColumns].filter((column) =>
    used(indexes(sheet.rowCount).map((row) => [row, column])),
  );
  const tell = (what: string, first: string) =>
    inputWarning(
      "IN-14",
      `${where} · ${sheet.name}`,
      `${what}有内容，但已隐藏，没有读取`,
      "应当公开的请取消隐藏；不应公开的请删除后保存，以免随原工作簿一同公开。",
      { sheet: sheet.name, cell: first, stated: what, expected: "没有隐藏的内容" },
    );
  const findings: Finding[] = [];
  const [row] = rowsUsed;
  if (row !== undefined) {
    const list = rowsUsed.map((at) => at + 1).join("、");
    findings.push(tell(`第 ${list} 行`, sheet.cell(row, 0).address));
  }
  const [column] = columnsUsed;
  if (column !== undefined) {
    const letters = columnsUsed.map((at) => sheet.cell(0, at).address.replace(/\d+/, ""));
    findings.push(tell(`第 ${letters.join("、")} 列`, sheet.cell(0, column).address));
  }
  return findings;
}

function indexes(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
