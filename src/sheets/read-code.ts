import type { RawSheet } from "../load/read-workbook.ts";
import { normaliseLabel } from "../words/normalise.ts";

/** A code of 3, 5 or 7 digits, or what stands in its place. */
export interface PrintedCode {
  /** "" where nothing is printed. */
  readonly text: string;
  readonly valid: boolean;
}

const wholeCode = /^\d{3}(\d\d){0,2}$/;

/**
 * The code of a row, from one column or from 类, 款 and 项 apart: `205` `02` `05`, `205` `2` `5`,
 * `205` `20502` `2050205`, or the whole code in one of them. Numbers and texts alike.
 */
export function readCode(sheet: RawSheet, row: number, columns: readonly number[]): PrintedCode {
  const cells = columns.map((column) => sheet.cell(row, column));
  const parts = cells.flatMap(({ kind, text }) => {
    const part = normaliseLabel(text).replace(/[-.·]/g, "");
    // A number has lost its leading zero; a text of one digit has lost something else.
    return part === "" ? [] : [kind === "number" && /^\d$/.test(part) ? `0${part}` : part];
  });
  const [first = "", ...rest] = parts;
  if (first === "" || !/^\d+$/.test(first)) return { text: parts.join(""), valid: false };
  const code = rest.reduce((whole, part) => {
    if (wholeCode.test(part) && part.startsWith(whole)) return part;
    return /^\d\d$/.test(part) ? whole + part : `${whole}?${part}`;
  }, first);
  return { text: code, valid: wholeCode.test(code) };
}
