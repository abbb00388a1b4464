import { formatDecimal } from "../../../src/numbers/decimal.ts";
import type { MoneyUnit } from "../../../src/numbers/money.ts";
import type { ReadWorkbook } from "../../../src/sheets/read-tables.ts";

/** What a workbook holds: cell id → printed decimal, words, or "" for a blank. */
export interface Expected {
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly money: MoneyUnit;
    readonly cells: Readonly<Record<string, string>>;
  }[];
}

export interface Score {
  readonly there: number;
  readonly right: number;
  /** Not read, or read otherwise, and a problem names the cell, its table, or its sheet. */
  readonly reported: number;
  /** Read otherwise without a word. Must be empty. */
  readonly wrong: readonly string[];
}

/** Items of a list are numbered as they stand: what is hidden moves those behind it up. */
const isListed = (cell: string) => /\.item-\d+\./.test(cell);

/** As printed, to the last decimal. */
const isExact = (there: string, read: string) => there === read;

/**
 * Compares what was read with what is there, cell by cell, in both directions. `isSame` says when a value
 * is right: as printed, unless the file has lost how it prints.
 */
export function score(expected: Expected, read: ReadWorkbook, isSame = isExact): Score {
  const told = new Set(
    read.findings.flatMap(({ sheet, cell }) => (sheet && cell ? [`${sheet}!${cell}`] : [])),
  );
  const errors = read.findings.filter(({ blocking }) => blocking);
  const isTold = (title: string, sheet: string | undefined, cell?: string) =>
    errors.some(
      (finding) =>
        finding.message.includes(`“${title}”`) || (sheet !== undefined && finding.sheet === sheet),
    ) ||
    (sheet !== undefined && cell !== undefined && told.has(`${sheet}!${cell}`));
  let there = 0;
  let right = 0;
  let reported = 0;
  const wrong: string[] = [];
  for (const { id, title, money, cells } of expected.tables) {
    const placement = read.placements.find(({ table }) => table.id === id);
    const table = placement?.table;
    const unitIsRight = table === undefined || table.money === money;
    const figures = new Map(
      (table?.rows ?? []).flatMap((row) => [
        ...[...row.cells.values()].map(
          (f) => [f.id, { text: f.value ? formatDecimal(f.value) : "", origin: f.origin }] as const,
        ),
        ...[...(row.texts ?? [])].map(
          ([column, { text, origin }]) => [`${id}.${row.id}.${column}`, { text, origin }] as const,
        ),
      ]),
    );
    // A hidden row is told once, not cell by cell.
    const hides = read.findings.some(
      ({ rule, sheet }) => rule === "IN-14" && sheet === table?.sheet,
    );
    // Cells whose format leaves decimals out are told once a table.
    const rounds = read.findings.some(
      ({ rule, sheet }) => rule === "IN-26" && sheet === table?.sheet,
    );
    const known = new Set(Object.keys(cells));
    for (const [cell, text] of Object.entries(cells)) {
      there++;
      const figure = figures.get(cell);
      const isRight = isSame(text, figure?.text ?? "") && (text === "" || unitIsRight);
      if (isRight) right++;
      else if (isTold(title, table?.sheet, figure?.origin.split("!").at(-1))) reported++;
      else if (hides && (figure === undefined || isListed(cell))) reported++;
      else if (rounds && figure && Math.abs(Number(figure.text) - Number(text)) <= 0.5) reported++;
      else wrong.push(`${cell}: there “${text}”, read “${figure?.text ?? "nothing"}”`);
    }
    for (const [cell, { text }] of figures) {
      if (known.has(cell) || text === "" || isTold(title, table?.sheet)) continue;
      wrong.push(`${cell}: nothing there, read “${text}”`);
    }
  }
  return { there, right, reported, wrong };
}
