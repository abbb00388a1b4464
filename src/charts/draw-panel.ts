import { BarController, BarElement, CategoryScale, Chart, LinearScale } from "chart.js";
import { barText, sizeOf } from "./amount.ts";
import { barLabels } from "./bar-labels.ts";
import { layout } from "./chart-layout.ts";
import type { ChartModel, ChartRow, Tone } from "./chart-model.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { rowText } from "./row-text.ts";
import type { SvgRecorder } from "./svg-recorder.ts";

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Rows that share one scale, drawn below `top`. */
export interface Panel {
  readonly chart: ChartModel;
  readonly rows: readonly ChartRow[];
  readonly top: number;
}

/** Draws the panel's bars with Chart.js and returns its height. */
export function drawPanel(recorder: SvgRecorder, { chart, rows, top }: Panel): number {
  const { width, fontSize, lineHeight, barGap, rowGap } = layout;
  const labelled = rows.map((row) => ({ row, lines: wrapText(rowText(row), width, fontSize) }));
  const labelHeight = lineHeight * Math.max(...labelled.map(({ lines }) => lines.length));
  const barHeight = chart.series.length > 1 ? layout.barHeight.grouped : layout.barHeight.single;
  const group = chart.series.length * (barHeight + barGap);
  const pitch = labelHeight + group + rowGap;
  // Chart.js centres bars in their slots; ours hang below their label, which reaches into the slot above.
  const rise = (labelHeight - rowGap) / 2;

  const values = rows.flatMap(({ figures }) => figures.map(sizeOf));
  recorder.startPanel(top, rise + rows.length * pitch);
  const drawing = new Chart(recorder.canvas as unknown as HTMLCanvasElement, {
    type: "bar",
    data: {
      labels: rows.map(rowText),
      datasets: chart.series.map((series, index) => ({
        label: series.label,
        // Zero and no number leave no bar, not even one of `minBarLength`.
        data: rows.map(({ figures }) => sizeOf(figures[index]) || null),
        backgroundColor: rows.map((row) => row.tone ?? toneOf(chart, index)),
        minBarLength: 1.5,
        inflateAmount: 0,
        clip: false as const,
        categoryPercentage: group / pitch,
        barPercentage: barHeight / (barHeight + barGap),
      })),
    },
    options: {
      indexAxis: "y",
      responsive: false,
      animation: false,
      devicePixelRatio: 1,
      events: [],
      layout: {
        autoPadding: false,
        padding: { top: rise, right: valueSpace(chart), bottom: 0, left: 0.5 },
      },
      scales: {
        x: { display: false, min: Math.min(0, ...values), max: Math.max(0, ...values) || 1 },
        y: { display: false },
      },
    },
    plugins: [barLabels(chart.series, labelled)],
  });
  drawing.destroy();
  return rows.length * pitch;
}

export function toneOf(chart: ChartModel, series: number): Tone {
  return chart.series[series]?.tone ?? (series === 0 ? "series-1" : "series-2");
}

/**
 * Kept free for values at the right, the same in all panels. With it, the value of the longest bar too has
 * room outside, and none need stand on a bar, where hatching would blur it.
 */
function valueSpace({ rows }: ChartModel): number {
  const texts = rows.flatMap(({ figures }) =>
    figures.filter((figure) => figure?.value).map(barText),
  );
  return layout.valueGap + Math.max(0, ...texts.map((text) => measureText(text, layout.fontSize)));
}
