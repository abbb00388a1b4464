import { kindTitle } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { rowSets } from "../narrative/row-sets.ts";
import { createTeller } from "../narrative/teller.ts";
import type { ChartModel } from "./chart-model.ts";
import { composition, seriesOf } from "./composition.ts";

/** The year's expenditure by kind, in the order of its table. */
export function chartExpenditure(disclosure: Disclosure, section: string): ChartModel | undefined {
  const { kind } = disclosure.record;
  return composition(createTeller(disclosure, section), {
    id: "expenditure",
    title: `支出${kindTitle[kind]}：按支出性质`,
    subject: `支出${kindTitle[kind]}`,
    mainly: "主要是",
    total: "expenditure.total.total",
    parts: rowSets["expenditure-kinds"]({ disclosure, section }).map(({ cell, words }) => ({
      cell,
      label: words.row ?? "",
    })),
    series: seriesOf(kind),
  });
}
