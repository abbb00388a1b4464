import { type ChartModel, drawChart, sayAmount } from "../src/charts/index.ts";
import { cellText } from "../src/tables/table-view.ts";
import { numberCell, sentence } from "./figure.ts";
import { type Html, html, trusted } from "./html.ts";

/** A chart stands on several pages, and is drawn once. */
const drawings = new WeakMap<ChartModel, string>();

function drawingOf(model: ChartModel): string {
  const drawing = drawings.get(model) ?? drawChart(model);
  drawings.set(model, drawing);
  return drawing;
}

/** A chart with its sentence, and its numbers as a table beside it. */
export function chart(model: ChartModel): Html {
  return html`<figure class="chart-figure" id="chart-${model.id}" data-chart="${model.id}">
<figcaption>${model.title} <span class="caption-unit">单位：${model.unit}</span></figcaption>
<div class="chart-pair">
<div>${trusted(drawingOf(model))}
<p class="chart-description">${sentence(model.description)}</p>${model.note ? html`<p class="chart-note">${sentence(model.note)}</p>` : ""}</div>
<table class="chart-data">
<caption class="visually-hidden">${model.title}的数据，单位：${model.unit}</caption>
<thead><tr><th scope="col">项目</th>${model.series.map((series) => html`<th scope="col" class="number">${series.label}</th>`)}</tr></thead>
${dataRows(model)}
</table>
</div>
</figure>`;
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

function dataRow({ label, share, figures }: ChartModel["rows"][number]): Html {
  return html`<tr><th scope="row">${label}${share ? html`（占${sentence(sayAmount(share))}）` : ""}</th>${figures.map((figure) => numberCell(figure, { text: cellText(figure) }))}</tr>`;
}
