import { type ChartSource, drawChartFile } from "../charts/index.ts";
import { dataCsv } from "../datasets/data-csv.ts";
import { chartData } from "../downloads/chart-data.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import { disclosureTitle } from "../model/disclosure-model.ts";
import { ownCharts } from "../pages/charts-of.ts";
import type { Page } from "../pages/page.ts";

/** The charts that belong to a page, each as a drawing that stands alone and as data. */
export function chartFiles(page: Page, siteUrl?: string): OutputFile[] {
  const title = "disclosure" in page ? disclosureTitle(page.disclosure) : page.title;
  return ownCharts(page).flatMap(({ chart, file, address }) => {
    const source: ChartSource = { title, url: siteUrl && siteUrl + address };
    return [
      { path: `${file}.svg`, content: drawChartFile(chart, source) },
      { path: `${file}.csv`, content: dataCsv(chartData(chart)) },
    ];
  });
}
