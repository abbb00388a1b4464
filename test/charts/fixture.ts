import { join } from "node:path";
import { type ChartModel, chartIds, chartModel } from "../../src/charts/index.ts";
import { emptyFigure, type Figure } from "../../src/figures/figure.ts";
import { sectionsOf } from "../../src/forms/form.ts";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { parseDecimal } from "../../src/numbers/decimal.ts";

/** The 2024 final accounts of the data folder. */
export async function realDisclosure(): Promise<Disclosure> {
  const { model } = buildModel(await loadDataFolder(join(import.meta.dirname, "../../data")));
  const disclosure = model?.disclosures.find(
    ({ folder }) => folder === "nmg-bigdata/2024/final-accounts",
  );
  if (!disclosure) throw new Error("data/nmg-bigdata/2024/final-accounts can't be read");
  return disclosure;
}

/** Every chart of a disclosure, told by the section that its form gives it to. */
export function allCharts(disclosure: Disclosure): ChartModel[] {
  return chartIds.flatMap((id) => {
    const section = sectionsOf(disclosure.form).find(({ charts }) => charts?.includes(id));
    return section ? (chartModel(disclosure, section.id, id) ?? []) : [];
  });
}

/** A figure as a source would print it; null for 原文未公开. */
export function figure(id: string, printed: string | null, more: Partial<Figure> = {}): Figure {
  const base = { id, label: id, unit: "万元", origin: "test" };
  const value = printed === null ? null : parseDecimal(printed);
  if (!value || printed === null) return { ...emptyFigure(base, "absent"), ...more };
  return {
    ...base,
    value,
    printed,
    state: value.digits === 0n ? "zero" : "value",
    how: "stated",
    ...more,
  };
}

/** The real disclosure with other amounts in some cells, and without the statements of its narrative. */
export function withAmounts(
  disclosure: Disclosure,
  amounts: Readonly<Record<string, string | null>>,
): Disclosure {
  const changed = Object.entries(amounts).map(
    ([id, printed]) => [id, figure(id, printed)] as const,
  );
  return {
    ...disclosure,
    statements: new Map(),
    figures: new Map([...disclosure.figures, ...changed]),
  };
}
