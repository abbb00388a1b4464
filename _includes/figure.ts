import { type Figure, printFigure } from "../src/figures/figure.ts";
import type { Inline } from "../src/narrative/say.ts";
import { type Decimal, formatDecimal, groupDecimal } from "../src/numbers/decimal.ts";
import type { Amounts } from "../src/tables/amounts.ts";
import { cellText } from "../src/tables/table-view.ts";
import { findingData, findingLinks } from "./finding-notes.ts";
import { type Html, html } from "./html.ts";
import { plain, type Wording } from "./wording.ts";

/**
 * The marks of a number: its id, and where it comes from. Whatever else a figure carries on a page is
 * added here, and stands on every number.
 */
export function figureMarks({ id, origin, marks }: Pick<Figure, "id" | "origin" | "marks">): Html {
  return html` data-figure="${id}" data-origin="${origin}"${findingData(marks)}`;
}

/** The mark of words that have numbers of their own: the place of the words. */
export function wordMarks(text: string, origin: string): Html {
  return /\d/.test(text) ? html` data-origin="${origin}"` : html``;
}

/** A figure in running text: direction word, number and unit. */
export function inlineFigure(figure: Figure): Html {
  if (figure.value === null) return html`<span class="absent">${printFigure(figure)}</span>`;
  return html`${figure.word ?? ""}<data class="figure" value="${formatDecimal(figure.value)}"${printedMark(figure, figure.value)}${figureMarks(figure)}>${groupDecimal(figure.value)}${figure.unit}</data>${findingLinks(figure.marks)}`;
}

/** A sentence; `wording` writes its plain text. */
export function sentence(content: readonly Inline[], wording: Wording = plain): Html {
  return html`${content.map((piece) => (typeof piece === "string" ? wording(piece) : inlineFigure(piece.figure)))}`;
}

/** A number that is no amount of its table says what it is. */
export function otherUnit({ unit }: Figure, { money }: Amounts): Html | string {
  return unit === money ? "" : html` data-unit="${unit}"`;
}

/**
 * Numbers are grouped by thousands wherever they stand; what the source prints otherwise than with these digits, grouped or
 * not, is kept: `data-printed`.
 */
function printedMark({ printed }: Figure, value: Decimal): Html | string {
  const known = [undefined, formatDecimal(value), groupDecimal(value)];
  return known.includes(printed) ? "" : html` data-printed="${printed ?? ""}"`;
}

/** How a cell shows its number. */
interface CellOptions {
  /** What stands where the form has a figure and the source none. */
  readonly missing?: string;
  /** Fragment of the cell. */
  readonly anchor?: string;
  /** The amounts of the table: a number in another unit says which. */
  readonly amounts?: Amounts;
  /** A class beside those that say how the number looks. */
  readonly className?: string;
  /** A column of numbers, or one in which words stand too. */
  readonly align?: "number" | "text";
  /** Beside the number: ≥, 个. */
  readonly before?: string;
  readonly after?: string;
}

/** A cell of any table: a printed number, a printed nothing, a stated absence, or no figure at all. */
export function numberCell(
  figure: Figure | undefined,
  {
    missing = "",
    anchor,
    className,
    amounts,
    align = "number",
    before = "",
    after = "",
  }: CellOptions = {},
): Html {
  const classes = (own: string) => {
    const names = [own, className].filter(Boolean).join(" ");
    return names ? html` class="${names}"` : "";
  };
  if (!figure) return html`<td${classes(missing ? "absent" : "")}>${missing}</td>`;
  const marks = html`${anchor ? html` id="${anchor}"` : ""}${amounts === undefined ? "" : otherUnit(figure, amounts)}${figureMarks(figure)}`;
  if (figure.value === null) {
    return figure.state === "blank"
      ? html`<td${classes("blank")} data-state="blank"${marks}><span class="visually-hidden">空白</span></td>`
      : html`<td${classes("absent")} data-state="${figure.state}"${marks}>${cellText(figure)}</td>`;
  }
  const inferred = figure.how === "inferred";
  return html`<td${classes(align === "number" ? "number" : "")}${inferred ? html` data-state="inferred"` : ""}${marks}>${before}<data value="${formatDecimal(figure.value)}"${printedMark(figure, figure.value)}>${cellText(figure, amounts)}</data>${after}${findingLinks(figure.marks)}${
    inferred ? html`<span class="visually-hidden">（推算）</span>` : ""
  }</td>`;
}
