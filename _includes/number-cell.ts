import { formatDecimal, groupDecimal } from "../src/model/decimal.ts";
import { type Figure, stateText } from "../src/model/figure.ts";
import { type Html, html } from "./html.ts";

/** A number in a table of records: as printed, its value for machines, its id and origin. */
export function numberCell(figure: Figure | undefined, { unit = false } = {}): Html {
  if (!figure) return html`<td class="absent">${stateText.absent}</td>`;
  const marks = html` data-figure="${figure.id}" data-origin="${figure.origin}"`;
  if (figure.value === null) {
    return html`<td class="blank" data-state="${figure.state}"${marks}><span class="visually-hidden">空白</span></td>`;
  }
  const text = figure.printed ?? groupDecimal(figure.value);
  return html`<td class="number"${marks}><data value="${formatDecimal(figure.value)}">${text}</data>${unit ? figure.unit : ""}</td>`;
}
