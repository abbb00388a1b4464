import { canonical } from "./canonical.ts";
import { isCardNumber, isIdentityNumber } from "./check-digits.ts";
import { findNames } from "./find-names.ts";

/** What concerns one person and must not be published. */
export interface PersonalData {
  readonly kind: "公民身份号码" | "手机号码" | "银行卡号" | "个人电子邮箱";
  /** As printed. */
  readonly text: string;
  readonly index: number;
}

// A number that is no part of a longer one, of a code or of an amount.
const begins = "(?<![\\dA-Za-z]|[\\dA-Za-z][.,-])";
const ends = "(?![\\dA-Za-z]|[.,-]\\d)";
const identity = new RegExp(`${begins}\\d{6}[ -]?\\d{8}[ -]?\\d{3}[\\dXx]${ends}`, "g");
const card = new RegExp(`${begins}\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?${ends}`, "g");
const counted = "(?!\\s?(?:元|角|分|万|千|亿|百|%|个|人|次|件|项|台|辆|平方|吨|字|条))";
const mobile = new RegExp(
  `${begins}(\\+?86[ -]?)?1[3-9]\\d([ -]?)\\d{4}\\2\\d{4}${ends}${counted}`,
  "g",
);
const mail = /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])/g;

// What says, just before a number, what it is. The last word counts: 联系电话…，项目代码….
const sayings = {
  phone: /手机|电话|联系|拨打|致电|咨询|热线|微信|短信|tel|phone|mobile/gi,
  card: /卡号|银行卡|储蓄卡|工资卡|账号|帐号|账户|帐户|开户|户名|收款/g,
  other: /代码|编号|编码|文号|单号|序号|金额|合计|预算|决算|支出|收入|信用/g,
} as const;

/**
 * Identity numbers, mobile numbers, numbers of bank cards, and mail addresses of persons, each with its place. Nobody is
 * accused without proof: numbers need their check digit or a word that says what they are, or stand beside a name.
 */
export function findPersonalData(text: string): PersonalData[] {
  if (!/[\d０-９]{3}|[@＠]/.test(text)) return [];
  const plain = canonical(text);
  const named = nameLines(text);
  const at = (kind: PersonalData["kind"], { 0: found, index }: RegExpExecArray): PersonalData => ({
    kind,
    text: text.slice(index, index + found.length),
    index,
  });
  const isNamed = (index: number) => named.has(lineOf(text, index));
  return [
    ...[...plain.matchAll(identity)]
      .filter(({ 0: found, index }) => {
        const digits = found.replace(/[ -]/g, "").toUpperCase();
        return isIdentityNumber(digits) && !/信用代码[^\d]{0,6}$/.test(before(plain, index));
      })
      .map((match) => at("公民身份号码", match)),
    ...[...plain.matchAll(card)]
      .filter(({ 0: found, index }) => {
        const digits = found.replace(/[ -]/g, "");
        return isCardNumber(digits) && (isNamed(index) || saidLast(plain, index) === "card");
      })
      .map((match) => at("银行卡号", match)),
    ...[...plain.matchAll(mobile)]
      .filter(
        ({ 1: country, index }) =>
          country !== undefined || isNamed(index) || saidLast(plain, index) === "phone",
      )
      .map((match) => at("手机号码", match)),
    ...[...plain.matchAll(mail)]
      .filter(
        ({ 0: found, index }) =>
          isNamed(index) || /^(?:[1-9]\d{4,10}@qq\.|1[3-9]\d{9}@)/i.test(found),
      )
      .map((match) => at("个人电子邮箱", match)),
  ].sort((a, b) => a.index - b.index);
}

function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - 24), index);
}

/** What the last word before a number says that it is; in a table also the words of its head. */
function saidLast(text: string, index: number): keyof typeof sayings | undefined {
  const near =
    before(text, index)
      .split(/[\n。；;]/)
      .at(-1) ?? "";
  const last = (said: string) =>
    (Object.keys(sayings) as (keyof typeof sayings)[])
      .map((kind) => ({ kind, at: [...said.matchAll(sayings[kind])].at(-1)?.index ?? -1 }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.at - a.at)[0]?.kind;
  return last(near) ?? last(columnHead(text, index));
}

/** The head of the column of a Markdown table in which a place stands; empty outside of tables. */
function columnHead(text: string, index: number): string {
  // Far enough for a table that people write.
  const above = text.slice(Math.max(0, index - 20_000), index);
  const block = above.slice(above.lastIndexOf("\n\n") + 1).trimStart();
  const lines = block.split("\n");
  const column = lines.at(-1)?.split("|").length ?? 0;
  return column > 1 ? (lines[0]?.split("|")[column - 1] ?? "") : "";
}

function lineOf(text: string, index: number): number {
  return text.lastIndexOf("\n", index - 1) + 1;
}

/** Beginnings of the lines that hold the name of a person. */
function nameLines(text: string): ReadonlySet<number> {
  return new Set(findNames(text).map(({ index }) => lineOf(text, index)));
}
