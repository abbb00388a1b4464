import { type Html, html } from "../../../_includes/html.ts";
import type { DeskView } from "../desk-view.ts";

/** The address of a step, with the secret of this run. */
export function stepAddress({ token }: Pick<DeskView, "token">, step: string): string {
  return `/${step}?token=${token}`;
}

/** One line of a list. */
export function option(value: string, label: string, chosen?: string): Html {
  return html`<option value="${value}"${value === chosen ? html` selected` : ""}>${label}</option>`;
}
