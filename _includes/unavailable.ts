import { type Html, html } from "./html.ts";

/** Tables that the form asks for and the public text does not give: named, never left out in silence. */
export function unavailableTables(titles: readonly string[]): Html {
  if (titles.length === 0) return html``;
  return html`<div class="unavailable"><p>以下${titles.length}张表原附件未取得，本站也没有据正文重编：</p>
<ul>${titles.map((title) => html`<li>${title}</li>`)}</ul></div>`;
}
