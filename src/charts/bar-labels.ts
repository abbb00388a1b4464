import type { BarElement, Chart, Plugin } from "chart.js";
import type { Figure } from "../figures/figure.ts";
import { barText, isAmount, sizeOf } from "./amount.ts";
import { layout } from "./chart-layout.ts";
import type { ChartModel, ChartRow } from "./chart-model.ts";

type Bar = Pick<BarElement, "x" | "y"> & { readonly base: number; readonly height: number };

interface Row {
  readonly row: ChartRow;
  /** The row's label, broken into lines. */
  readonly lines: readonly string[];
}

/** Writes each row's label above its bars, each bar's value at its end, and the base line along the group. */
export function barLabels(series: ChartModel["series"], rows: readonly Row[]): Plugin<"bar"> {
  return {
    id: "bar-labels",
    afterDatasetsDraw(chart) {
      rows.forEach(({ row, lines }, index) => {
        const bars = barsOf(chart, index);
        const top = Math.min(...bars.map(({ y, height }) => y - height / 2));
        const bottom = Math.max(...bars.map(({ y, height }) => y + height / 2));
        writeLabel(chart, lines, top);
        for (const [at, bar] of bars.entries()) {
          const name = series.length > 1 ? series[at]?.label : undefined;
          writeValue(chart, bar, row.figures[at], name);
        }
        drawBaseLine(chart, bars[0]?.base ?? 0, top - 2, bottom + 2);
      });
    },
  };
}

function barsOf(chart: Chart, row: number): Bar[] {
  return chart
    .getSortedVisibleDatasetMetas()
    .map(
      ({ data }) =>
        (data[row] as unknown as BarElement).getProps(["x", "y", "base", "height"], true) as Bar,
    );
}

function writeLabel({ ctx }: Chart, lines: readonly string[], top: number): void {
  ctx.fillStyle = "text";
  lines.forEach((line, index) => {
    ctx.fillText(line, 0, top - layout.labelDrop - (lines.length - 1 - index) * layout.lineHeight);
  });
}

/** Where there is no bar whose look would tell the series, its name stands before the “0” or “原文未公开”. */
function writeValue(
  { ctx }: Chart,
  { x, y, base }: Bar,
  figure: Figure | undefined,
  series: string | undefined,
): void {
  let left = Math.max(x, base) + layout.valueGap;
  const baseline = y + layout.valueDrop;
  if (series !== undefined && sizeOf(figure) === 0) {
    ctx.fillStyle = "muted";
    ctx.fillText(series, left, baseline);
    left += ctx.measureText(series).width + layout.valueGap;
  }
  ctx.fillStyle = isAmount(figure) ? "text" : "muted";
  ctx.fillText(barText(figure), left, baseline);
}

function drawBaseLine({ ctx }: Chart, x: number, top: number, bottom: number): void {
  ctx.strokeStyle = "grid";
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  ctx.stroke();
}
