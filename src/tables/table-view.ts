import { type Figure, stateText } from "../figures/figure.ts";
import { blockColumns, cellAnchor, type StatTable, type TableRow } from "../figures/table.ts";
import { codeLevelName } from "../forms/codes.ts";
import type { ColumnSpec } from "../forms/form.ts";
import { groupDecimal, rescale } from "../numbers/decimal.ts";
import { type Amounts, amountsOf } from "./amounts.ts";
import { type HeadRow, headRows } from "./head-rows.ts";
import { type ZeroLines, zeroLines } from "./zero-lines.ts";

/** A body cell as the page shows it. */
export interface CellView {
  readonly figure: Figure | undefined;
  /** Address of the cell on the page of its table: `cell-2150550-total`. */
  readonly anchor: string;
  /** Where words come from, in a column of text. */
  readonly origin?: string;
  /** Grouped by thousands, or what stands where there is no number. */
  readonly text: string;
}

export interface RowView {
  /** Address of the row on its page: `row-2150550`. */
  readonly anchor: string;
  readonly label: string;
  readonly prefix: string;
  readonly code?: string;
  /** 类, 款 or 项 for coded rows. */
  readonly levelName: string;
  readonly level: number;
  readonly total: boolean;
  readonly heading: boolean;
  readonly line?: number;
  readonly measure: string;
  readonly cells: readonly CellView[];
}

/** One HTML table: blocks that share their columns stand in it as row groups. */
export interface TablePart {
  readonly title?: string;
  readonly head: readonly HeadRow[];
  readonly hasLines: boolean;
  readonly hasMeasures: boolean;
  readonly columnCount: number;
  readonly bodies: readonly { readonly title?: string; readonly rows: readonly RowView[] }[];
  readonly zeros: ZeroLines<RowView>;
}

export interface TableView {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly money: string;
  readonly amounts: Amounts;
  readonly parts: readonly TablePart[];
  readonly notes: readonly string[];
  readonly noteOrigins?: ReadonlyMap<string, string>;
  readonly emptyReason?: string;
  /** Why cells could be inferred, each reason once, in the order of the rows. */
  readonly inferences: readonly { readonly reason: string; readonly origin?: string }[];
  readonly hasAbsent: boolean;
}

/** What a page shows of a table: parts, header rows, rows with their level, states told apart. */
export function tableView(table: StatTable): TableView {
  const figures = table.rows.flatMap((row) => [...row.cells.values()]);
  return {
    id: table.id,
    title: table.spec.title,
    number: table.spec.number,
    money: table.money,
    amounts: amountsOf(figures, table.money),
    parts: table.empty ? [] : tableParts(table),
    notes: table.notes,
    noteOrigins: table.noteOrigins,
    emptyReason: table.emptyReason,
    inferences: inferencesOf(figures),
    hasAbsent: figures.some((figure) => figure.state === "absent"),
  };
}

function inferencesOf(figures: readonly Figure[]): TableView["inferences"] {
  const reasons = new Map<string, string | undefined>();
  for (const { formula } of figures) {
    if (formula?.because === undefined || reasons.has(formula.because)) continue;
    reasons.set(formula.because, formula.becauseOrigin);
  }
  return [...reasons].map(([reason, origin]) => ({ reason, origin }));
}

function tableParts(table: StatTable): TablePart[] {
  const groups = new Map<string, typeof table.spec.blocks>();
  for (const block of table.spec.blocks) {
    const key = block.columns.join();
    groups.set(key, [...(groups.get(key) ?? []), block]);
  }
  return [...groups.values()].map((blocks): TablePart => {
    const columns = blockColumns(table, blocks[0]?.id ?? "");
    const bodies = blocks.map((block) => ({
      title: blocks.length > 1 ? block.title : undefined,
      rows: table.rows.filter((row) => row.block === block.id).map((row) => rowView(row, columns)),
    }));
    const rows = bodies.flatMap((body) => body.rows);
    const hasLines = rows.some((row) => row.line !== undefined);
    const hasMeasures = new Set(rows.map((row) => row.measure).filter(Boolean)).size > 1;
    const leading = [
      { text: table.spec.codes ? "科目" : "项目", numeric: false },
      ...(hasLines ? [{ text: "行次", numeric: true }] : []),
      ...(hasMeasures ? [{ text: "计量单位", numeric: false }] : []),
    ];
    return {
      title: groups.size > 1 ? blocks[0]?.title : undefined,
      head: headRows(leading, columns),
      hasLines,
      hasMeasures,
      columnCount: leading.length + columns.length,
      bodies,
      zeros: zeroLines(rows),
    };
  });
}

function rowView(row: TableRow, columns: readonly ColumnSpec[]): RowView {
  const cells = columns.map(({ id }): CellView => {
    const anchor = cellAnchor(row.id, id);
    const words = row.texts?.get(id);
    if (words) return { figure: undefined, anchor, text: words.text, origin: words.origin };
    const figure = row.cells.get(id);
    return { figure, anchor, text: cellText(figure) };
  });
  return {
    anchor: `row-${row.id}`,
    label: row.label,
    prefix: row.prefix ?? "",
    code: row.code,
    levelName: row.code ? codeLevelName(row.code) : "",
    level: row.level,
    total: row.total ?? false,
    heading: row.heading ?? false,
    line: row.line,
    measure: cells.find(({ figure }) => figure !== undefined)?.figure?.unit ?? "",
    cells,
  };
}

/** The text of a cell for people; an amount ends like the others of its table. */
export function cellText(figure: Figure | undefined, amounts?: Amounts): string {
  if (!figure) return "";
  const { value, unit } = figure;
  if (value !== null) {
    const decimals = amounts?.money === unit ? amounts.decimals : 0;
    return groupDecimal(decimals > value.scale ? rescale(value, decimals) : value);
  }
  return figure.state === "value" || figure.state === "zero" ? "" : stateText[figure.state];
}
