import { tablesWorkbook } from "../../src/downloads/workbook.ts";
import type { StatTable, TableRow } from "../../src/figures/table.ts";
import { builtInCodes, mergeCodeLists } from "../../src/forms/codes.ts";
import { consistentModel } from "./consistent.ts";

const codes = mergeCodeLists(builtInCodes);

/** The name and form of the made-up unit whose workbook this is. */
export const madeUpName = "示例单位";
export const madeUpForm = "nmg-final-accounts-2024";

/** A workbook of final accounts in which every number ties to every other, as a clerk receives it. */
export function madeUpWorkbook(seed: number, name = madeUpName): Uint8Array {
  const { disclosure } = consistentModel(seed);
  const tables = [...disclosure.tables.values()].map((table) => ({
    ...table,
    rows: table.rows.map((row) => named(row, table)),
    notes: table.empty ? ["注：本单位本年度没有此项收支，本表为空表。"] : table.notes,
  }));
  return tablesWorkbook(tables, name);
}

/** As it is printed: in a block that the form has; rows of classifications with their code and its name. */
function named(row: TableRow, { spec }: StatTable): TableRow {
  const [first] = spec.blocks;
  const block = spec.blocks.some(({ id }) => id === row.block) ? row.block : (first?.id ?? "");
  if (!/^\d{3,7}$/.test(row.id)) return { ...row, block };
  const label = spec.codes && codes.get(spec.codes)?.codes[row.id];
  return { ...row, block, code: row.id, label: label ?? row.label };
}
