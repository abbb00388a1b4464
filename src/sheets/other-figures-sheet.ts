import type { RawSheet } from "../load/read-workbook.ts";
import { normaliseLabel } from "../words/normalise.ts";

/** The sheet on which a workbook holds the figures that none of its tables has. */
export const otherFiguresTitle = "其他数字";

/** Its columns, from left to right. */
export const otherFiguresColumns = ["项目", "数值", "单位", "说明/出处"] as const;

/** Its header: the row, and where label, number and unit stand. */
export interface OtherFiguresHeader {
  readonly row: number;
  readonly label: number;
  readonly value: number;
  readonly unit: number;
}

const labels = /^(?:项目|名称|项目名称|指标)(?:名称)?$/;
const values = /^(?:数值|数|数字|数额|数量|金额\/数量|统计数)$/;
const units = /^(?:计量)?单位$/;

/** Known by its name, which Excel numbers when the sheet is copied: 其他数字 (2). */
export function isOtherFiguresSheet({ name }: RawSheet): boolean {
  return new RegExp(`^${otherFiguresTitle}(?:\\(\\d+\\))?$`).test(normaliseLabel(name));
}

/** The row that names 项目, 数值 and 单位, wherever it stands. */
export function otherFiguresHeader(sheet: RawSheet): OtherFiguresHeader | undefined {
  for (let row = 0; row < sheet.rowCount; row++) {
    const texts = Array.from({ length: sheet.columnCount }, (_, column) =>
      normaliseLabel(sheet.cell(row, column).text),
    );
    const at = (pattern: RegExp) => texts.findIndex((text) => pattern.test(text));
    const header = { row, label: at(labels), value: at(values), unit: at(units) };
    if (Math.min(header.label, header.value, header.unit) >= 0) return header;
  }
  return undefined;
}
