import { type Decimal, parseDecimal, sumDecimals } from "../numbers/decimal.ts";

/** A cell that a formula names: row and column from 0; no sheet means its own. */
export interface CellReference {
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
}

/** The number in a cell: blank counts as zero; null when it is no number. */
export type CellValue = (cell: CellReference) => Decimal | null;

const token =
  /\s*(?:(\d+(?:\.\d+)?)(?![\d:])|((?:'(?:[^']|'')+'|[^\s'!+\-*/(),:]+)!)?\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?|(SUM)(?=\()|([+\-(),]))/y;

/** Cells that one formula may name, and how deep its brackets may stand: Excel allows 64. */
const mostCells = 10_000;
const mostBrackets = 64;

interface Token {
  readonly number?: string;
  readonly cells?: readonly CellReference[];
  readonly sign?: string;
}

/**
 * The exact result of a formula made of SUM, + and − over cells and numbers; undefined for any other
 * formula, and where a cell that it needs holds no number.
 */
export function evaluateSheetFormula(formula: string, numberIn: CellValue): Decimal | undefined {
  const tokens = tokenise(formula);
  if (!tokens) return undefined;
  let at = 0;
  const failed = Symbol("not simple");
  const peek = () => tokens[at]?.sign;
  const take = (sign: string) => {
    if (peek() !== sign) throw failed;
    at++;
  };
  const known = (found: Decimal | null): Decimal => {
    if (!found) throw failed;
    return found;
  };
  const value = (cell: CellReference) => known(numberIn(cell));
  let depth = 0;
  const expression = (): Decimal => {
    const terms = [term()];
    while (peek() === "+" || peek() === "-") {
      const negative = peek() === "-";
      at++;
      const next = term();
      terms.push(negative ? { digits: -next.digits, scale: next.scale } : next);
    }
    return sumDecimals(terms);
  };
  const sumArgument = (): Decimal => {
    const cells = tokens[at]?.cells;
    const after = tokens[at + 1]?.sign;
    if (cells && (after === "," || after === ")")) {
      at++;
      return sumDecimals(cells.map(value));
    }
    return expression();
  };
  const term = (): Decimal => {
    if (++depth > mostBrackets) throw failed;
    const result = operand();
    depth--;
    return result;
  };
  const operand = (): Decimal => {
    const current = tokens[at];
    if (current?.sign === "-" || current?.sign === "+") {
      at++;
      const after = term();
      return current.sign === "-" ? { digits: -after.digits, scale: after.scale } : after;
    }
    if (current?.sign === "SUM") {
      at++;
      take("(");
      const parts = [sumArgument()];
      while (peek() === ",") {
        at++;
        parts.push(sumArgument());
      }
      take(")");
      return sumDecimals(parts);
    }
    if (current?.sign === "(") {
      at++;
      const inner = expression();
      take(")");
      return inner;
    }
    at++;
    if (current?.number !== undefined) return known(parseDecimal(current.number));
    const [only, second] = current?.cells ?? [];
    if (!only || second) throw failed;
    return value(only);
  };
  try {
    const result = expression();
    return at === tokens.length ? result : undefined;
  } catch (error) {
    if (error === failed) return undefined;
    throw error;
  }
}

function tokenise(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  let named = 0;
  token.lastIndex = 0;
  const text = formula.trimEnd();
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return undefined;
    const [, number, sheet, column, row, toColumn, toRow, sum, sign] = match;
    if (number !== undefined) tokens.push({ number });
    else if (sum ?? sign) tokens.push({ sign: sum ?? sign });
    else {
      const cells = rangeCells(
        sheet,
        column ?? "",
        row ?? "",
        toColumn ?? column ?? "",
        toRow ?? row ?? "",
      );
      named += cells.length;
      if (named > mostCells) return undefined;
      tokens.push({ cells });
    }
  }
  return tokens;
}

function rangeCells(
  sheetText: string | undefined,
  fromColumn: string,
  fromRow: string,
  toColumn: string,
  toRow: string,
): CellReference[] {
  const sheet = sheetText?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
  const [top = 0, bottom = 0] = [Number(fromRow), Number(toRow)].sort((a, b) => a - b);
  const [left = 0, right = 0] = [fromColumn, toColumn].map(columnIndex).sort((a, b) => a - b);
  const cells: CellReference[] = [];
  for (let row = top; row <= bottom && cells.length <= mostCells; row++) {
    for (let column = left; column <= right && cells.length <= mostCells; column++) {
      cells.push({ sheet, row: row - 1, column });
    }
  }
  return cells;
}

/** `A` is 0, `AA` is 26. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
