import { plainText } from "../narrative/say.ts";
import { layout } from "./chart-layout.ts";
import type { ChartModel } from "./chart-model.ts";
import { accessibleName, drawBars, hatchPattern, idsOf } from "./draw-chart.ts";
import { wrapText } from "./measure-text.ts";
import { onPaper, type Paint, paperColours } from "./paint.ts";
import { coordinate, element } from "./svg-markup.ts";

/** Where a chart that stands alone says it comes from. */
export interface ChartSource {
  /** 某单位2024年度部门决算. */
  readonly title: string;
  /** The page of the chart, when the site's address is known. */
  readonly url?: string;
}

const margin = 16;
const fonts =
  "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";

/**
 * The chart as an SVG file of its own: heading, drawing, sentence, note and source, on white, with colours in the
 * elements and named fonts. It needs no style sheet, loads nothing, and the same model gives the same bytes.
 */
export function drawChartFile(chart: ChartModel, source: ChartSource): string {
  const { hatch } = idsOf(chart);
  const heading = [
    ...written(chart.title, "text", { "font-weight": "600" }),
    ...written(`单位：${chart.unit}`, "muted"),
  ];
  const top = heading.length * layout.lineHeight + layout.panelGap;
  const { markup, height: bottom } = drawBars(chart, top, onPaper);
  const below = [
    ...written(plainText(chart.description), "text"),
    ...(chart.note ? written(plainText(chart.note), "muted") : []),
    ...written(`来源：${source.title}`, "muted"),
    ...(source.url ? written(source.url, "muted") : []),
  ];
  const width = layout.width + 2 * margin;
  const height = bottom + layout.panelGap + below.length * layout.lineHeight + 2 * margin;
  const { id } = idsOf(chart);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${coordinate(height)}" viewBox="${-margin} ${-margin} ${width} ${coordinate(height)}" font-size="${layout.fontSize}" font-family="${fonts}">`,
    ...accessibleName(chart),
    element("rect", {
      x: String(-margin),
      y: String(-margin),
      width: String(width),
      height: coordinate(height),
      fill: "#ffffff",
    }),
    ...(markup.includes(`url(#${hatch})`) ? [hatchPattern(hatch, onPaper)] : []),
    ...stacked(heading, 0),
    markup,
    ...stacked(below, bottom + layout.panelGap),
    "</svg>",
    "",
  ].join("\n");
}

interface TextLine {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A text in lines as wide as the chart. */
function written(text: string, paint: Paint, attributes: TextLine["attributes"] = {}): TextLine[] {
  return wrapText(text, layout.width, layout.fontSize).map((line) => ({
    text: line,
    attributes: { ...attributes, fill: paperColours[paint] },
  }));
}

/** Lines below one another, the first below `top`. */
function stacked(lines: readonly TextLine[], top: number): string[] {
  return lines.map(({ text, attributes }, at) =>
    element(
      "text",
      { ...attributes, x: "0", y: coordinate(top + layout.fontSize + at * layout.lineHeight) },
      text,
    ),
  );
}
