import { printValue } from "./print-number.ts";
import { unescapeText } from "./read-shared-strings.ts";
import type { StoredCell } from "./read-stored-cell.ts";
import type { CellFormats } from "./read-styles.ts";
import { shiftFormula } from "./shared-formula.ts";
import { broken } from "./workbook-limits.ts";

/** What the sheets of an .xlsx file share. */
export interface SharedParts {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly date1904: boolean;
}

/** A cell as its element says it. */
export interface XmlCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** The attribute `t`. */
  readonly type: string;
  readonly style: number;
  /** Text of `v`, and of `is`. */
  value: string;
  inline: string;
  formula: string;
  /** The number of a formula that several cells share: one of them has its text. */
  shared?: string;
}

/** Formulas that cells of a sheet share, each with the place of the cell that has its text. */
export type SharedFormulas = Map<string, Pick<XmlCell, "formula" | "row" | "column">>;

const number = /^\s*[+-]?(\d+(?:\.\d*)?|\.\d+)(e[+-]?\d{1,4})?\s*$/i;

/** The stored cell; what contradicts the rest of the file is an error in its place, never another value. */
export function storedXmlCell(
  cell: XmlCell,
  shared: SharedParts,
  formulas: SharedFormulas,
): StoredCell {
  const formula = formulaOf(cell, formulas);
  const own = formula === "" ? {} : { formula };
  const { type, value } = cell;
  const error = (text: string): StoredCell => ({ type: "error", value: text, ...own });
  if (type === "inlineStr") return { ...textCell(cell, unescapeText(cell.inline), shared), ...own };
  if (value === "") return { type: type === "str" || type === "s" ? "text" : "number", ...own };
  switch (type) {
    case "n": {
      if (!number.test(value) || !Number.isFinite(Number(value))) return error(value);
      return {
        type: "number",
        value: Number(value),
        ...printedBy(cell, Number(value), shared),
        ...own,
      };
    }
    case "s": {
      const text = /^\d{1,7}$/.test(value.trim()) ? shared.strings[Number(value)] : undefined;
      if (text === undefined) throw broken(`${cell.address} 用了没有的文字“${value.slice(0, 20)}”`);
      return { ...textCell(cell, text, shared), ...own };
    }
    case "str":
      return { ...textCell(cell, unescapeText(value), shared), ...own };
    case "b":
      return { type: "other", value: value.trim() === "1" ? "TRUE" : "FALSE", ...own };
    case "e":
      return error(value);
    case "d":
      return { type: "date", value, ...own };
    default:
      throw broken(`${cell.address} 的类型“${type.slice(0, 20)}”不认识`);
  }
}

function textCell(cell: XmlCell, value: string, shared: SharedParts): StoredCell {
  return { type: "text", value, ...printedBy(cell, value, shared) };
}

function printedBy({ style }: XmlCell, value: number | string, shared: SharedParts) {
  const format = shared.formats[style] ?? 0;
  const isPlain = format === 0 || format === 49 || format === "General" || format === "@";
  return isPlain ? {} : { printed: printValue(format, value, shared.date1904) };
}

function formulaOf(cell: XmlCell, formulas: SharedFormulas): string {
  const { shared, formula, row, column } = cell;
  if (shared === undefined) return formula;
  if (formula !== "") {
    formulas.set(shared, { formula, row, column });
    return formula;
  }
  const first = formulas.get(shared);
  return first ? shiftFormula(first.formula, row - first.row, column - first.column) : "";
}
