import type { RawCell } from "../load/read-workbook.ts";
import { isMoneyUnit } from "../numbers/money.ts";
import type { AskedFigure } from "../records/asked-figures.ts";
import { cleanLabel } from "../words/clean-label.ts";
import { nearest } from "../words/nearest.ts";

/** Why a row of the sheet 其他数字 was not read, and its cure. */
export interface OtherFigureFault {
  readonly cell?: string;
  readonly message: string;
  readonly fix: string;
}

/** A label that names no figure that is asked for, or several. */
export function unknownLabel(
  label: RawCell,
  value: RawCell,
  several: readonly AskedFigure[],
  asked: readonly AskedFigure[],
): OtherFigureFault {
  const printed = cleanLabel(label.text);
  if (printed === "") {
    const message = `有数“${value.text}”，没有写是什么数，没有读入`;
    return { cell: value.address, message, fix: "请写明项目。" };
  }
  const cell = label.address;
  if (several.length > 1) {
    const which = several.map((one) => `“${one.label}”`).join("和");
    return { cell, message: `“${printed}”可以是${which}，没有读入`, fix: "请写全项目的名称。" };
  }
  const names = asked.map((one) => one.label);
  const close = nearest(printed, names);
  const guess = close === undefined ? "" : `是否应为“${close}”？`;
  return {
    cell,
    message: `没有认出“${printed}”是什么数，“${value.text}”没有读入`,
    fix: `${guess}请照模板里的名称写；模板里没有的数请写在正文里。`,
  };
}

/** No unit where one is needed, two different ones, or one of another measure. */
export function wrongUnit({ label, unit }: AskedFigure, given: string, cell: string) {
  const isMoney = isMoneyUnit(unit);
  const wanted = isMoney ? "元、千元、万元或亿元" : `“${unit}”`;
  return {
    cell,
    message:
      given === ""
        ? `“${label}”没有写单位，没有读入`
        : `“${label}”的单位是“${given}”，应为${wanted}，没有读入`,
    fix: `请在单位一栏写${isMoney ? "清是元还是万元" : wanted}，并核对数值。`,
  };
}

/** Half a vehicle, visits below zero, an amount finer than one 分. */
export function impossibleNumber({ label, unit }: AskedFigure, cell: RawCell): OtherFigureFault {
  const shown = cell.rounded === undefined ? cell.text : `${cell.rounded}，显示为 ${cell.text}`;
  const wanted = isMoneyUnit(unit)
    ? "不小于 0、不比 1 分更细的金额"
    : `不小于 0 的数（${unit}，不带小数）`;
  return {
    cell: cell.address,
    message: `“${label}”不会是 ${shown}，没有读入`,
    fix: `请填${wanted}。`,
  };
}

/** The same figure in several rows. */
export function repeatedFigure(label: string, cells: readonly string[]): OtherFigureFault {
  return {
    cell: cells[1],
    message: `“${label}”写了不止一次（${cells.join("、")}），不知道以哪个为准，没有读入`,
    fix: "请只留一行。",
  };
}
