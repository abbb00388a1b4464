import { emptyFigure, type Figure } from "../figures/figure.ts";
import {
  blockColumns,
  cellId,
  measureOf,
  type StatTable,
  type TableRow,
} from "../figures/table.ts";
import type { Form, RowSpec, TableSpec } from "../forms/form.ts";

/**
 * The form's tables in the right layout with nothing filled in. Coded rows are those of last year: a
 * clerk deletes and adds rows, but need not type names and codes again.
 */
export function templateTables(form: Form, last: ReadonlyMap<string, StatTable>): StatTable[] {
  return form.tables.map((spec) => {
    const table: StatTable = {
      spec,
      id: spec.id,
      sheet: spec.number,
      money: spec.money,
      rows: [],
      notes: spec.notes ?? [],
      empty: false,
    };
    return { ...table, rows: rowsOf(spec, table, last.get(spec.id)) };
  });
}

function rowsOf(spec: TableSpec, table: StatTable, last: StatTable | undefined): TableRow[] {
  return spec.blocks.flatMap((block) => {
    const fixed = new Set(block.rows.map(({ id }) => id));
    const coded = (last?.rows ?? []).filter((row) => row.block === block.id && !fixed.has(row.id));
    const feet = block.rows.filter((row) => row.foot);
    const heads = block.rows.filter((row) => !row.foot);
    return [...heads, ...coded, ...feet].map((row) => blankRow(row, block.id, table));
  });
}

function blankRow(row: RowSpec | TableRow, block: string, table: StatTable): TableRow {
  const { id, label, level, code, total, heading, prefix, line } = row;
  const spec = "cells" in row ? undefined : row;
  const cells = heading
    ? []
    : blockColumns(table, block).map((column): [string, Figure] => [
        column.id,
        emptyFigure(
          {
            id: cellId(table.id, id, column.id),
            label,
            unit: measureOf(column, spec, table.money),
            origin: "",
          },
          "blank",
        ),
      ]);
  return { id, block, label, level, code, total, heading, prefix, line, cells: new Map(cells) };
}
