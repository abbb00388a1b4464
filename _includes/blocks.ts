import type { Block } from "../src/narrative/say.ts";
import { sentence } from "./figure.ts";
import { type Html, html } from "./html.ts";
import { prose } from "./prose.ts";
import { plain, type Wording } from "./wording.ts";

/** The text of a section; `wording` writes its sentences. */
export function blocks(content: readonly Block[], wording: Wording = plain): Html {
  return html`${content.map((one) => block(one, wording))}`;
}

function block(content: Block, wording: Wording): Html {
  switch (content.type) {
    case "heading":
      return content.level === 2
        ? html`<h2 id="${content.id}">${content.text}</h2>`
        : html`<h3 id="${content.id}">${content.text}</h3>`;
    case "paragraph":
      return html`<p>${sentence(content.content, wording)}</p>`;
    case "list":
      return html`<ul>${content.items.map((item) => html`<li>${listItem(item, wording)}</li>`)}</ul>`;
    case "prose":
      return html`<div class="prose">${prose(content, wording)}</div>`;
    case "labelled":
      return html`<div class="labelled"><p class="label">${content.label}</p>${blocks(content.content, wording)}</div>`;
    case "terms":
      return html`<dl class="terms">${content.terms.map(term)}</dl>`;
    case "records":
      return html`<table class="records">
<caption>${content.caption}</caption>
<thead><tr>${content.head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>${content.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${sentence(cell)}</td>`)}</tr>`)}</tbody>
</table>`;
  }
}

/** An item of one sentence needs no paragraph of its own. */
function listItem(item: readonly Block[], wording: Wording): Html {
  const [only] = item;
  return item.length === 1 && only?.type === "paragraph"
    ? sentence(only.content, wording)
    : blocks(item, wording);
}

/** One glossary entry: the term is its own anchor. */
export function term({
  id,
  term,
  definition,
}: {
  id: string;
  term: string;
  definition: string;
}): Html {
  return html`<div class="term"><dt id="${id}">${term}</dt><dd>${definition}</dd></div>`;
}
