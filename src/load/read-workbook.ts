import * as xlsx from "xlsx";

/** One cell as the workbook holds it. `text` is what the reader of the sheet sees. */
export interface RawCell {
  /** Excel address, for instance `C7`. */
  readonly address: string;
  readonly kind: "number" | "text" | "error" | "other" | "empty";
  readonly text: string;
}

/** A sheet as a grid; cells inside a merged range also know the text of its first cell. */
export interface RawSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  cell(row: number, column: number): RawCell;
  /** The cell's own text, or that of the merged range that covers it. */
  headerText(row: number, column: number): string;
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
}

/** Reads an .xlsx file; throws when the bytes are not a workbook. */
export function readWorkbook(bytes: Uint8Array): RawWorkbook {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Error("不是 .xlsx 文件");
  const book = xlsx.read(bytes, {
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: false,
  });
  return { sheets: book.SheetNames.map((name) => toRawSheet(name, book.Sheets[name] ?? {})) };
}

function toRawSheet(name: string, sheet: xlsx.WorkSheet): RawSheet {
  const range = xlsx.utils.decode_range(sheet["!ref"] ?? "A1");
  const rowCount = range.e.r + 1;
  const columnCount = range.e.c + 1;
  const merges = sheet["!merges"] ?? [];
  const data = sheet["!data"] ?? [];
  // Looked at many times over while headers are sought, so read once.
  const cells = new Map<number, RawCell>();
  const cell = (row: number, column: number): RawCell => {
    const key = row * columnCount + column;
    const known = cells.get(key);
    if (known) return known;
    const address = xlsx.utils.encode_cell({ r: row, c: column });
    const read = toRawCell(address, data[row]?.[column]);
    cells.set(key, read);
    return read;
  };
  return {
    name,
    rowCount,
    columnCount,
    cell,
    headerText(row, column) {
      const merge = merges.find(
        ({ s, e }) => s.r <= row && row <= e.r && s.c <= column && column <= e.c,
      );
      return merge ? cell(merge.s.r, merge.s.c).text : cell(row, column).text;
    },
  };
}

function toRawCell(address: string, cell: xlsx.CellObject | undefined): RawCell {
  if (!cell || cell.v === undefined || cell.v === "") return { address, kind: "empty", text: "" };
  const text = String(cell.w ?? cell.v);
  if (cell.t === "n") return { address, kind: "number", text: numberText(cell) };
  if (cell.t === "e") return { address, kind: "error", text };
  if (cell.t === "s") return { address, kind: text.trim() === "" ? "empty" : "text", text };
  return { address, kind: "other", text };
}

/** The number as the sheet prints it; its shortest exact form where the format prints no plain number. */
function numberText(cell: xlsx.CellObject): string {
  const printed = String(cell.w ?? "").trim();
  return /^-?[\d,]+(\.\d+)?$/.test(printed) ? printed : String(cell.v);
}
