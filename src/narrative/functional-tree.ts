import type { TableRow } from "../figures/table.ts";
import { approximate } from "../numbers/decimal.ts";
import type { Scope, SetRow } from "./scope.ts";

/** 类 of the general budget, largest first; those without an amount are left out. */
export function functionalClasses({ disclosure }: Scope): SetRow[] {
  const rows = disclosure.tables.get("general-budget")?.rows ?? [];
  return rows
    .filter((row) => row.level === 1 && row.code && amountOf(row) !== undefined)
    .sort((a, b) => (amountOf(b) ?? 0) - (amountOf(a) ?? 0))
    .map((row) => toRow("general-budget", row, row.label));
}

/** What stands below the 类 that is being told: its 项, or its 款 where they are not broken down. */
export function functionalItems(scope: Scope): SetRow[] {
  const code = scope.row?.code;
  return code ? itemsOf(scope, "general-budget").filter((one) => one.code?.startsWith(code)) : [];
}

/** The lowest level of a table by function, each named with the 款 above it. */
export function itemsOf({ disclosure }: Scope, table: string): SetRow[] {
  const rows = disclosure.tables.get(table)?.rows ?? [];
  const coded = rows.filter(({ code, level }) => code && level > 1);
  const above = new Set(coded.map(({ code = "" }) => code.slice(0, -2)));
  const names = new Map(coded.map(({ code = "", label }) => [code, label]));
  return coded
    .filter(({ code = "" }) => !above.has(code))
    .map((row) => {
      const group = names.get(row.code?.slice(0, -2) ?? "");
      return toRow(
        table,
        row,
        row.level === 2
          ? `${row.label}（款）`
          : `${group ? `${group}（款）` : ""}${row.label}（项）`,
      );
    });
}

function toRow(table: string, { id, label, code }: TableRow, item: string): SetRow {
  return { id, cell: `${table}.${id}.total`, words: { row: label, item }, code };
}

function amountOf(row: TableRow): number | undefined {
  const value = row.cells.get("total")?.value;
  return value ? approximate(value) : undefined;
}
