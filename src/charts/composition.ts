import type { Figure } from "../figures/figure.ts";
import type { Kind } from "../forms/form.ts";
import { type Inline, join } from "../narrative/say.ts";
import type { Teller } from "../narrative/teller.ts";
import { type Amount, isAmount, isShown, sayAmount, sizeOf } from "./amount.ts";
import type { ChartModel, ChartSeries } from "./chart-model.ts";

export interface Part {
  /** Figure id. */
  readonly cell: string;
  readonly label: string;
}

interface ShownPart {
  readonly label: string;
  readonly figure: Figure;
  readonly share: Amount | undefined;
}

interface Composition {
  readonly id: string;
  readonly title: string;
  /** What is divided: 支出决算. */
  readonly subject: string;
  /** Stands in the finding after the subject when one part is more than half of the whole. */
  readonly mainly: "主要是" | "主要用于" | "主要来自";
  /** Figure id of the whole. */
  readonly total: string;
  readonly parts: readonly Part[];
  readonly series: ChartModel["series"][number];
}

/**
 * A whole and its parts on one scale, the share of each in its label (stated, otherwise computed).
 * Parts of zero are left out; undefined when fewer than two are left: one bar of 100% says nothing.
 */
export function composition(
  teller: Teller,
  { id, title, subject, mainly, total, parts, series }: Composition,
): ChartModel | undefined {
  const lead = `${teller.disclosure.record.year}年度${subject}`;
  const shown = parts.flatMap(({ cell, label }): ShownPart[] => {
    const figure = teller.figure(cell);
    if (!isShown(figure)) return [];
    const share = teller.derived(`${cell}-share`, `${label}占${lead}的比重`, "share", [
      cell,
      total,
    ]);
    return [{ figure, label, share: isAmount(share) ? share : undefined }];
  });
  if (shown.length < 2) return undefined;

  const whole = teller.figure(total);
  const [largest, second] = shown
    .filter(({ figure }) => isAmount(figure))
    .sort((a, b) => sizeOf(b.figure) - sizeOf(a.figure));
  const told = (lead: string, { label, figure, share }: ShownPart) => [
    `${lead}${label}`,
    ...sayAmount(figure),
    ...(share ? ["，占", ...sayAmount(share)] : []),
  ];
  return {
    id,
    title,
    finding: largestPart(shown, subject, mainly),
    description: [
      ...join(
        [
          [lead, ...sayAmount(whole)],
          ...(largest ? [told("其中最大的是", largest)] : []),
          ...(second ? [told("其次是", second)] : []),
        ],
        "，",
      ),
      "。",
    ],
    unit: shown[0]?.figure.unit ?? "",
    series: [series],
    rows: shown.map(({ figure, label, share }) => ({ label, share, figures: [figure] })),
  };
}

/**
 * “支出决算主要是项目支出，占89.78%”. Nothing where that is not certain: a part without a number or
 * below zero, no share, two that are equal.
 */
function largestPart(
  shown: readonly ShownPart[],
  subject: string,
  mainly: Composition["mainly"],
): Inline[] | undefined {
  if (shown.some(({ figure }) => !isAmount(figure) || sizeOf(figure) < 0)) return undefined;
  const [largest, second] = shown.toSorted((a, b) => sizeOf(b.figure) - sizeOf(a.figure));
  if (!largest?.share || sizeOf(largest.figure) === sizeOf(second?.figure)) return undefined;
  const isMost = sizeOf(largest.share) > 50;
  return [
    isMost ? `${subject}${mainly}${largest.label}，占` : `${subject}中${largest.label}最多，占`,
    ...sayAmount(largest.share),
  ];
}

/** The one series of a composition: what was spent, or what is planned. */
export function seriesOf(kind: Kind): ChartSeries {
  return kind === "budget"
    ? { id: "budget", label: "预算", tone: "series-2" }
    : { id: "final", label: "决算" };
}

/** The parts, largest first. */
export function bySize(teller: Teller, parts: readonly Part[]): Part[] {
  return parts.toSorted((a, b) => sizeOf(teller.figure(b.cell)) - sizeOf(teller.figure(a.cell)));
}
