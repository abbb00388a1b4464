/** A number as it is printed, with the interval of what may stand behind it. */
export interface Numeral {
  readonly text: string;
  /** Bounds in half units: half 分 for money, half 1e-8 of a point for a percentage, halves for a count. */
  readonly low: bigint;
  readonly high: bigint;
}

export type MoneyUnit = "元" | "万元" | "亿元";

/** How a document prints its money. */
export interface MoneyStyle {
  readonly unit: MoneyUnit;
  readonly decimals: number;
  readonly grouped?: boolean;
  /** 12.50 is printed 12.5, 12.00 is printed 12. */
  readonly trimmed?: boolean;
  readonly fullWidth?: boolean;
  /** How nothing is printed where it is not the plain 0. */
  readonly zero?: string;
}

const fenOf: Record<MoneyUnit, bigint> = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n };

/** Money in 分, rounded half up to the printed digits. */
export function printMoney(fen: bigint, style: MoneyStyle): Numeral {
  if (fen === 0n) return { text: widen(style.zero ?? "0", style), low: 0n, high: 0n };
  const { text, decimals, quantum, value } = digits(
    fen,
    fenOf[style.unit],
    fenOf[style.unit],
    style,
  );
  const printed = widen(style.grouped ? group(text, decimals) : text, style);
  return { text: printed, low: value * 2n - quantum, high: value * 2n + quantum };
}

export interface RateStyle {
  readonly decimals: number;
  readonly trimmed?: boolean;
  readonly fullWidth?: boolean;
}

const point = 100_000_000n;

/** part ÷ whole in percent. */
export function printRate(part: bigint, whole: bigint, style: RateStyle): Numeral {
  const { text, quantum, value } = digits(part * 100n, whole, point, style);
  const sign = style.fullWidth ? "％" : "%";
  return {
    text: widen(text, style) + sign,
    low: value * 2n - quantum,
    high: value * 2n + quantum,
  };
}

export function printCount(count: number, fullWidth = false): Numeral {
  const value = BigInt(count) * 2n;
  return { text: widen(String(count), { fullWidth }), low: value, high: value };
}

/** What a changed text says, in the same unit as the number it was made of. */
export function reread(text: string, like: Numeral, unit: bigint): Numeral {
  const plain = narrow(text).replace(/[,%％]/g, "");
  const [whole = "0", part = ""] = plain.replace("-", "").split(".");
  const quantum = unit / 10n ** BigInt(part.length);
  const value = BigInt(whole + part) * quantum * (plain.startsWith("-") ? -1n : 1n);
  const half = like.low === like.high && part === "" ? 0n : quantum;
  return { text, low: value * 2n - half, high: value * 2n + half };
}

export const unitOf = { rate: point, count: 1n, ...fenOf } as const;

export function rounded(numerator: bigint, denominator: bigint): bigint {
  if (denominator < 0n) return rounded(-numerator, -denominator);
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const result = (2n * size + denominator) / (2n * denominator);
  return negative ? -result : result;
}

/** numerator ÷ denominator, rounded once, to so many decimals of `unit`. */
function digits(
  numerator: bigint,
  denominator: bigint,
  unit: bigint,
  { decimals, trimmed }: { decimals: number; trimmed?: boolean },
) {
  let places = decimals;
  let whole = rounded(numerator * 10n ** BigInt(places), denominator);
  while (trimmed && places > 0 && whole % 10n === 0n) {
    whole /= 10n;
    places -= 1;
  }
  const quantum = unit / 10n ** BigInt(places);
  const size = String(whole < 0n ? -whole : whole).padStart(places + 1, "0");
  const cut = size.length - places;
  const text = `${whole < 0n ? "-" : ""}${size.slice(0, cut)}${places > 0 ? "." : ""}${size.slice(cut)}`;
  return { text, decimals: places, quantum, value: whole * quantum };
}

function group(text: string, decimals: number): string {
  const cut = decimals > 0 ? text.length - decimals - 1 : text.length;
  return text.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ",") + text.slice(cut);
}

const widen = (text: string, { fullWidth }: { fullWidth?: boolean }) =>
  fullWidth ? text.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : text;
const narrow = (text: string) =>
  text.replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
