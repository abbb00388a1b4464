import type { Disclosure } from "../model/disclosure-model.ts";
import { budgetName } from "../narrative/budget-name.ts";
import { type Inline, join } from "../narrative/say.ts";
import { createTeller } from "../narrative/teller.ts";
import { isAmount, isShown, sayAmount, sayChange, sizeOf } from "./amount.ts";
import type { ChartModel } from "./chart-model.ts";

const items = [
  { row: "abroad", label: "因公出国（境）费", within: false },
  { row: "vehicles", label: "公务用车购置及运行维护费", within: false },
  { row: "vehicle-purchase", label: "其中：公务用车购置费", within: true },
  { row: "vehicle-operation", label: "其中：公务用车运行维护费", within: true },
  { row: "hospitality", label: "公务接待费", within: false },
] as const;
const cellOf = (row: string, column: string) => `official-expenses.${row}.${column}`;

/**
 * The three items of 三公, vehicles split into purchase and operation: budget against 决算.
 * Zeros are drawn, as “0”: that nothing was spent is what readers look for. The base is
 * what the form calls it, 全年预算 or 预算, not 年初预算 (XY-04).
 */
export function chartOfficialExpenses(
  disclosure: Disclosure,
  section: string,
): ChartModel | undefined {
  if (disclosure.record.kind === "budget") return chartTwoBudgets(disclosure, section);
  const teller = createTeller(disclosure, section);
  const rows = items.map(({ row, label, within }) => ({
    row,
    label,
    within,
    budget: teller.figure(cellOf(row, "budget")),
    final: teller.figure(cellOf(row, "final")),
  }));
  if (!rows.some(({ budget, final }) => isShown(budget) || isShown(final))) return undefined;

  const [budget, final] = [
    teller.figure(cellOf("total", "budget")),
    teller.figure(cellOf("total", "final")),
  ];
  const completion = teller.derived(
    `${cellOf("total", "final")}-completion`,
    "完成预算的比例",
    "completion",
    [cellOf("total", "final"), cellOf("total", "budget")],
  );
  const largest = rows
    .filter(({ within }) => !within)
    .toSorted((a, b) => sizeOf(b.final) - sizeOf(a.final))[0];
  const share =
    largest &&
    teller.derived(`${cellOf(largest.row, "final")}-share`, "占“三公”经费的比重", "share", [
      cellOf(largest.row, "final"),
      cellOf("total", "final"),
    ]);
  const base = budgetName(disclosure);
  const told: Inline[][] = [
    ...(isAmount(final) ? [["“三公”经费决算", ...sayAmount(final)]] : []),
    ...(isAmount(budget) ? [[base, ...sayAmount(budget)]] : []),
    ...(isAmount(completion) ? [["决算为预算的", ...sayAmount(completion)]] : []),
    ...(largest && isAmount(largest.final) && largest.final.value.digits !== 0n
      ? [
          [
            `最大的一项是${largest.label}`,
            ...sayAmount(largest.final),
            ...(isAmount(share) ? ["，占", ...sayAmount(share)] : []),
          ],
        ]
      : []),
  ];
  return {
    id: "official-expenses",
    title: `“三公”经费：${base}与决算`,
    finding: isAmount(completion)
      ? [`“三公”经费决算为${base}的`, ...sayAmount(completion)]
      : undefined,
    description: [...join(told, "，"), "。"],
    unit: rows.map((item) => item.final ?? item.budget).find((figure) => figure)?.unit ?? "",
    series: [
      { id: "budget", label: base, tone: "series-2" },
      { id: "final", label: "决算", tone: "series-1" },
    ],
    rows: rows.map((item) => ({ label: item.label, figures: [item.budget, item.final] })),
  };
}

/** A budget of 三公 beside last year's. */
function chartTwoBudgets(disclosure: Disclosure, section: string): ChartModel | undefined {
  const teller = createTeller(disclosure, section);
  const { year } = disclosure.record;
  const rows = items.map(({ row, label }) => ({
    label,
    figures: ["previous-budget", "budget"].map((column) => teller.figure(cellOf(row, column))),
  }));
  if (!rows.some(({ figures }) => figures.some(isShown))) return undefined;
  const [before, now] = ["previous-budget", "budget"].map((column) =>
    teller.figure(cellOf("total", column)),
  );
  const told: Inline[][] = [
    ...(isAmount(now) ? [[`${year}年“三公”经费预算`, ...sayAmount(now)]] : []),
    ...(isAmount(now) && isAmount(before)
      ? [["上年预算", ...sayAmount(before)], sayChange(now, before)]
      : []),
  ];
  if (told.length === 0) return undefined;
  return {
    id: "official-expenses",
    title: "“三公”经费：上年预算与本年预算",
    finding:
      isAmount(now) && isAmount(before)
        ? ["“三公”经费预算与上年预算相比", ...sayChange(now, before)]
        : undefined,
    description: [...join(told, "，"), "。"],
    unit: rows.flatMap(({ figures }) => figures).find((figure) => figure)?.unit ?? "",
    series: [
      { id: "previous-budget", label: `${year - 1}年预算`, tone: "reference" },
      { id: "budget", label: `${year}年预算`, tone: "series-2" },
    ],
    rows,
  };
}
