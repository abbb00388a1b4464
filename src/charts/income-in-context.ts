import type { Figure } from "../figures/figure.ts";
import { evaluateFormula } from "../figures/formula.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { type Inline, join } from "../narrative/say.ts";
import { computed, createTeller, type Teller } from "../narrative/teller.ts";
import { magnitude } from "../numbers/decimal.ts";
import { type Amount, isAmount, sayAmount, sayChange } from "./amount.ts";
import type { ChartModel, ChartRow } from "./chart-model.ts";
import type { Part } from "./composition.ts";

const total = "totals.current-income.amount";

/**
 * Where all income is from one source: 上年决算, 年初预算 and 本年决算 of the total, as far as they
 * are known. Undefined when nothing is known to compare with.
 */
export function chartIncomeInContext(
  disclosure: Disclosure,
  section: string,
  source: Part,
): ChartModel | undefined {
  const { year } = disclosure.record;
  const teller = createTeller(disclosure, "totals");
  const final = teller.figure(total);
  if (!isAmount(final)) return undefined;
  const previous = previousIncome(teller, final);
  const budget = initialBudget(teller, source);

  const others = [
    ...(previous ? [{ name: "上年决算", ...previous, tone: "reference" as const }] : []),
    ...(budget ? [{ name: "年初预算", ...budget, tone: "series-2" as const }] : []),
  ];
  const [first] = others;
  if (!first) return undefined;
  const rows: ChartRow[] = others.map(({ name, implied, figure, tone }) => ({
    label: `${name === "上年决算" ? `${year - 1}年决算` : `${year}年年初预算`}${implied ? "（推算）" : ""}`,
    figures: [figure],
    tone,
  }));
  const share = createTeller(disclosure, section).derived(
    `${source.cell}-share`,
    "占本年收入的比重",
    "share",
    [source.cell, total],
  );
  return {
    id: "income",
    title: `收入决算与${others.map(({ name }) => name).join("、")}的比较`,
    finding: [
      `收入决算与${first.name}${first.implied ? "（推算）" : ""}相比`,
      ...sayChange(final, first.figure),
    ],
    description: [
      ...join(
        [
          [`${year}年度收入决算`, ...sayAmount(final)],
          ...others.map(({ name, implied, figure }) => [
            `比${name}${implied ? "（推算）" : ""}`,
            ...sayChange(final, figure),
          ]),
        ],
        "，",
      ),
      "。",
    ],
    unit: final.unit,
    series: [{ id: "income", label: "收入" }],
    rows: [...rows, { label: `${year}年决算`, figures: [final], tone: "series-1" }],
    note: [
      `本年收入全部来自${source.label}`,
      ...(isAmount(share) ? ["（", ...sayAmount(share), "）"] : []),
      "，因此不按来源作图。",
      ...others.flatMap(({ note }) => note ?? []),
    ],
  };
}

interface Comparison {
  readonly figure: Amount;
  readonly implied?: boolean;
  readonly note?: readonly Inline[];
}

/**
 * Last year's income where a figure records it, otherwise implied by the stated change of the same line.
 * The change of the 总计 is not used for it: that total holds carryovers too.
 */
function previousIncome(teller: Teller, final: Amount): Comparison | undefined {
  const known = teller.figure(`${total}-previous`);
  if (isAmount(known)) return { figure: known };
  const change = teller.figure(`${total}-change`);
  if (!isAmount(change)) return undefined;
  // Some print “减少405.97”, others “减少-405.97”: only the first needs its sign from the word.
  const signInWord =
    change.value.digits > 0n && /减|降/.test(change.word ?? "") && !/增/.test(change.word ?? "");
  const rule = signInWord ? "sum" : "difference";
  const value = evaluateFormula(rule, [final.value, change.value]);
  if (!value) return undefined;
  const fell = signInWord || change.value.digits < 0n;
  const figure = computed({
    id: `${total}-previous`,
    label: "上年收入决算（推算）",
    unit: final.unit,
    rule,
    operands: [total, change.id],
    value,
  });
  return {
    figure: { ...figure, value },
    implied: true,
    note: [
      "上年决算为推算：由本年收入合计",
      ...sayAmount(final),
      `和原文所述比上年${fell ? "减少" : "增加"}`,
      ...sayAmount({ ...change, value: magnitude(change.value) }),
      "得出。",
    ],
  };
}

/** The initial budget of all income; that of general-budget expenditure stands for it where it is the only source. */
function initialBudget(teller: Teller, source: Part): Comparison | undefined {
  const known = teller.figure(`${total}-initial-budget`);
  if (isAmount(known)) return { figure: known };
  const budget: Figure | undefined = teller.figure("general-budget.total.total-initial-budget");
  if (source.cell !== "totals.general-budget.amount" || !isAmount(budget)) return undefined;
  return {
    figure: budget,
    note: [`年初预算为${budget.label.replace(/年初预算$/, "")}的年初预算。`],
  };
}
