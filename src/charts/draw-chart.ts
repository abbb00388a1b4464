import { plainText } from "../narrative/say.ts";
import { layout } from "./chart-layout.ts";
import type { ChartModel, ChartRow } from "./chart-model.ts";
import { drawPanel, toneOf } from "./draw-panel.ts";
import { wrapText } from "./measure-text.ts";
import { type Palette, themed } from "./paint.ts";
import { coordinate, element } from "./svg-markup.ts";
import { SvgRecorder } from "./svg-recorder.ts";

/**
 * The chart as inline SVG: horizontal bars, a label above each and its value at the end, whole strings in
 * <text>. Colours come from assets/chart.css by class; there is no style attribute, and ids are made of the
 * chart's own. The same model gives the same bytes.
 */
export function drawChart(chart: ChartModel): string {
  const { id, hatch } = idsOf(chart);
  const { markup, height } = drawBars(chart, 0, themed);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${layout.width} ${coordinate(height)}" font-size="${layout.fontSize}">`,
    ...accessibleName(chart),
    ...(markup.includes(`url(#${hatch})`) ? [hatchPattern(hatch, themed)] : []),
    markup,
    "</svg>",
  ].join("\n");
}

/** Its title and sentence, as programs that read the screen say them. */
export function accessibleName(chart: ChartModel): string[] {
  const { id } = idsOf(chart);
  return [
    element("title", { id: `${id}-title` }, `${chart.title}（单位：${chart.unit}）`),
    element("desc", { id: `${id}-desc` }, plainText(chart.description)),
  ];
}

/** The ids of its elements. */
export function idsOf({ id }: ChartModel): { readonly id: string; readonly hatch: string } {
  return { id: `chart-${id}`, hatch: `chart-${id}-hatch` };
}

/** Legend, panels and bars below `top`, and where they end. */
export function drawBars(
  chart: ChartModel,
  top: number,
  palette: Palette,
): { readonly markup: string; readonly height: number } {
  const recorder = new SvgRecorder(idsOf(chart).hatch, palette);
  let bottom = top + drawLegend(recorder, chart, top);
  for (const [title, rows] of panelsOf(chart)) {
    if (title !== undefined) bottom = drawPanelTitle(recorder, title, bottom + layout.panelGap);
    bottom += drawPanel(recorder, { chart, rows, top: bottom });
  }
  return { markup: recorder.markup(), height: bottom };
}

/** Neighbouring rows of one panel title; one panel without title where no row names one. */
function panelsOf(chart: ChartModel): Map<string | undefined, ChartRow[]> {
  return Map.groupBy(chart.rows, ({ panel }) => panel);
}

/** What the bars of several series are; one series needs none. Returns its height. */
function drawLegend(recorder: SvgRecorder, chart: ChartModel, top: number): number {
  if (chart.series.length < 2) return 0;
  recorder.startPanel(top, layout.lineHeight);
  let left = 0.5;
  chart.series.forEach((series, index) => {
    recorder.fillStyle = toneOf(chart, index);
    recorder.fillRect(left, 3, 20, layout.barHeight.grouped);
    recorder.fillStyle = "text";
    recorder.fillText(series.label, left + 26, 13.6);
    left += 26 + recorder.measureText(series.label).width + 20;
  });
  return layout.lineHeight + layout.panelGap;
}

function drawPanelTitle(recorder: SvgRecorder, title: string, top: number): number {
  const lines = wrapText(title, layout.width, layout.fontSize);
  const height = lines.length * layout.lineHeight + layout.panelGap;
  recorder.startPanel(top, height);
  recorder.save();
  recorder.font = "600 13px sans-serif";
  for (const [index, line] of lines.entries()) {
    recorder.fillText(line, 0, 13 + index * layout.lineHeight);
  }
  recorder.restore();
  recorder.strokeStyle = "grid";
  recorder.beginPath();
  recorder.moveTo(0, height - layout.panelGap + 1);
  recorder.lineTo(layout.width, height - layout.panelGap + 1);
  recorder.stroke();
  return top + height;
}

/** What fills the bars of the second series. */
export function hatchPattern(id: string, { hatchLine }: Palette): string {
  const line = element("path", { ...hatchLine, d: "M1 0V5" });
  return `<defs><pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${line}</pattern></defs>`;
}
