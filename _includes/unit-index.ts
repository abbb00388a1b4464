import type { IndexedUnit, UnitIndex } from "../src/pages/unit-index.ts";
import { type Html, html } from "./html.ts";

type Href = (path: string) => string;

/** One way of looking units up: a button for each group, which opens the list of its units. */
export function unitIndex({ id, title, groups }: UnitIndex, href: Href): Html {
  return html`<section aria-labelledby="by-${id}" data-pagefind-ignore>
<h2 id="by-${id}">${title}</h2>
<div class="unit-index unit-index-${id}">${groups.map(
    (group) => html`<details id="units-${group.id}">
<summary>${group.title} <span class="unit-count">${group.units.length}</span></summary>
<ul>${group.units.map((unit) => unitItem(unit, href))}</ul>
</details>`,
  )}</div>
</section>`;
}

function unitItem({ title, path, latest }: IndexedUnit, href: Href): Html {
  return html`<li><a href="${href(path)}">${title}</a>${latest.map(
    (link) => html` <a class="unit-latest" href="${href(link.path)}">${link.title}</a>`,
  )}</li>`;
}
