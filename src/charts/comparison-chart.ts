import type { ComparisonRow, ComparisonView } from "../comparison/comparison-view.ts";
import type { Figure } from "../figures/figure.ts";
import { qualifiedId } from "../model/comparison.ts";
import { type Inline, join } from "../narrative/say.ts";
import type { ComparisonColumn } from "../records/comparison-record.ts";
import { isAmount, sayAmount, sayChange, sizeOf } from "./amount.ts";
import type { ChartModel, ChartRow, Tone } from "./chart-model.ts";
import { splitBySize } from "./split-by-size.ts";

interface ShownRow {
  readonly label: string;
  readonly unit: string;
  /** One per column of the chart. */
  readonly figures: readonly (Figure | undefined)[];
  /** How formulas call the figures of the first and of the last column. */
  readonly between: {
    readonly operands: readonly [now: string, before: string];
    readonly id: string;
  };
}

/** How many changes a sentence tells. */
const toldChanges = 3;

/** The charts that a comparison asks for; those without a number, or in several units, are left out. */
export function comparisonCharts(view: ComparisonView): ChartModel[] {
  return (view.comparison.record.charts ?? []).flatMap((spec): ChartModel[] => {
    const columns = spec.columns.flatMap(
      (id) => view.columns.find((column) => column.id === id) ?? [],
    );
    const places = columns.map((column) => view.columns.indexOf(column));
    const all = view.groups.flatMap(({ rows }) => rows);
    const rows = spec.rows
      .flatMap((id) => all.find((row) => row.id === id) ?? [])
      .map((row) => shownRow(row, places, view))
      .filter(({ figures }) => figures.some(isAmount));
    const [first] = rows;
    if (!first || rows.some(({ unit }) => unit !== first.unit)) return [];
    const base = { id: `${view.id}-${spec.id}`, title: spec.title, unit: first.unit };
    const tones = tonesOf(columns, places, view);
    return [
      rows.length === 1
        ? { ...base, ...oneRow(first, columns, tones) }
        : { ...base, ...severalRows(rows, columns, tones) },
    ];
  });
}

function shownRow(
  { id, label, unit, cells }: ComparisonRow,
  places: readonly number[],
  view: ComparisonView,
): ShownRow {
  const name = (at = 0) => {
    const { figure, source } = cells[at] ?? {};
    return figure && source ? qualifiedId(source.disclosure, figure.id) : "";
  };
  const columns = places.map((at) => view.columns[at]?.id).join(".");
  return {
    label,
    unit,
    figures: places.map((at) => cells[at]?.figure),
    between: {
      operands: [name(places.at(-1)), name(places[0])],
      id: `${view.id}.${id}.${columns}`,
    },
  };
}

type Drawing = Omit<ChartModel, "id" | "title" | "unit">;

/** One line through the columns: a bar for each. */
function oneRow(
  row: ShownRow,
  columns: readonly ComparisonColumn[],
  tones: readonly Tone[],
): Drawing {
  const told = row.figures.flatMap((figure, at) =>
    isAmount(figure) ? [[columns[at]?.label ?? "", ...sayAmount(figure)]] : [],
  );
  return {
    description: [
      `${row.label}：`,
      ...join(told, "，"),
      "；",
      ...changeSentence(row, columns),
      "。",
    ],
    series: [{ id: "amount", label: row.label }],
    rows: columns.map(
      ({ label }, at): ChartRow => ({ label, figures: [row.figures[at]], tone: tones[at] }),
    ),
  };
}

/** Several lines, largest first, in two panels where their sizes lie far apart. */
function severalRows(
  rows: readonly ShownRow[],
  columns: readonly ComparisonColumn[],
  tones: readonly Tone[],
): Drawing {
  const size = ({ figures }: ShownRow) => Math.max(...figures.map(sizeOf));
  const panels = splitBySize(
    rows.toSorted((a, b) => size(b) - size(a)),
    size,
  );
  const [larger = [], smaller = []] = panels;
  const isSplit = panels.length > 1;
  const factor = isSplit
    ? Math.round(Math.max(...larger.map(size)) / Math.max(...smaller.map(size)))
    : 1;
  const titles = [
    `金额较大的${larger.length}项`,
    `金额较小的${smaller.length}项（比例尺放大约${factor}倍）`,
  ];
  return {
    description: describeChanges(rows, columns),
    series: columns.map(({ id, label }, at) => ({ id, label, tone: tones[at] })),
    rows: panels.flatMap((panel, index) =>
      panel.map(
        ({ label, figures }): ChartRow => ({
          label,
          figures,
          panel: isSplit ? titles[index] : undefined,
        }),
      ),
    ),
    note: isSplit
      ? [`金额相差悬殊，分两组绘制：后一组放大约${factor}倍，两组条形的长短不能互相比较。`]
      : undefined,
  };
}

/** The largest changes between the first and the last column. */
function describeChanges(
  rows: readonly ShownRow[],
  columns: readonly ComparisonColumn[],
): Inline[] {
  const distance = ({ figures }: ShownRow) => Math.abs(sizeOf(figures.at(-1)) - sizeOf(figures[0]));
  const comparable = rows.filter(({ figures }) => isAmount(figures[0]) && isAmount(figures.at(-1)));
  if (comparable.length === 0)
    return [`${columns[0]?.label}与${columns.at(-1)?.label}没有可以比较的数。`];
  const told = comparable
    .toSorted((a, b) => distance(b) - distance(a))
    .slice(0, toldChanges)
    .map((row) => [row.label, ...changeOf(row)]);
  const most = comparable.length > toldChanges ? `变动最大的${toldChanges}项是：` : "";
  const lead = `${columns.at(-1)?.label}与${columns[0]?.label}相比，${most}`;
  return [lead, ...join(told, "；"), "。"];
}

function changeSentence(row: ShownRow, columns: readonly ComparisonColumn[]): Inline[] {
  const change = changeOf(row);
  const [first, last] = [columns[0]?.label, columns.at(-1)?.label];
  return change.length > 0 ? [`${last}与${first}相比`, ...change] : [`${first}与${last}不能比较`];
}

function changeOf({ figures, between }: ShownRow): Inline[] {
  const [before, now] = [figures[0], figures.at(-1)];
  return isAmount(before) && isAmount(now) ? sayChange(now, before, between) : [];
}

/** 决算 of the latest year solid, 预算 hatched, what is left an outline; no two columns look alike. */
function tonesOf(
  columns: readonly ComparisonColumn[],
  places: readonly number[],
  { disclosures }: ComparisonView,
): Tone[] {
  const years = columns.map(
    ({ year }, at) => year ?? disclosures[places[at] ?? 0]?.record.year ?? 0,
  );
  const latest = Math.max(...years);
  const taken = new Set<Tone>();
  return columns.map(({ phase }, at) => {
    const isLatestFinal = phase === "final" && years[at] === latest;
    const wanted: Tone =
      phase === "final" ? (isLatestFinal ? "series-1" : "reference") : "series-2";
    const free = ([wanted, "reference", "series-2", "series-1"] as const).find(
      (tone) => !taken.has(tone),
    );
    const tone = free ?? wanted;
    taken.add(tone);
    return tone;
  });
}
