import { type Html, html } from "../../../_includes/html.ts";
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
