import { Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { ChartModel, ChartRow } from "../charts/index.ts";
import { plainText } from "../narrative/say.ts";
import { approximate } from "../numbers/decimal.ts";

const toneColour = { "series-1": "1F5A93", "series-2": "B9722D", reference: "A9B4BE" } as const;

/** A chart that Word itself draws, with its numbers in it, and the sentence that says what it shows. */
export function chartContent(chart: ChartModel): Paragraph[] {
  const { title, unit, description, note, rows } = chart;
  const panels = [...Map.groupBy(rows, ({ panel }) => panel)];
  return [
    new Paragraph({ style: "Caption", text: `${title}　单位：${unit}` }),
    ...panels.flatMap(([panel, members]) => [
      ...(panel ? [new Paragraph({ style: "Note", keepNext: true, text: panel })] : []),
      new Paragraph({ keepNext: true, children: [drawing(chart, members)] }),
    ]),
    new Paragraph({ style: "Note", text: plainText(description) }),
    ...(note ? [new Paragraph({ style: "Note", text: plainText(note) })] : []),
  ];
}

/** The bars of one panel, which share a scale. */
function drawing({ title, description, series }: ChartModel, rows: readonly ChartRow[]): ChartRun {
  // Word draws the first category, and the first series of each, at the bottom.
  const upward = rows.toReversed();
  const bars = series.map(({ label, tone }, index) => ({
    name: label,
    color: toneColour[tone ?? (index === 0 ? "series-1" : "series-2")],
    values: upward.map(({ figures }) => {
      const value = figures[index]?.value;
      return value ? approximate(value) : null;
    }),
  }));
  return new ChartRun({
    type: "bar",
    categories: upward.map(({ label }) => label),
    series: bars.toReversed(),
    dataLabels: { value: true, numberFormat: "#,##0.00" },
    valueAxis: { visible: false, gridlines: false },
    legend: series.length > 1 ? { position: "bottom" } : false,
    transformation: { width: 600, height: 60 + rows.length * (14 + series.length * 20) },
    altText: { title, description: plainText(description) },
  });
}
