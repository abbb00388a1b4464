import { type Html, html } from "../../../_includes/html.ts";
import type { Changeable } from "../changeable.ts";
import { type PlaceName, type PlaceParts, pathOf } from "../desk-place.ts";

/** Where a form is posted, with the secret of this run. */
export function stepAddress(
  { token }: { readonly token: string },
  place: PlaceName,
  parts: Partial<PlaceParts> = {},
): string {
  return `${pathOf(place, parts)}?token=${token}`;
}

/** One line of a list. */
export function option(value: string, label: string, chosen?: string): Html {
  return html`<option value="${value}"${value === chosen ? html` selected` : ""}>${label}</option>`;
}

/** What is published is a record: it is saved only to be registered as a correction, or not at all. */
export function saveButton(change: Changeable): Html {
  if (change === "not") return html`<p class="hint">这份公开件已经公开，不在这里改。</p>`;
  return html`${change === "as a correction" ? html`<p class="hint">这份公开件已经公开：保存以后，读者看到的仍是原来的一版，直到登记更正并发布。</p>` : ""}<p><button type="submit">保存</button></p>`;
}
