/**
 * A field that no spreadsheet program takes for a formula: text that starts with = + - @ or a control
 * character gets an apostrophe, plain numbers stay numbers.
 */
export function csvField(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? quoted(safe) : safe;
}

/** A field of text; a code, a number or a rate stands in quotation marks, so that a reader can tell it from a value. */
export function csvText(text: string): string {
  return /^-?[\d.,]+%?$/.test(text) ? quoted(text) : csvField(text);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
