import type { Form } from "../../../src/forms/form.ts";
import type { MoneyUnit } from "../../../src/numbers/money.ts";
import { dirtKinds, faultKinds } from "./dirt.ts";
import type { Grid } from "./grid.ts";
import { type Layout, layTable, plainLayout } from "./layout.ts";
import { random } from "./random.ts";
import type { Expected } from "./score.ts";
import { type SyntheticTable, syntheticTable } from "./synthetic-table.ts";

export interface MadeWorkbook {
  readonly sheets: Grid[];
  readonly expected: Expected;
}

/** The tables of a form with made-up figures in one unit; the same seed gives the same figures. */
export function syntheticTables(form: Form, money: MoneyUnit, seed: number): SyntheticTable[] {
  const source = random(seed);
  return form.tables.map((spec) => syntheticTable(spec, money, source));
}

/** A clean workbook, one with every kind of dirt that leaves the figures readable, or one with faults. */
export function makeWorkbook(
  form: Form,
  money: MoneyUnit,
  state: "clean" | "dirty" | "faulty",
  seed: number,
  dirtSeed = seed,
): MadeWorkbook {
  const tables = syntheticTables(form, money, seed);
  const source = random(dirtSeed + 1);
  const dirty = state !== "clean";
  const sheets = tables.map((table) => {
    const layout: Layout = dirty
      ? {
          splitCodes: source.chance(0.5),
          totalsLast: source.chance(0.5),
          swapBlocks: source.chance(0.3),
          lines: source.chance(0.6),
          year: source.chance(0.5) ? 2024 : undefined,
        }
      : plainLayout;
    return layTable(table, layout);
  });
  if (dirty) for (const { spoil } of dirtKinds) spoil(sheets, source);
  if (state === "faulty") for (const { spoil } of faultKinds) spoil(sheets, source);
  return { sheets, expected: expectedOf(tables) };
}

export function expectedOf(tables: readonly SyntheticTable[]): Expected {
  return {
    tables: tables.map(({ spec, money, rows }) => ({
      id: spec.id,
      title: spec.title,
      money,
      cells: Object.fromEntries(
        rows.flatMap(({ id, values }) =>
          Object.entries(values).map(([column, text]) => [`${spec.id}.${id}.${column}`, text]),
        ),
      ),
    })),
  };
}
