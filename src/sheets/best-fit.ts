import type { TableSpec } from "../forms/form.ts";
import { listTable } from "../records/mapping.ts";
import type { DataRows } from "./data-rows.ts";
import { fitTable } from "./fit-table.ts";
import type { HeaderWindow } from "./header-window.ts";
import type { TableFit } from "./table-fit.ts";

/** The layout that fits best; the form's own where others fit as well. */
export function bestFit(
  specs: readonly TableSpec[],
  window: HeaderWindow,
  rows: DataRows,
): TableFit {
  const [first, ...others] = specs.map((spec) => fitTable(spec, window, rows));
  if (!first) throw new Error("no layout to fit");
  const best = others.reduce(
    (better, other) => (other.score > better.score + 0.5 ? other : better),
    first,
  );
  return laidOutOtherwise(best) ? asItStands(best, rows) : best;
}

/** A list, or a table of items, of which most columns are other ones, and none could be one of several. */
function laidOutOtherwise({ spec, missing, ambiguous, blocks, own, mixedUp }: TableFit): boolean {
  const isFixed = spec.codes !== undefined || spec.blocks.length > 1 || spec.columns.length === 0;
  const found = blocks.reduce((sum, { columns }) => sum + columns.size, 0) - own.length;
  const isAsked = mixedUp || ambiguous.length > 0;
  return !isFixed && !isAsked && missing.length > 0 && found < own.length;
}

/** Under its own headings alone: nothing of it is lost, and what the form asks for is told. */
function asItStands(fit: TableFit, rows: DataRows): TableFit {
  const { id, title, number, money } = fit.spec;
  const own = fitTable({ ...listTable, id, title, number, money }, fit.window, rows);
  return { ...own, unlike: fit.missing };
}
