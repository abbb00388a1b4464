import { type ChartModel, drawChart, sayAmount } from "../src/charts/index.ts";
import type { Page } from "../src/pages/page.ts";
import type { ShownChart } from "../src/pages/shown-chart.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { numberCell, sentence } from "./figure.ts";
import { type Html, html, trusted } from "./html.ts";
import { linker } from "./layout.ts";

/** A chart stands on several pages, and is drawn once. */
const drawings = new WeakMap<ChartModel, string>();

function drawingOf(model: ChartModel): string {
  const drawing = drawings.get(model) ?? drawChart(model);
  drawings.set(model, drawing);
  return drawing;
}

/**
 * A chart with its sentence, its numbers as a table beside it, and its files. The drawing is not heard: it says once more
 * what caption, sentence and table say, as numbers without names.
 */
export function chart(site: SiteContext, page: Page, shown: ShownChart): Html {
  const { chart: model } = shown;
  return html`<figure class="chart-figure" id="chart-${model.id}" data-chart="${model.id}" data-unit="${model.unit}">
<figcaption>${model.finding ? html`<p class="chart-finding">${sentence(model.finding)}</p>` : ""}<p>${model.title} <span class="caption-unit">单位：${model.unit}</span></p></figcaption>
<div class="chart-pair">
<div><div class="drawing" aria-hidden="true">${trusted(drawingOf(model))}</div>
<p class="chart-description">${sentence(model.description)}</p>${model.note ? html`<p class="chart-note">${sentence(model.note)}</p>` : ""}</div>
<section class="chart-numbers" aria-label="${model.title}的数据" tabindex="0"><table class="chart-data">
<caption class="visually-hidden">${model.title}的数据，单位：${model.unit}</caption>
<thead><tr><th scope="col">项目</th>${model.series.map((series, at) => html`<th scope="col" class="number" data-tone="${series.tone ?? (at === 0 ? "series-1" : "series-2")}">${series.label}</th>`)}</tr></thead>
${dataRows(model)}
</table></section>
</div>
${chartFiles(site, page, shown)}
</figure>`;
}

/** The chart to take along: drawing, numbers, address, and the line that shows it on another site. */
function chartFiles(site: SiteContext, page: Page, { chart, file, address }: ShownChart): Html {
  const href = linker(site, page);
  const { title } = chart;
  const picture = site.siteUrl && `<img src="${site.siteUrl}${file}.svg" alt="${title}">`;
  return html`<ul class="downloads chart-files" data-pagefind-ignore aria-label="下载图“${title}”"><li><a href="${href(`${file}.svg`)}" download data-chart-image>SVG</a></li><li><a href="${href(`${file}.csv`)}" download>数据（CSV）</a></li><li><a href="${href(address)}">本图的网址</a></li></ul>
${picture ? html`<details class="chart-embed" data-pagefind-ignore><summary>放到别的网页上</summary><p><code>${picture}</code></p></details>` : ""}`;
}

/** The rows of the data table; panels are row groups where row labels repeat. */
function dataRows({ rows, series, panelsGroupRows }: ChartModel): Html {
  if (!panelsGroupRows) return html`<tbody>${rows.map(dataRow)}</tbody>`;
  return html`${[...Map.groupBy(rows, ({ panel }) => panel)].map(
    ([panel, members]) => html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${series.length + 1}">${panel}</th></tr>
${members.map(dataRow)}</tbody>`,
  )}`;
}

function dataRow({ label, share, figures, tone }: ChartModel["rows"][number]): Html {
  return html`<tr${tone ? html` data-tone="${tone}"` : ""}><th scope="row">${label}${share ? html`（占${sentence(sayAmount(share))}）` : ""}</th>${figures.map((figure) => numberCell(figure))}</tr>`;
}
