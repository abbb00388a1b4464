import * as xlsx from "xlsx";

/** How a cell prints its value: the code of its format, and the text; no text where that can't be told. */
export interface Printed {
  readonly format: string;
  readonly text?: string;
}

/** The longest code that Excel writes. */
const longest = 255;

/** Prints a value as its number format does: a code, or the number of a built-in format. */
export function printValue(
  format: string | number,
  value: number | string,
  date1904: boolean,
): Printed {
  const code = typeof format === "string" ? format : builtInCode(format);
  if (code.length > longest) return { format: code };
  try {
    return { format: code, text: String(xlsx.SSF.format(code, value, { date1904 })) };
  } catch {
    return { format: code };
  }
}

/** Does the format print a date or a time? */
export function printsDate(format: string): boolean {
  return Boolean(xlsx.SSF.is_date(format));
}

const accounting = '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ';
const accountingCents = '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ';
/** The built-in formats of Excel by number; those of Chinese editions included. */
const builtIn: Readonly<Record<number, string>> = {
  ...(xlsx.SSF.get_table() as Record<number, string>),
  5: "#,##0;-#,##0",
  6: "#,##0;-#,##0",
  7: "#,##0.00;-#,##0.00",
  8: "#,##0.00;-#,##0.00",
  41: accounting,
  42: accounting,
  43: accountingCents,
  44: accountingCents,
};

function builtInCode(id: number): string {
  const isDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return isDate ? "yyyy/m/d" : (builtIn[id] ?? "General");
}
