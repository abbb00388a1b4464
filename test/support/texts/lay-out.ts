import type { Draft } from "./draft.ts";
import type { Piece } from "./piece.ts";

/** One character of a text, and the piece that it belongs to. */
export interface Cell {
  readonly char: string;
  readonly piece?: Piece;
}

/** How paragraphs become lines. */
export interface Layout {
  readonly indent?: string;
  /** Lines end after so many characters, wherever that is, as in text taken out of a PDF. */
  readonly wrap?: number;
  /** Numbers stand between blanks. */
  readonly spaced?: boolean;
  /** Half-width marks: ,;:() */
  readonly halfWidth?: boolean;
}

const halves: Readonly<Record<string, string>> = {
  "，": ",",
  "；": ";",
  "：": ":",
  "（": "(",
  "）": ")",
};

/** A heading stands without indent, as do contents and rows of tables. */
const isHeading = (paragraph: string) =>
  /^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|目\s*录|　*目录)|\t|…{3}|\.{6}|·{6}/.test(
    paragraph,
  );

/** The characters of a document, line feeds included. */
export function layOut({ paragraphs }: Draft, layout: Layout): Cell[] {
  const cells: Cell[] = [];
  for (const parts of paragraphs) {
    const plain = parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
    const line = parts.flatMap((part) => cellsOf(part, layout));
    const indent = isHeading(plain) || plain === "" ? "" : (layout.indent ?? "");
    const whole = [...[...indent].map((char) => ({ char })), ...line];
    cells.push(...(layout.wrap ? wrapped(whole, layout.wrap) : whole), { char: "\n" });
  }
  return cells;
}

function cellsOf(part: string | Piece, layout: Layout): Cell[] {
  if (typeof part === "string") {
    return [...part].map((char) => ({ char: layout.halfWidth ? (halves[char] ?? char) : char }));
  }
  const own = [...part.text].map((char) => ({ char, piece: part }));
  const unit = "unit" in part ? part.unit : "";
  const after = [...unit].map((char) => ({ char }));
  if (!layout.spaced || part.role === "word" || part.role === "reason") return [...own, ...after];
  const blank = { char: " " };
  return [blank, ...own, blank, ...after];
}

function wrapped(cells: readonly Cell[], width: number): Cell[] {
  return cells.flatMap((cell, index) =>
    index > 0 && index % width === 0 ? [{ char: "\n" }, cell] : [cell],
  );
}

export const textOf = (cells: readonly Cell[]): string => cells.map(({ char }) => char).join("");
