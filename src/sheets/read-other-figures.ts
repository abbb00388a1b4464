import { type Finding, inputFault } from "../finding.ts";
import { isNamedBy, unitInLabel } from "../forms/other-figures.ts";
import type { RawCell, RawSheet, RawWorkbook } from "../load/read-workbook.ts";
import { isMoneyUnit } from "../numbers/money.ts";
import type { AskedFigure } from "../records/asked-figures.ts";
import type { RecordedFigure } from "../records/disclosure.ts";
import {
  impossibleNumber,
  type OtherFigureFault,
  repeatedFigure,
  unknownLabel,
  wrongUnit,
} from "./other-figure-faults.ts";
import {
  isOtherFiguresSheet,
  type OtherFiguresHeader,
  otherFiguresColumns,
  otherFiguresHeader,
  otherFiguresTitle,
} from "./other-figures-sheet.ts";
import { isUnitOf, printedQuantity, withoutTypedUnit } from "./printed-quantity.ts";
import { readCell } from "./read-cell.ts";
import type { TableContext } from "./reading.ts";
import { visibleSheet } from "./visible-sheet.ts";

/** What the sheet 其他数字 of a workbook says. */
export interface ReadOtherFigures {
  /** The sheet, where the workbook has one. */
  readonly sheet?: string;
  readonly figures: ReadonlyMap<string, RecordedFigure>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the figures that no table holds, each by what its label means. A blank number is no figure, and
 * what can't be read for certain is told and left out.
 */
export function readOtherFigures(
  book: RawWorkbook,
  asked: readonly AskedFigure[],
  context: TableContext,
): ReadOtherFigures {
  const [first, ...others] = book.sheets.filter(
    (sheet) => !sheet.hidden && isOtherFiguresSheet(sheet),
  );
  if (!first) return { figures: new Map(), findings: [] };
  const { sheet, findings: hidden } = visibleSheet(first, context.where);
  const second = others.map(({ name }) =>
    tell(context, name, {
      message: `工作簿已有“${first.name}”，这一张没有读取`,
      fix: "请合并为一张。",
    }),
  );
  const header = otherFiguresHeader(sheet);
  if (!header) {
    const wanted = otherFiguresColumns.join("、");
    const missing = tell(context, sheet.name, {
      message: "没有找到表头，这张工作表没有读取",
      fix: `请在数字上面写一行表头：${wanted}。`,
    });
    return { sheet: sheet.name, figures: new Map(), findings: [...hidden, ...second, missing] };
  }
  const reader = new SheetReader(sheet, header, asked, context);
  for (let row = header.row + 1; row < sheet.rowCount; row++) reader.read(row);
  return {
    sheet: sheet.name,
    figures: reader.figures(),
    findings: [...hidden, ...second, ...reader.findings],
  };
}

class SheetReader {
  readonly findings: Finding[] = [];
  readonly #sheet: RawSheet;
  readonly #header: OtherFiguresHeader;
  readonly #asked: readonly AskedFigure[];
  readonly #context: TableContext;
  readonly #read = new Map<
    string,
    { readonly address: string; readonly figure: RecordedFigure }[]
  >();

  constructor(
    sheet: RawSheet,
    header: OtherFiguresHeader,
    asked: readonly AskedFigure[],
    context: TableContext,
  ) {
    this.#sheet = sheet;
    this.#header = header;
    this.#asked = asked;
    this.#context = context;
  }

  /** Those that stand once; of one that is given more often nobody knows which counts. */
  figures(): Map<string, RecordedFigure> {
    const single = new Map<string, RecordedFigure>();
    for (const [id, found] of this.#read) {
      const [first, second] = found;
      if (!first) continue;
      if (second) {
        const cells = found.map(({ address }) => address);
        this.#tell(repeatedFigure(first.figure.label, cells));
      } else single.set(id, first.figure);
    }
    return single;
  }

  /** One row: a figure, the heading of a group, a row without a number, or a finding. */
  read(row: number): void {
    const label = this.#sheet.cell(row, this.#header.label);
    const value = this.#sheet.cell(row, this.#header.value);
    if (value.kind === "empty" || value.text.trim() === "原文未公开") return;
    const named = this.#asked.filter((one) => isNamedBy(one, label.text));
    const [figure] = named;
    if (figure && named.length === 1) this.#number(row, figure, value, unitInLabel(label.text));
    else this.#tell(unknownLabel(label, value, named, this.#asked));
  }

  #number(row: number, figure: AskedFigure, value: RawCell, labelled: string): void {
    const { cell, unit: typed } = withoutTypedUnit(value);
    const column = this.#sheet.cell(row, this.#header.unit);
    const units = new Set([column.text.trim(), typed, labelled].filter((unit) => unit !== ""));
    const wrong = [...units].find((unit) => !isUnitOf(figure, unit));
    const isMoney = isMoneyUnit(figure.unit);
    if (wrong !== undefined || (isMoney && units.size !== 1)) {
      this.#tell(wrongUnit(figure, wrong ?? [...units].join("、"), column.address));
      return;
    }
    const [unit = figure.unit] = units;
    const { id, label } = figure;
    const { figure: read, finding } = readCell(cell, {
      id,
      label,
      unit: isMoney ? unit : figure.unit,
      where: `${this.#context.where} · ${this.#sheet.name}`,
      file: this.#context.file,
      sheet: this.#sheet.name,
    });
    // That a number was typed with its unit, as text, is no fault of it.
    const isExcused = typed !== "" && finding?.severity === "warning";
    if (finding && !isExcused) this.findings.push(finding);
    const base = {
      label,
      unit: figure.unit,
      cell: { sheet: this.#sheet.name, address: cell.address },
    };
    if (read.state === "withheld")
      this.#keep(id, cell, { ...base, printed: "", state: "withheld" });
    if (!read.value) return;
    // An amount counts as it is shown, like one of a table; of a count nothing may be hidden.
    const isHidden = cell.rounded !== undefined && !(isMoney && /\.\d\d/.test(cell.text));
    const printed = isHidden ? undefined : printedQuantity(read.value, unit, figure);
    if (printed === undefined) this.#tell(impossibleNumber(figure, cell));
    else this.#keep(id, cell, { ...base, printed });
  }

  #keep(id: string, { address }: RawCell, figure: RecordedFigure): void {
    this.#read.set(id, [...(this.#read.get(id) ?? []), { address, figure }]);
  }

  #tell(fault: OtherFigureFault): void {
    this.findings.push(tell(this.#context, this.#sheet.name, fault));
  }
}

function tell({ where }: TableContext, sheet: string, { cell, message, fix }: OtherFigureFault) {
  const place = [where, sheet, ...(cell === undefined ? [] : [cell])].join(" · ");
  return inputFault("IN-36", place, message, fix, { sheet, cell, expected: otherFiguresTitle });
}
