import type { Inline } from "../src/narrative/say.ts";
import type { Quality } from "../src/pages/quality.ts";
import { sentence } from "./figure.ts";
import { type Html, html } from "./html.ts";

/** Sentences that say what changed, and whether the numbers agree; nothing where there is nothing to say. */
export function glance(
  sentences: readonly (readonly Inline[])[],
  quality: Quality | undefined,
  href: (path: string) => string,
): Html {
  if (sentences.length === 0 && !quality) return html``;
  return html`<ul class="glance">${sentences.map((content) => html`<li>${sentence(content)}</li>`)}${quality ? qualityNote(quality, href) : ""}</ul>`;
}

function qualityNote(
  { compared, errors, warnings, path }: Quality,
  href: (path: string) => string,
): Html {
  const found = errors > 0 ? `，${errors}处不一致` : "，没有发现不一致";
  return html`<li class="quality"><a href="${href(path)}">核对${compared}项${found}${warnings > 0 ? `，${warnings}处提醒` : ""}</a></li>`;
}
