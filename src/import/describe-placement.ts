import type { RawSheet } from "../load/read-workbook.ts";
import type { Mapping } from "../records/mapping.ts";
import type { TablePlacement } from "../sheets/read-tables.ts";
import type { ImportedTable } from "./import-request.ts";

/** How a table lies in its workbook, in short. */
export function describePlacement(
  { table, sheet, frame, exact }: TablePlacement,
  mapping: Mapping,
): ImportedTable {
  const remembered = mapping.tables[table.id] !== undefined;
  return {
    id: table.id,
    title: table.spec.title,
    sheet: table.sheet,
    range: rangeOf(sheet, frame.top, frame.endRow, usedColumns(frame)),
    money: table.money,
    rows: table.rows.length,
    columns: table.spec.columns.map(({ label }) => label),
    confidence: remembered ? "remembered" : exact ? "certain" : "similar",
  };
}

export type PlacementRecord = ReturnType<typeof placementRecord>;

/** The record that is kept beside the workbook: which column and row of the sheet is what. */
export function placementRecord(placement: TablePlacement, mapping: Mapping) {
  const { table, sheet, frame } = placement;
  const letters = (at: number) => sheet.cell(0, at).address.replace(/\d+/g, "");
  const { id, title, range, money, confidence } = describePlacement(placement, mapping);
  const blocks = frame.blocks.flatMap((place) => {
    const own = (role: string, at: number | undefined) =>
      at === undefined ? [] : [{ block: place.block.id, column: role, at: letters(at) }];
    return [
      ...place.code.flatMap((at) => own("code", at)),
      ...own("label", place.label),
      ...own("line", place.line),
      ...[...place.columns].flatMap(([column, at]) => own(column, at)),
    ];
  });
  const across = frame.across.map(({ row, column, at }) => ({ row, column, at: letters(at) }));
  return {
    table: id,
    title,
    sheet: table.sheet,
    range,
    money,
    confidence,
    headerRow: rowNumber(sheet, frame.top),
    firstRow: rowNumber(sheet, frame.firstRow),
    columns: [...blocks, ...across],
    rows: table.rows.flatMap(({ id: row, place }) =>
      place ? [{ row, at: numberIn(place.cell) }] : [],
    ),
  };
}

function usedColumns({ blocks, across }: TablePlacement["frame"]): number[] {
  return [
    ...across.map(({ at }) => at),
    ...blocks.flatMap(({ code, label, line, columns }) => [
      ...code,
      ...[label, line].filter((at) => at !== undefined),
      ...columns.values(),
    ]),
  ];
}

function rowNumber(sheet: RawSheet, row: number): number {
  return numberIn(sheet.cell(row, 0).address);
}

/** The row of an address: 12 of C12. */
function numberIn(address: string): number {
  return Number(/(?<!\d)(\d+)$/.exec(address)?.[1]);
}

function rangeOf(sheet: RawSheet, top: number, end: number, columns: readonly number[]): string {
  const first = sheet.cell(top, Math.min(...columns)).address;
  return `${first}:${sheet.cell(Math.max(top, end - 1), Math.max(...columns)).address}`;
}
