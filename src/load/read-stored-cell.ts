import { withoutInvisible } from "./hidden-characters.ts";
import { type Printed, printsDate } from "./print-number.ts";
import type { RawCell } from "./raw-cell.ts";

/** A cell as the file stores it, of either format. */
export interface StoredCell {
  readonly type: "number" | "text" | "error" | "date" | "other";
  readonly value?: number | string;
  /** How it prints; missing where it has no format of its own. */
  readonly printed?: Printed;
  readonly formula?: string;
}

type Content = Omit<RawCell, "address" | "formula">;

/** What a reader of the sheet sees of a stored cell. */
export function readStoredCell(address: string, cell: StoredCell): RawCell {
  const { type, value, formula } = cell;
  const own = formula === undefined ? { address } : { address, formula };
  if (value === undefined || value === "") {
    // A program that writes formulas without results leaves nothing to read.
    if (formula !== undefined && type !== "text") {
      return { ...own, kind: "error", text: `=${formula}（没有计算结果）` };
    }
    return { ...own, kind: "empty", text: "" };
  }
  if (type === "number") return { ...own, ...numberContent(Number(value), cell.printed) };
  if (type === "text") return { ...own, ...textContent(String(value), cell.printed?.text) };
  return { ...own, kind: type, text: readable(cell.printed?.text ?? String(value)) };
}

function textContent(value: string, printed = value): Content {
  const text = readable(printed);
  if (!isBlank(text)) return { kind: "text", text };
  // A format that shows nothing, such as ;;; does not make the text go away.
  return isBlank(value) ? { kind: "empty", text: "" } : { kind: "text", text: "", stored: value };
}

/** Some programs leave control characters as _x000d_; others, and spaces without width, nobody sees. */
function readable(text: string): string {
  return withoutInvisible(text.replace(/_x00[01][0-9a-f]_/gi, " ").replace(/\r\n?/g, "\n"));
}

function isBlank(text: string): boolean {
  return text.replace(/[\s\u00a0\u3000\u200b\ufeff]/g, "") === "";
}

/**
 * The number as the sheet prints it, without the signs around it. A format that prints another number
 * than the one stored (thousands, 万, fractions) or none keeps the stored one too; one that prints fewer
 * decimals keeps it as `rounded`.
 */
function numberContent(value: number, printed: Printed | undefined): Content {
  // What fifteen digits can't tell is noise of the binary number.
  const exact = plainNumber(value);
  const { format = "General", text } = printed ?? {};
  if (printsDate(format)) return { kind: "date", text: text?.trim() ?? exact };
  if (format === "General" || format === "@") return { kind: "number", text: exact };
  if (text === undefined) return { kind: "number", text: "（认不出数字格式）", stored: exact };
  const seen = text.trim();
  if (!/\d/.test(seen)) {
    // Sheets print zero as a dash or not at all; a number that isn't zero is hidden.
    return value === 0
      ? { kind: "number", text: exact }
      : { kind: "number", text: seen, stored: exact };
  }
  const plain = withoutSigns(seen);
  if (!plain) return { kind: "number", text: seen, stored: exact };
  const { digits, isPercent, isScientific } = plain;
  const compared = isPercent ? value * 100 : value;
  const shown = Number(digits.replaceAll(",", ""));
  if (!isRounded(shown, compared, digits)) return { kind: "number", text: seen, stored: exact };
  const isSame = Math.abs(shown - compared) <= Math.abs(compared) * 1e-12;
  if (isScientific && !isSame) return { kind: "number", text: seen, stored: exact };
  const more = isPercent ? `${plainNumber(compared)}%` : exact;
  const shownText = isScientific ? exact : isPercent ? `${digits}%` : digits;
  return { kind: "number", text: shownText, ...(isSame ? {} : { rounded: more }) };
}

const number = /^(\D*?)(-?)((?:\d[\d,]*)?\.?\d+)(E[+-]\d+)?(\D*)$/;

/** `(1,234.50)`, `¥12.5` and `12.5%` as numbers; undefined for fractions, and for words such as 万元. */
function withoutSigns(text: string) {
  const [, before = "", minus = "", digits = "", exponent = "", after = ""] =
    number.exec(text.replace(/\s+/g, " ")) ?? [];
  if (digits === "" || /[\p{L}/]/u.test(before + after)) return undefined;
  const negative =
    minus === "-" || before.includes("-") || (before.includes("(") && after.includes(")"));
  const whole = digits.startsWith(".") ? `0${digits}` : digits;
  return {
    digits: `${negative ? "-" : ""}${whole}${exponent}`,
    isPercent: after.trim() === "%",
    isScientific: exponent !== "",
  };
}

/** Is this what rounding to the printed decimals gives? */
function isRounded(shown: number, value: number, digits: string): boolean {
  const [mantissa = "", exponent = "0"] = digits.split("E");
  const places = (/\.(\d+)/.exec(mantissa)?.[1]?.length ?? 0) - Number(exponent);
  return Math.abs(shown - value) <= 0.500001 * 10 ** -places + Math.abs(value) * 1e-12;
}

function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? String(value) : text;
}
