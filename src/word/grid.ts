import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx";

/** A cell of a grid: its text, how many columns and rows it takes, and how it stands. */
export interface GridCell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly align?: "left" | "center" | "right";
  readonly isHead?: boolean;
}

/** A table as Word has it: header rows repeat on each page, no row breaks over two. */
export interface Grid {
  /** Columns, by how much of the width each takes. */
  readonly widths: readonly number[];
  readonly head: readonly (readonly GridCell[])[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** The table over the whole width of the text, given in twentieths of a point. */
export function gridTable({ widths, head, rows }: Grid, width: number): Table {
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const row = (cells: readonly GridCell[], tableHeader: boolean) =>
    new TableRow({ tableHeader, cantSplit: true, children: cells.map(gridCell) });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths.map((each) => Math.floor((each / whole) * width)),
    layout: "fixed",
    rows: [...head.map((cells) => row(cells, true)), ...rows.map((cells) => row(cells, false))],
  });
}

function gridCell({ text, colspan, rowspan, align = "left", isHead = false }: GridCell): TableCell {
  return new TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60 },
    shading: isHead ? { fill: "EEF2F6" } : undefined,
    children: [
      new Paragraph({ style: "CellText", alignment: AlignmentType[alignmentName[align]], text }),
    ],
  });
}

const alignmentName = { left: "LEFT", center: "CENTER", right: "RIGHT" } as const;
