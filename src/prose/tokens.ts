import { chineseNumeral } from "../numbers/chinese-numeral.ts";
import { type Decimal, parseDecimal } from "../numbers/decimal.ts";
import type { MoneyUnit } from "../numbers/money.ts";

/** What a number in a sentence is. `other` are dates, document numbers, ranges and telephone numbers. */
export type TokenKind = "amount" | "percent" | "count" | "year" | "bare" | "other";

/** One number as it stands in the text. */
export interface NumberToken {
  readonly kind: TokenKind;
  /** As printed, spaces and separators included, without the unit. */
  readonly printed: string;
  readonly value: Decimal;
  /** 万元, %, 人次 …; empty for bare numbers. */
  readonly unit: string;
  /** True for “4万” where 元 is left out. */
  readonly unitIncomplete?: true;
  /** Half-open range in the text, unit included. */
  readonly start: number;
  readonly end: number;
}

/** The number with its unit, as printed. */
export function say({ printed, unit }: Pick<NumberToken, "printed" | "unit">): string {
  return `${printed.replace(/\s/g, "")}${unit}`;
}

/** The one character that stands for a number in the skeleton of a text (prose.ts). */
export const symbols: Record<TokenKind, string> = {
  amount: "￥",
  percent: "％",
  count: "＃",
  year: "＠",
  bare: "＊",
  other: "＄",
};

/** Measure words, longest first where one begins another. */
const measures =
  "人次|件次|个月|个百分点|台\\(套\\)|平方米|平米|班次|场次|批次|分钟|小时|天|人(?![员均])|个|家(?![庭具])|批|辆|台(?!账)|套|项(?!目)|分(?![值类别析])|件|条|次|张|款|份|宗|名(?!称)|朵|枚|级|页|所|处|户|座|档(?!案)|岁|期|场(?!所)|类|种|周|篇|幅|秒|只";
const number =
  "(?:\\d{1,3}(?:,(?:\\s*\\d){3})+(?!\\d)|\\d+)(?:\\s?\\.(?!(?:19|20)\\d\\d\\s?年)\\d+)?";
const arabic = new RegExp(`(-\\s?)?(${number})`, "g");
const unitAfter = new RegExp(
  `^\\s*(?:(余|多)\\s*)?(?:(?:(亿|万|千)\\s*)?(元)(?!钱)|(%)|(年)度?|(?:(万|亿)\\s*)?(?:(余|多)\\s*)?(${measures}))`,
);
const chineseCount =
  /[一二两三四五六七八九十]{1,3}(?:个(?!月|人信息)|家|名|辆|批(?![次复准])|方面|档(?!案))/g;

/** Every number of the text in order. The text must be canonical. */
export function readTokens(text: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  let done = 0;
  for (const match of text.matchAll(arabic)) {
    if (match.index < done || isEnumerator(text, match.index, match[0])) continue;
    const token = readArabic(text, match.index, match[1] ?? "", match[2] ?? "");
    if (!token) continue;
    done = token.end;
    tokens.push(token);
  }
  return [...tokens, ...readChinese(text)].sort((a, b) => a.start - b.start);
}

/** “1.” and “(2)” in front of an item are no figures; they stay in the skeleton as they are. */
function isEnumerator(text: string, at: number, body: string): boolean {
  if (!/^\d{1,2}$/.test(body)) return false;
  const after = text.slice(at + body.length, at + body.length + 8);
  if (/^\.(?:\D|(?:19|20)\d\d\s?年)/.test(after))
    return !/[\d.]$/.test(text.slice(0, at).slice(-1));
  return after.startsWith(")") && text[at - 1] === "(";
}

/** The number with its unit; undefined for more digits than any figure has. */
function readArabic(text: string, at: number, dash: string, body: string): NumberToken | undefined {
  const before = text.slice(Math.max(0, at - 12), at);
  const isSign = dash !== "" && !/[\dA-Za-z%年月-]\s?$/.test(before);
  const start = isSign || dash === "" ? at : at + dash.length;
  const end = at + dash.length + body.length;
  const printed = `${isSign ? "-" : ""}${body}`;
  const value = parseDecimal(printed.replace(/\s/g, ""));
  if (!value) return undefined;
  const after = text.slice(end, end + 60);
  const base = { printed, value, start, end };
  if (isOther(before, dash !== "" && !isSign, body, after))
    return { ...base, kind: "other", unit: "" };
  const unit = unitAfter.exec(after);
  if (!unit) return withoutUnit(base, after);
  const [
    whole,
    about = "",
    scale = "",
    money,
    percent,
    year,
    countScale = "",
    more = "",
    measure = "",
  ] = unit;
  const located = { ...base, end: end + whole.length };
  if (money)
    return { ...located, kind: "amount", unit: `${scale}元` satisfies string as MoneyUnit };
  if (percent) return { ...located, kind: "percent", unit: "%" };
  if (year) {
    const isYear = /^(19|20)\d\d$/.test(body);
    return { ...located, kind: isYear ? "year" : "count", unit: isYear ? "" : "年" };
  }
  return { ...located, kind: "count", unit: `${about}${countScale}${more}${measure}` };
}

function isOther(before: string, isRange: boolean, body: string, after: string): boolean {
  return (
    isRange ||
    /[A-Za-z_〔[]\s?$/.test(before) ||
    /第\s?$/.test(before) ||
    /^\s?(号|月|日|\]|-\d|—\d|\.\d|\*\d|[A-Za-z])/.test(after) ||
    /^0\d/.test(body) ||
    /\d-$/.test(before)
  );
}

/** “1904.6(含…)万元” has its unit behind the brackets; “4万、” leaves 元 out. */
function withoutUnit(base: Omit<NumberToken, "kind" | "unit">, after: string): NumberToken {
  const bracket = /^\s?\([^()]{1,40}\)\s?((?:亿|万|千)?元)/.exec(after);
  if (bracket?.[1]) return { ...base, kind: "amount", unit: bracket[1] };
  const short = /^\s?(亿|万)(?=[、,。;()\s]|$)/.exec(after);
  if (!short?.[1]) return { ...base, kind: "bare", unit: "" };
  const end = base.end + short[0].length;
  return { ...base, end, kind: "amount", unit: `${short[1]}元`, unitIncomplete: true };
}

function readChinese(text: string): NumberToken[] {
  return [...text.matchAll(chineseCount)].flatMap((match) => {
    const [, numeral = "", unit = ""] = /^([一二两三四五六七八九十]+)(.*)$/s.exec(match[0]) ?? [];
    const value = chineseNumeral(numeral);
    const before = text.slice(Math.max(0, match.index - 1), match.index);
    if (value === undefined || /[第统单另某每同逐]/.test(before)) return [];
    const end = match.index + match[0].length;
    const exact = { digits: BigInt(value), scale: 0 };
    return {
      kind: "count" as const,
      printed: numeral,
      value: exact,
      unit,
      start: match.index,
      end,
    };
  });
}
