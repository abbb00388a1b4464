import type { Figure } from "../figures/figure.ts";
import type { TableRow } from "../figures/table.ts";
import { toRow } from "../figures/table-rows.ts";
import { inputFault } from "../finding.ts";
import type { BlockSpec } from "../forms/form.ts";
import { readCell } from "./read-cell.ts";
import { cellContext, placeOf, type Reading } from "./reading.ts";

/** One row below the header whose columns are the items (公开10表), or one for each of 预算数 and 决算数. */
export function readAcross(reading: Reading, block: BlockSpec): TableRow[] {
  const { sheet, frame, findings } = reading;
  const filled = frame.across.some(({ line }) => line !== undefined)
    ? []
    : rowsWithContent(reading);
  // Without any row of numbers the cells are blank, not the note that follows.
  const blank = frame.firstRow < frame.endRow ? frame.firstRow : sheet.rowCount;
  const [at = blank, second] = filled;
  if (second !== undefined) {
    const cell = sheet.cell(second, frame.across[0]?.at ?? 0);
    findings.push(
      inputFault(
        "IN-06",
        placeOf(reading, cell),
        `“${reading.spec.title}”的表头下应只有一行数，这里又有一行`,
        "请只留下本单位的一行；说明文字请以“注：”开头。",
        { sheet: sheet.name, cell: cell.address, expected: "一行数" },
      ),
    );
  }
  const cells = new Map(block.rows.map((row) => [row.id, new Map<string, Figure>()]));
  for (const place of frame.across) {
    const identity = block.rows.find((candidate) => candidate.id === place.row);
    if (!identity) continue;
    const context = cellContext(reading, identity, place.column);
    const { figure, finding } = readCell(sheet.cell(place.line ?? at, place.at), context);
    cells.get(place.row)?.set(place.column, figure);
    if (finding) findings.push(finding);
  }
  return block.rows.map((row) => toRow(block, row, cells.get(row.id) ?? new Map()));
}

function rowsWithContent({ sheet, frame }: Reading): number[] {
  const rows: number[] = [];
  for (let row = frame.firstRow; row < frame.endRow; row++) {
    if (frame.across.some(({ at }) => sheet.cell(row, at).kind !== "empty")) rows.push(row);
  }
  return rows;
}
