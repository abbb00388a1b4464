import { FileChild } from "docx";

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

/**
 * A table whose XML is ours. Tables are nine tenths of a document, and the library would make a dozen objects of
 * each cell: it copies what is neither text nor an object as it is, and so these words.
 */
class XmlTable extends FileChild {
  readonly #xml: string;

  constructor(xml: string) {
    super("w:tbl");
    this.#xml = xml;
  }

  override prepForXml(): { readonly [key: string]: unknown } {
    const raw = () => undefined;
    raw.toString = () => this.#xml;
    return { "w:tbl": raw };
  }
}

/** The table over the whole width of the text, given in twentieths of a point. */
export function gridTable({ widths, head, rows }: Grid, width: number): FileChild {
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => Math.floor((each / whole) * width));
  const lines = [
    ...rowsXml(head, columns, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"),
    ...rowsXml(rows, columns, "<w:trPr><w:cantSplit/></w:trPr>"),
  ];
  return new XmlTable(
    `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${columns.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>${lines.join("")}`,
  );
}

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="auto"/>`)
  .join("");

/** Rows; a cell that reaches further down leaves an empty one in each row that it reaches. */
function rowsXml(
  rows: readonly (readonly GridCell[])[],
  columns: readonly number[],
  properties: string,
): string[] {
  const reaching = new Map<number, { cell: GridCell; left: number }>();
  return rows.map((cells) => {
    const waiting = cells.values();
    let xml = "";
    for (let at = 0; at < columns.length; ) {
      const above = reaching.get(at);
      const cell = above?.cell ?? waiting.next().value;
      if (!cell) break;
      const { colspan = 1, rowspan = 1 } = cell;
      const width = columns.slice(at, at + colspan).reduce((sum, each) => sum + each, 0);
      const left = above ? above.left - 1 : rowspan - 1;
      const merge = above ? "<w:vMerge/>" : rowspan > 1 ? '<w:vMerge w:val="restart"/>' : "";
      xml += cellXml(above ? { ...cell, text: "" } : cell, width, merge);
      if (left > 0) reaching.set(at, { cell, left });
      else reaching.delete(at);
      at += colspan;
    }
    return `<w:tr>${properties}${xml}</w:tr>`;
  });
}

function cellXml(
  { text, colspan = 1, align = "left", isHead }: GridCell,
  width: number,
  merge: string,
) {
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : "";
  const shade = isHead ? '<w:shd w:val="clear" w:fill="EEF2F6"/>' : "";
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${shade}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="CellText"/><w:jc w:val="${align}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:tc>`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Control characters, which XML can't have, are left out. */
function escaped(text: string): string {
  return text.replace(/[&<>]|(?![\t\n\r])\p{Cc}/gu, (character) => escapes[character] ?? "");
}
