export { sayAmount } from "./amount.ts";
export type { ChartModel, ChartRow, ChartSeries, Tone } from "./chart-model.ts";
export { type ChartId, chartIds, chartModel, charts, isChartId } from "./charts.ts";
export { comparisonCharts } from "./comparison-chart.ts";
export { drawChart } from "./draw-chart.ts";
export { type ChartSource, drawChartFile } from "./draw-chart-file.ts";
export { chartEvaluation } from "./evaluation.ts";
