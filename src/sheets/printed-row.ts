import type { TableRow } from "../figures/table.ts";
import { toRow } from "../figures/table-rows.ts";
import type { BlockSpec, RowSpec } from "../forms/form.ts";
import { normaliseLabel, withoutEnumerator } from "../words/normalise.ts";

/**
 * A row with its name and number as the workbook prints them: 二十四、 where the form has 二十六、. The form's
 * own spelling stands where only blanks and brackets differ.
 */
export function printedRow(block: BlockSpec, row: RowSpec, printed: string): TableRow {
  const read = toRow(block, row, new Map());
  const whole = normaliseLabel(printed);
  const own = normaliseLabel((row.prefix ?? "") + row.label);
  if (printed === "" || whole === own || whole === normaliseLabel(row.label)) return read;
  const bare = withoutEnumerator(whole);
  const length = whole.length - bare.length;
  const [prefix, label] = split(printed, length);
  const isSpelled = bare === withoutEnumerator(normaliseLabel(row.label));
  return {
    ...read,
    prefix: prefix === "" ? undefined : prefix,
    label: isSpelled ? row.label.replace(/^\d+\./, "") : label,
  };
}

/** Cuts the enumerator off, which is `length` characters long without blanks. */
function split(text: string, length: number): [string, string] {
  let at = 0;
  for (let seen = 0; seen < length && at < text.length; at++) {
    if (normaliseLabel(text[at] ?? "") !== "") seen++;
  }
  return [text.slice(0, at).trim(), text.slice(at).trim()];
}
