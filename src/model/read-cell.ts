import { type Finding, inputFault, inputWarning } from "../finding.ts";
import type { RawCell } from "../load/read-workbook.ts";
import { parseDecimal } from "./decimal.ts";
import { emptyFigure, type Figure } from "./figure.ts";
import { isMoneyUnit, toMoney } from "./money.ts";

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

/** Reads one cell as a figure: a number, printed nothing, or a stated absence. Anything else is a finding. */
export function readCell(
  cell: RawCell,
  context: CellContext,
): { figure: Figure; finding?: Finding } {
  const { id, label, unit } = context;
  const origin = `${context.file}#${context.sheet}!${cell.address}`;
  const base = { id, label, unit, origin };
  const where = `${context.where} · ${cell.address}`;
  if (cell.kind === "empty") return { figure: emptyFigure(base, "blank") };

  const text = cell.text.trim();
  const state = absentTexts.get(text as "原文未公开" | "依法不公开");
  if (state) return { figure: emptyFigure(base, state) };

  const plain = toHalfWidthNumber(text);
  const value = cell.kind === "number" || cell.kind === "text" ? parseDecimal(plain) : null;
  const tooFine = value && isMoneyUnit(unit) && toMoney(value, unit) === null;
  if (!value || tooFine) {
    const wanted = isMoneyUnit(unit) ? `以${unit}为单位的金额` : `数字（单位：${unit}）`;
    const found = tooFine ? `“${text}”，比 1 分还小` : `“${text}”`;
    return {
      figure: emptyFigure(base, "blank"),
      finding: inputFault(
        "IN-05",
        where,
        `应为${wanted}，实为${found}（${label}）`,
        "请在该单元格填写数字；没有发生额填 0，没有资料填“原文未公开”。",
        { stated: text, expected: wanted },
      ),
    };
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
      where,
      `数字 ${text} 以文本形式存放（${label}），已按 ${plain} 读取`,
      "请在 Excel 或 WPS 中选中该单元格，点左上角的提示“转换为数字”。",
    ),
  };
}

/** Full-width digits and signs to half-width, spaces dropped. */
function toHalfWidthNumber(text: string): string {
  return text
    .replace(/[\s\u00a0\u3000]/g, "")
    .replace(/[０-９．，－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
