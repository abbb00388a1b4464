import { emptyFigure, type Figure } from "../figures/figure.ts";
import { type CellPlace, placed } from "../figures/place.ts";
import type { TextCell } from "../figures/table.ts";
import { inputFault } from "../finding.ts";
import type { BlockSpec, RowSpec } from "../forms/form.ts";
import type { RawCell } from "../load/read-workbook.ts";
import { cleanLabel } from "../words/clean-label.ts";
import { readCell } from "./read-cell.ts";
import { cellContext, placeOf, type Reading } from "./reading.ts";
import type { BlockPlace } from "./table-fit.ts";

/** The figures and words of one row. */
export function readValues(
  reading: Reading,
  block: BlockSpec,
  place: BlockPlace,
  identity: RowSpec,
  at: number,
): { cells: Map<string, Figure>; texts: Map<string, TextCell> } {
  const { sheet, spec, findings } = reading;
  const cells = new Map<string, Figure>();
  const texts = new Map<string, TextCell>();
  for (const [columnId, column] of place.columns) {
    const type = identity.type ?? spec.columns.find(({ id }) => id === columnId)?.type;
    const cell = sheet.cell(at, column);
    if (type === "text") {
      const text = cleanLabel(block.free ? sheet.headerText(at, column) : cell.text);
      const { origin } = standing(cell, reading);
      if (text !== "") texts.set(columnId, { text, origin });
      continue;
    }
    const cellPlace = cellContext(reading, identity, columnId);
    if (isMergedAway(reading, block, place, at, column)) {
      findings.push(mergedValue(reading, cell, cellPlace.label));
      cells.set(columnId, emptyFigure({ ...cellPlace, ...standing(cell, reading) }, "unread"));
      continue;
    }
    const { figure, finding } = readCell(cell, cellPlace);
    cells.set(columnId, figure);
    if (finding) findings.push(finding);
  }
  return { cells, texts };
}

function standing(
  cell: RawCell,
  { sheet, context }: Reading,
): { place: CellPlace; origin: string } {
  return placed({ in: "cell", file: context.file, sheet: sheet.name, cell: cell.address });
}

/** Does the cell share a number with other rows or value columns? Then whose it is can't be told. */
function isMergedAway(
  { sheet }: Reading,
  block: BlockSpec,
  place: BlockPlace,
  at: number,
  column: number,
): boolean {
  const merge = sheet.mergeAt(at, column);
  if (!merge || sheet.cell(merge.top, merge.left).kind === "empty") return false;
  const covered = [...place.columns.values(), ...place.code, place.label ?? -1].filter(
    (other) => merge.left <= other && other <= merge.right,
  );
  if (covered.length > 1) return true;
  // In a list a number may stand over the lines of its item: it belongs to the first.
  return merge.bottom > merge.top && !(block.free && merge.top === at);
}

function mergedValue(reading: Reading, cell: RawCell, label: string) {
  return inputFault(
    "IN-05",
    placeOf(reading, cell),
    `单元格与别的行或栏合并，分不清其中的数属于哪一格（${label}）`,
    "请取消合并，在各自的单元格里填数。",
    { sheet: reading.sheet.name, cell: cell.address, expected: "未合并的单元格" },
  );
}
