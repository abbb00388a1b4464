import { kindTitle } from "../src/forms/form.ts";
import { inHundredMillions, publishedDate } from "../src/model/disclosure-model.ts";
import { changesOnCard } from "../src/pages/glance.ts";
import { cardFigures, type keyFigures } from "../src/pages/key-figures.ts";
import type { DisclosureLink } from "../src/pages/page-base.ts";
import { statusTitle } from "../src/records/disclosure.ts";
import { figureMarks, inlineFigure } from "./figure.ts";
import { glance } from "./glance.ts";
import { type Html, html } from "./html.ts";

/** A disclosure as an entry of a list: title, status, date and its first figures. */
export function disclosureCard(
  { title, path, disclosure, quality }: DisclosureLink,
  href: (path: string) => string,
): Html {
  const { record } = disclosure;
  const published = publishedDate(record);
  return html`<li class="card">
<p class="card-kind">${record.year}年度 · ${kindTitle[record.kind]} · ${statusTitle[record.status]}</p>
<h3><a href="${href(path)}">${title}</a></h3>
${figureStrip(cardFigures(disclosure))}
${glance(changesOnCard(disclosure), quality, href)}
${published ? html`<p class="card-date">公开日期：<time datetime="${published}">${published}</time></p>` : ""}
</li>`;
}

/** A row of large figures with their names. */
export function figureStrip(figures: ReturnType<typeof keyFigures>): Html {
  return html`<dl class="figures">${figures.map(({ label, figure }) => {
    const rounded = inHundredMillions(figure);
    return html`<div><dt>${label}</dt><dd>${inlineFigure(figure)}${rounded ? html` <span class="rounded"${figureMarks(figure)}>约${rounded}</span>` : ""}</dd></div>`;
  })}</dl>`;
}
