import type { Figure } from "../../../src/figures/figure.ts";
import { approximate } from "../../../src/numbers/decimal.ts";
import type { ReadWorkbook } from "../../../src/sheets/read-tables.ts";
import { normaliseLabel } from "../../../src/words/normalise.ts";
import type { Grid } from "./grid.ts";

export interface CellScore {
  readonly there: number;
  readonly right: number;
  readonly reported: number;
  /** Read otherwise, or not at all, without a word. Must be empty. */
  readonly wrong: readonly string[];
}

/** Each printed number against the figure that says to come from its cell: its value, row and heading. */
export function scoreCells(sheets: readonly Grid[], read: ReadWorkbook): CellScore {
  const figures = new Map<string, Figure>();
  for (const { table } of read.placements) {
    for (const row of table.rows) {
      for (const figure of row.cells.values())
        figures.set(figure.origin.split("#")[1] ?? "", figure);
    }
  }
  const told = new Set(read.findings.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const wrong: string[] = [];
  let there = 0;
  let right = 0;
  let reported = 0;
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    for (const { row, column, cell } of sheet.places("value")) {
      if (sheet.hiddenRows.includes(row)) continue;
      there++;
      const place = `${sheet.name}!${address(row, column)}`;
      const figure = figures.get(place);
      const isRight =
        figure?.value &&
        approximate(figure.value) === numberOf(cell.value) &&
        isNamed(sheet, row, column, figure);
      if (isRight) right++;
      else if (told.has(place)) reported++;
      else
        wrong.push(
          `${place} ${cell.value}: ${figure ? `${figure.label} ${figure.state}` : "nothing"}`,
        );
    }
  }
  return { there, right, reported, wrong };
}

/** The name beside the number is in the figure's label, or a heading above it where items stand across. */
function isNamed(sheet: Grid, row: number, column: number, { label }: Figure): boolean {
  const said = normaliseLabel(label);
  const beside = textsBeside(sheet, row, column);
  const above = sheet.rows
    .slice(0, row)
    .flat()
    .flatMap((cell) => (typeof cell?.value === "string" ? cell.value : []));
  const isAcross =
    beside.length === 0 || /^(?:年初|调整|全年)?(?:预算|决算)数$/.test(beside[0] ?? "");
  return [...beside, ...(isAcross ? above : [])]
    .map((text) =>
      normaliseLabel(text).replace(
        /^(?:其中:)?(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\(\d+\)|\d+[.、]\s*)/,
        "",
      ),
    )
    .some((name) => name.length > 1 && said.includes(name.slice(0, 6)));
}

/** The run of texts to the left, up to the next number of another block. */
function textsBeside(sheet: Grid, row: number, column: number): string[] {
  const texts: string[] = [];
  for (let at = column - 1; at >= 0; at--) {
    const cell = sheet.cell(row, at);
    if (cell?.part === "value" && texts.length > 0) break;
    if (cell && cell.part !== "value" && typeof cell.value === "string") texts.push(cell.value);
  }
  return texts;
}

function numberOf(value: string | number): number {
  const half = String(value).replace(/[０-９．，]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
  return Number(half.replace(/[,\s]/g, ""));
}

function address(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
