import type { WorkbookProblem } from "../annotate/problem.ts";
import type { TableSpec } from "../forms/form.ts";
import type { ImportedTable } from "../import/import-request.ts";
import type { PlannedImport } from "../import/planned-import.ts";
import type { RawSheet } from "../load/raw-sheet.ts";

/** More is not drawn, and told; official tables stay far below. `cells` are those of all sheets. */
const drawn = { rows: 400, columns: 60, cells: 100_000 } as const;

/** A problem with its number in the list of all. */
export interface NumberedProblem {
  readonly number: number;
  readonly problem: WorkbookProblem;
  /** The id of the drawn cell. */
  readonly anchor?: string;
}

export interface GridCell {
  readonly id: string;
  readonly address: string;
  readonly text: string;
  readonly isNumber: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly problems: readonly NumberedProblem[];
}

export interface GridRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly header: boolean;
  readonly cells: readonly GridCell[];
}

/** A sheet in its own shape, with what was found in it. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly tables: readonly ImportedTable[];
  /** Why nothing was read. */
  readonly why?: string;
  readonly columns: readonly {
    readonly letter: string;
    readonly hidden: boolean;
    readonly roles: readonly string[];
  }[];
  readonly rows: readonly GridRow[];
  readonly problems: readonly NumberedProblem[];
  /** Rows or columns beyond those drawn. */
  readonly isCut: boolean;
}

/** Every sheet as the page draws it. */
export function sheetViews(plan: PlannedImport): SheetView[] {
  const problems = plan.report.problems.map((problem, index) => ({ number: index + 1, problem }));
  let left: number = drawn.cells;
  return (plan.book?.sheets ?? []).map((sheet, index) => {
    const columnCount = Math.min(sheet.columnCount, drawn.columns);
    const affordable = Math.floor(left / Math.max(columnCount, 1));
    const rowCount = Math.min(sheet.rowCount, drawn.rows, affordable);
    left -= rowCount * columnCount;
    return sheetView(
      plan,
      { sheet, id: `sheet-${index + 1}`, rowCount, columnCount },
      problems.filter(({ problem }) => problem.sheet?.trim() === sheet.name.trim()),
    );
  });
}

function sheetView(
  plan: PlannedImport,
  grid: Grid,
  problems: readonly NumberedProblem[],
): SheetView {
  const { sheet, id, rowCount, columnCount } = grid;
  const isHere = (place: { readonly sheet: string }) => place.sheet === sheet.name;
  const shown = problems.map((one) => ({ ...one, anchor: anchorOf(grid, one.problem.cell) }));
  const placements = plan.placements.filter(isHere);
  const roles = placements.flatMap(({ table, columns }) => {
    const spec = plan.form?.tables.find((candidate) => candidate.id === table);
    return spec ? columns.map((place) => ({ at: place.at, role: roleOf(spec, place) })) : [];
  });
  return {
    id,
    name: sheet.name,
    tables: plan.report.tables.filter(isHere),
    why: plan.report.unrecognised.find(isHere)?.why,
    columns: Array.from({ length: columnCount }, (_, column) => {
      const letter = letterOf(sheet, column);
      return {
        letter,
        hidden: sheet.hiddenColumns.has(column),
        roles: [...new Set(roles.filter(({ at }) => at === letter).map(({ role }) => role))],
      };
    }),
    rows: Array.from({ length: rowCount }, (_, row) => ({
      number: row + 1,
      hidden: sheet.hiddenRows.has(row),
      header: placements.some((p) => p.headerRow <= row + 1 && row + 1 < p.firstRow),
      cells: rowCells(grid, row, shown),
    })),
    problems: shown,
    isCut: rowCount < sheet.rowCount || columnCount < sheet.columnCount,
  };
}

/** The part of a sheet that is drawn. */
interface Grid {
  readonly sheet: RawSheet;
  readonly id: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The cells that begin in a row; what a merged range covers is left out. */
function rowCells(
  { sheet, id, rowCount, columnCount }: Grid,
  row: number,
  problems: readonly NumberedProblem[],
): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = 0; column < columnCount; column++) {
    const merge = sheet.mergeAt(row, column);
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    const { address, text, kind } = sheet.cell(row, column);
    const anchor = `${id}-${address}`;
    cells.push({
      id: anchor,
      address,
      text: text.trim(),
      isNumber: kind === "number",
      colspan: merge ? Math.min(merge.right, columnCount - 1) - column + 1 : 1,
      rowspan: merge ? Math.min(merge.bottom, rowCount - 1) - row + 1 : 1,
      problems: problems.filter((problem) => problem.anchor === anchor),
    });
  }
  return cells;
}

/** The id of the drawn cell at an address, or of the merged range that covers it. */
function anchorOf({ sheet, id, rowCount, columnCount }: Grid, address?: string) {
  if (address === undefined) return undefined;
  const row = Number(/(?<!\d)\d+$/.exec(address)?.[0]) - 1;
  if (!(row >= 0 && row < rowCount)) return undefined;
  for (let column = 0; column < columnCount; column++) {
    if (sheet.cell(row, column).address !== address) continue;
    const merge = sheet.mergeAt(row, column);
    return `${id}-${merge ? sheet.cell(merge.top, merge.left).address : address}`;
  }
  return undefined;
}

function letterOf(sheet: RawSheet, column: number): string {
  return sheet.cell(0, column).address.replace(/\d+/g, "");
}

/** What a sheet column is, in the words of the form. */
function roleOf(
  spec: TableSpec,
  place: { readonly column: string; readonly row?: string },
): string {
  if (place.column === "code") return "编码";
  if (place.column === "label") return "名称";
  if (place.column === "line") return "行次";
  const column = spec.columns.find(({ id }) => id === place.column)?.label ?? place.column;
  const rows = spec.blocks.flatMap(({ rows }) => rows);
  const row = rows.find(({ id }) => id === place.row)?.label;
  return row ? `${row}·${column}` : column;
}
