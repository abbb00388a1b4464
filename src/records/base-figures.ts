import type { Figure } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import type { Kind } from "../forms/form.ts";
import type { AskedFigure } from "./asked-figures.ts";

/** What a figure is measured against in a change. */
export type BaseOfChange = "previous" | "initial-budget";

/** The base that an id names, and the figure that is measured against it; none for any other id. */
export function baseOfId(
  id: string,
): { readonly figure: string; readonly base: BaseOfChange } | undefined {
  const [, figure, base] = /^(.+)-(previous|initial-budget)$/.exec(id) ?? [];
  return figure === undefined ? undefined : { figure, base: base as BaseOfChange };
}

/** “收入总计（上年决算）”: how the base of a figure is called wherever a clerk meets it. */
export function baseLabel(label: string, base: BaseOfChange, kind: Kind): string {
  const title =
    base === "initial-budget" ? "年初预算" : kind === "budget" ? "上年预算" : "上年决算";
  return `${label}（${title}）`;
}

/** The bases of these figures, for a disclosure that no other document brings them. */
export function basesOf(
  figures: readonly Pick<Figure, "id" | "label" | "unit">[],
  kind: Kind,
): AskedFigure[] {
  const bases: readonly BaseOfChange[] =
    kind === "budget" ? ["previous"] : ["previous", "initial-budget"];
  return figures
    .filter(({ id, unit }) => unit !== "" && baseOfId(id) === undefined)
    .flatMap(({ id, label, unit }) =>
      bases.map((base) => ({ id: `${id}-${base}`, label: baseLabel(label, base, kind), unit })),
    );
}

/**
 * Every number of the tables under a name that no other has: its label, with the block, the table and the cell
 * before or behind it as far as that is needed to tell them apart.
 */
export function namedCells(tables: readonly StatTable[]): Pick<Figure, "id" | "label" | "unit">[] {
  const cells = tables.flatMap(({ spec, rows }) =>
    rows.flatMap((row) =>
      [...row.cells.values()].map((figure) => {
        const { id, label, unit, place } = figure;
        const block = spec.blocks.find((one) => one.id === row.block)?.title ?? "";
        const cell = place?.in === "cell" ? place.cell : "";
        const long = `《${spec.title}》${block}${label}`;
        return { id, unit, names: [label, `${block}${label}`, long, `${long}（${cell}格）`] };
      }),
    ),
  );
  const counts = new Map<string, number>();
  for (const { names } of cells) {
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return cells.map(({ id, unit, names }) => ({
    id,
    unit,
    label: names.find((name) => counts.get(name) === 1) ?? names.at(-1) ?? "",
  }));
}
