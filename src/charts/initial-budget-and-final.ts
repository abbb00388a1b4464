import type { Figure } from "../figures/figure.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { type Inline, join } from "../narrative/say.ts";
import { createTeller, type Teller } from "../narrative/teller.ts";
import { subtractDecimals } from "../numbers/decimal.ts";
import { isAmount, isShown, sayAmount, sizeOf } from "./amount.ts";
import type { ChartModel, ChartRow } from "./chart-model.ts";
import { splitBySize } from "./split-by-size.ts";

const total = "general-budget.total.total";

interface Item {
  readonly label: string;
  /** Figure id of the 决算. */
  readonly cell: string;
  readonly budget: Figure | undefined;
  readonly final: Figure | undefined;
}

/**
 * 年初预算 against 决算 of each 项 (公开05表 and the initial budgets of the narrative), largest first.
 * Amounts may lie three orders of magnitude apart (51,542.52 and 73.31). A logarithmic scale would make the
 * lengths of bars lie, so there are two panels, each with its own scale from zero, split where both read
 * best (split-by-size.ts); panel title and note say how much the second is magnified.
 */
export function chartInitialBudgetAndFinal(
  disclosure: Disclosure,
  section: string,
): ChartModel | undefined {
  const teller = createTeller(disclosure, section);
  const items = (disclosure.tables.get("general-budget")?.rows ?? [])
    .filter((row) => row.level === 3)
    .map(({ id, label }): Item => {
      const cell = `general-budget.${id}.total`;
      return {
        label,
        cell,
        budget: teller.figure(`${cell}-initial-budget`),
        final: teller.figure(cell),
      };
    })
    .filter(({ budget, final }) => isShown(budget) || isShown(final));
  const [first] = items;
  if (!first || items.every(({ budget }) => !isAmount(budget))) return undefined;

  const size = ({ budget, final }: Item) => Math.max(sizeOf(budget), sizeOf(final));
  const sorted = items.toSorted((a, b) => size(b) - size(a));
  const panels = splitBySize(sorted, size);
  const [larger = [], smaller = []] = panels;
  const factor = Math.round(Math.max(...larger.map(size)) / Math.max(...smaller.map(size)));
  const titles =
    panels.length > 1
      ? [`金额较大的${larger.length}项`, `金额较小的${smaller.length}项（比例尺放大约${factor}倍）`]
      : [];

  return {
    id: "initial-budget-and-final",
    title: "一般公共预算财政拨款支出：各项的年初预算与决算",
    finding: [`${items.length}个项级科目中，${sayGaps(items)}`],
    description: describe(teller, items),
    unit: (first.final ?? first.budget)?.unit ?? "",
    series: [
      { id: "initial-budget", label: "年初预算", tone: "series-2" },
      { id: "final", label: "决算", tone: "series-1" },
    ],
    rows: panels.flatMap((panel, index) =>
      panel.map(
        ({ label, budget, final }): ChartRow => ({
          label,
          figures: [budget, final],
          panel: titles[index],
        }),
      ),
    ),
    ...(titles.length > 0
      ? {
          note: [
            `各项金额相差悬殊，分两组绘制，每组各用一个比例尺：后一组放大约${factor}倍，两组条形的长短不能互相比较。`,
          ],
        }
      : {}),
  };
}

/** The largest item with its share and completion, and how many items lie above and below their budget. */
function describe(teller: Teller, items: readonly Item[]): Inline[] {
  const largest = items.toSorted((a, b) => sizeOf(b.final) - sizeOf(a.final))[0];
  if (!largest) return [];
  const { cell, label, final: amount } = largest;
  const share = teller.derived(`${cell}-share`, "占一般公共预算财政拨款支出的比重", "share", [
    cell,
    total,
  ]);
  const completion = teller.derived(`${cell}-completion`, "完成年初预算的比例", "completion", [
    cell,
    `${cell}-initial-budget`,
  ]);
  const told: Inline[][] = [
    [`${items.length}个项级科目中，决算最大的是${label}`, ...sayAmount(amount)],
    ...(isAmount(share) ? [["占一般公共预算财政拨款支出的", ...sayAmount(share)]] : []),
    ...(isAmount(completion) ? [["为年初预算的", ...sayAmount(completion)]] : []),
  ];
  return [...join(told, "，"), `；${sayGaps(items)}。`];
}

/** How many items lie above and below their budget. */
function sayGaps(items: readonly Item[]): string {
  const gaps = items.map(({ budget, final }) =>
    isAmount(budget) && isAmount(final) ? subtractDecimals(final.value, budget.value).digits : 0n,
  );
  const above = gaps.filter((gap) => gap > 0n).length;
  const below = gaps.filter((gap) => gap < 0n).length;
  return `决算高于年初预算的${above}项，低于年初预算的${below}项`;
}
