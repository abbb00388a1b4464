import { type Finding, inputFault, inputWarning } from "../finding.ts";
import type { RawCell, RawSheet } from "../load/read-workbook.ts";
import {
  approximate,
  type Decimal,
  formatDecimal,
  parseDecimal,
  subtractDecimals,
} from "../numbers/decimal.ts";
import { type CellReference, evaluateSheetFormula } from "./sheet-formula.ts";

/** Cells that are looked up to compute the formulas of one sheet again; official ones need some thousands. */
const mostLookUps = 1_000_000;

/**
 * Formulas count by their stored result, so a result that its own operands contradict is a fault: the
 * file was changed by a program that does not calculate. Only sums and differences are computed again;
 * others are told once a sheet.
 */
export function formulasAreFresh(
  sheet: RawSheet,
  sheets: readonly RawSheet[],
  where: string,
): Finding[] {
  const findings: Finding[] = [];
  const unchecked: string[] = [];
  let looked = 0;
  for (const cell of cellsOf(sheet)) {
    if (!cell.formula || cell.kind !== "number") continue;
    const stored = parseDecimal(cell.stored ?? cell.text);
    const result = evaluateSheetFormula(cell.formula, (reference) =>
      ++looked > mostLookUps ? null : numberAt(reference, sheet, sheets),
    );
    if (!result) unchecked.push(cell.address);
    else if (stored && !isSame(stored, result))
      findings.push(stale(cell, stored, result, sheet, where));
  }
  const [first] = unchecked;
  if (first !== undefined) {
    findings.push(
      inputWarning(
        "IN-17",
        `${where} · ${sheet.name} · ${first}`,
        `${unchecked.length} 个公式不是求和或加减，没有复算，按保存的结果读取：${unchecked.slice(0, 12).join("、")}`,
        "请在 Excel 或 WPS 中按 F9 重新计算，核对后保存。",
        { sheet: sheet.name, cell: first },
      ),
    );
  }
  return findings;
}

function* cellsOf(sheet: RawSheet): Generator<RawCell> {
  for (let row = 0; row < sheet.rowCount; row++) {
    for (let column = 0; column < sheet.columnCount; column++) yield sheet.cell(row, column);
  }
}

function numberAt(
  { sheet: name, row, column }: CellReference,
  own: RawSheet,
  sheets: readonly RawSheet[],
): Decimal | null {
  const sheet = name === undefined ? own : sheets.find((candidate) => candidate.name === name);
  const cell = sheet?.cell(row, column);
  if (!cell) return null;
  // SUM passes over texts, and so do we: a number stored as text is told elsewhere.
  if (cell.kind === "empty" || cell.kind === "text") return { digits: 0n, scale: 0 };
  return cell.kind === "number" ? parseDecimal(cell.stored ?? cell.text) : null;
}

/** A result may print fewer decimals than its operands, and its operands than are stored. */
function isSame(stored: Decimal, result: Decimal): boolean {
  const gap = Math.abs(approximate(subtractDecimals(stored, result)));
  return gap <= 0.5 * 10 ** -stored.scale + 0.000001;
}

function stale(
  { address, formula }: RawCell,
  stored: Decimal,
  result: Decimal,
  sheet: RawSheet,
  where: string,
): Finding {
  return inputFault(
    "IN-17",
    `${where} · ${sheet.name} · ${address}`,
    `公式 =${formula} 保存的结果是 ${formatDecimal(stored)}，复算为 ${formatDecimal(result)}`,
    "请在 Excel 或 WPS 中打开此文件，按 F9 重新计算，核对后保存。",
    {
      stated: formatDecimal(stored),
      expected: formatDecimal(result),
      sheet: sheet.name,
      cell: address,
    },
  );
}
