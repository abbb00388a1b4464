import { type FileChild, Paragraph } from "docx";
import { stateText } from "../figures/figure.ts";
import type { RowView, TablePart, TableView } from "../tables/table-view.ts";
import { type GridCell, gridTable } from "./grid.ts";

/** Above this many columns a table stands on turned paper. */
const uprightColumns = 6;

/** Whether a table wants turned paper. */
export function isWide({ parts }: TableView): boolean {
  return parts.some(({ columnCount }) => columnCount > uprightColumns);
}

/** A statistical table with number, title, unit of money and notes; an empty one says why it is empty. */
export function statisticalTable(view: TableView, width: number): FileChild[] {
  const note = (text: string) => new Paragraph({ style: "Note", text });
  if (view.parts.length === 0) {
    return [caption(view), note(`空表。${view.emptyReason ?? ""}`), ...view.notes.map(note)];
  }
  const isInferred = view.inferences.length > 0;
  return [
    ...view.parts.flatMap((part) => [
      caption(view, part.title),
      gridTable({ widths: widthsOf(part), head: headOf(part), rows: rowsOf(part) }, width),
    ]),
    ...(isInferred ? [note("带“＊”的数由原文推得，依据见网站上本表的页面。")] : []),
    ...(view.hasAbsent
      ? [note(`“${stateText.absent}”表示公开的文本没有给出这个数；它不是0。`)]
      : []),
    ...view.notes.map(note),
  ];
}

function caption(view: TableView, part?: string): Paragraph {
  const title = `${view.number} ${view.title}${part ? `（${part}）` : ""}`.trim();
  return new Paragraph({ style: "Caption", text: `${title}　金额单位：${view.money}` });
}

function headOf({ head }: TablePart): GridCell[][] {
  return head.map((row) =>
    row.map(({ text, colspan, rowspan }) => {
      return { text, colspan, rowspan, align: "center", isHead: true };
    }),
  );
}

function rowsOf(part: TablePart): GridCell[][] {
  return part.bodies.flatMap(({ title, rows }) => [
    ...(title ? [[{ text: title, colspan: part.columnCount, isHead: true }]] : []),
    ...rows.map((row) => rowOf(row, part)),
  ]);
}

function rowOf(row: RowView, { hasLines, hasMeasures }: TablePart): GridCell[] {
  const name = `${row.code ? `${row.code} ` : ""}${row.prefix}${row.label}`;
  return [
    { text: `${"　".repeat(row.total ? 0 : row.level)}${name}` },
    ...(hasLines ? [{ text: String(row.line ?? ""), align: "center" } as const] : []),
    ...(hasMeasures ? [{ text: row.measure, align: "center" } as const] : []),
    ...row.cells.map(({ figure, text, origin }): GridCell => {
      const isInferred = figure?.how === "inferred" && figure.value !== null;
      return { text: `${text}${isInferred ? "＊" : ""}`, align: origin ? "left" : "right" };
    }),
  ];
}

function widthsOf({ columnCount, hasLines, hasMeasures, head }: TablePart): number[] {
  const leading = [3, ...(hasLines ? [0.6] : []), ...(hasMeasures ? [0.9] : [])];
  const figures = columnCount - leading.length;
  // A wide table of many columns gives less to the names of its rows.
  const name = head.length > 0 && figures > uprightColumns ? 2.2 : 3;
  return [name, ...leading.slice(1), ...Array.from({ length: figures }, () => 1.3)];
}
