import { formatDecimal } from "../src/model/decimal.ts";
import { type Figure, printFigure } from "../src/model/figure.ts";
import type { Inline } from "../src/narrative/say.ts";
import { type Html, html } from "./html.ts";

/** A figure in running text: direction word, number and unit; the number carries its id and origin. */
export function inlineFigure(figure: Figure): Html {
  if (figure.value === null) return html`<span class="absent">${printFigure(figure)}</span>`;
  return html`${figure.word ?? ""}<data class="figure" value="${formatDecimal(figure.value)}" data-figure="${figure.id}" data-origin="${figure.origin}">${printFigure(figure)}${figure.unit}</data>`;
}

/** A sentence. */
export function sentence(content: readonly Inline[]): Html {
  return html`${content.map((piece) => (typeof piece === "string" ? piece : inlineFigure(piece.figure)))}`;
}
