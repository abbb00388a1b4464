import { emptyFigure, type Figure } from "../figures/figure.ts";
import { placed } from "../figures/place.ts";
import { type Finding, inputFault, inputWarning } from "../finding.ts";
import type { RawCell } from "../load/read-workbook.ts";
import { parseDecimal } from "../numbers/decimal.ts";
import { isMoneyUnit, toMoney } from "../numbers/money.ts";

/** What the cell means, and how to name its place. */
export interface CellContext {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** File and sheet for messages. */
  readonly where: string;
  readonly file: string;
  readonly sheet: string;
}

const absentTexts = new Map([
  ["原文未公开", "absent"],
  ["依法不公开", "withheld"],
] as const);

const dash = /^[-－—–―─ー‐‑‒−﹣]+$/;

/** Reads one cell as a figure: a number, printed nothing, or a stated absence. Anything else is a finding. */
export function readCell(
  cell: RawCell,
  context: CellContext,
): { figure: Figure; finding?: Finding } {
  const { id, label, unit } = context;
  const { file, sheet } = context;
  const base = { id, label, unit, ...placed({ in: "cell", file, sheet, cell: cell.address }) };
  if (cell.kind === "empty") return { figure: emptyFigure(base, "blank") };

  const text = trim(cell.text);
  const state = absentTexts.get(text as "原文未公开" | "依法不公开");
  if (state) return { figure: emptyFigure(base, state) };
  if (cell.kind === "text" && dash.test(text)) {
    return { figure: emptyFigure(base, "blank"), finding: dashWarning(cell, text, context) };
  }

  const bare = withoutUnit(cell, text, unit);
  const plain = unit === "%" ? plainNumber(bare).replace(/%$/, "") : plainNumber(bare);
  const isPrinted = cell.stored === undefined || bare !== text;
  const isReadable = (cell.kind === "number" || cell.kind === "text") && isPrinted;
  const value = isReadable ? parseDecimal(plain) : null;
  const tooFine = value !== null && isMoneyUnit(unit) && toMoney(value, unit) === null;
  if (!value || tooFine) {
    const finding = notANumber(cell, text, tooFine, context);
    return { figure: emptyFigure(base, "unread"), finding };
  }
  const figure: Figure = {
    ...base,
    state: value.digits === 0n ? "zero" : "value",
    value,
    how: "stated",
  };
  if (cell.kind === "number") return { figure };
  return {
    figure,
    finding: inputWarning(
      "IN-09",
      `${context.where} · ${cell.address}`,
      `数字 ${text} 以文本形式存放（${label}），已按 ${plain} 读取`,
      "请在 Excel 或 WPS 中选中该单元格，点左上角的提示“转换为数字”。",
      { sheet: context.sheet, cell: cell.address, stated: text, expected: "数字" },
    ),
  };
}

function dashWarning(cell: RawCell, text: string, context: CellContext): Finding {
  return inputWarning(
    "IN-18",
    `${context.where} · ${cell.address}`,
    `“${text}”按空白读取，不当作 0（${context.label}）`,
    "没有发生额请填 0；本来就是空白的请清空该单元格；没有资料填“原文未公开”。",
    { sheet: context.sheet, cell: cell.address, stated: text, expected: "数字或空白" },
  );
}

function notANumber(
  cell: RawCell,
  text: string,
  tooFine: boolean,
  { unit, where, sheet, label }: CellContext,
): Finding {
  const wanted = isMoneyUnit(unit) ? `以${unit}为单位的金额` : `数字（单位：${unit}）`;
  const shown = shownText(cell, text);
  const what = cell.kind === "date" ? `日期${shown}` : shown;
  return inputFault(
    "IN-05",
    `${where} · ${cell.address}`,
    `应为${wanted}，实为${tooFine ? `${shown}，比 1 分还小` : what}（${label}）`,
    cell.stored === undefined
      ? "请在该单元格填写数字；没有发生额填 0，没有资料填“原文未公开”。"
      : "单元格格式改变或隐藏了数：请把格式改为“数值”，并填写与金额单位相符的数。",
    { stated: brief(text), expected: wanted, sheet, cell: cell.address },
  );
}

/** A number whose format prints its own unit behind it, `5辆` or `12.50万元`, is what it prints. */
function withoutUnit({ kind, stored }: RawCell, text: string, unit: string): string {
  const isOwn = kind === "number" && stored !== undefined && unit !== "" && text.endsWith(unit);
  return isOwn ? text.slice(0, -unit.length).trim() : text;
}

function shownText({ stored }: RawCell, text: string): string {
  if (stored === undefined) return `“${brief(text)}”`;
  if (text === "") return `“${brief(stored)}”，格式却什么也不显示`;
  return `显示“${brief(text)}”、存的却是“${brief(stored)}”`;
}

/** A message names what stands there; it doesn't repeat a page of it. */
function brief(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…（${text.length} 个字）` : text;
}

function trim(text: string): string {
  return text.replace(/[\u200b\ufeff]/g, "").trim();
}

/** Full-width digits and signs to half-width. A space counts only between groups of thousands. */
function plainNumber(text: string): string {
  const half = text
    .replace(/[０-９．，－＋％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/^[−–]/, "-")
    .replace(/^([+-])\s+/, "$1");
  return /^[+-]?\d{1,3}([\s\u00a0\u3000]\d{3})+(\.\d+)?$/.test(half)
    ? half.replace(/[\s\u00a0\u3000]/g, "")
    : half;
}
