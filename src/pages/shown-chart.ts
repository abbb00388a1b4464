import type { ChartModel } from "../charts/index.ts";

/** A chart on a page, which shares it with the overview; its files stand below the page that it belongs to. */
export interface ShownChart {
  readonly chart: ChartModel;
  /** The chart on its page: ends in `#chart-ID`. */
  readonly address: string;
  /** The files of the chart, without their ending. */
  readonly file: string;
}

/** A chart as the page at this path has it. */
export function shownChart(path: string, chart: ChartModel): ShownChart {
  return { chart, address: `${path}#chart-${chart.id}`, file: `${path}charts/${chart.id}` };
}
