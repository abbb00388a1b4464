import { tablesWorkbook } from "../../src/downloads/workbook.ts";
import type { StatTable, TableRow } from "../../src/figures/table.ts";
import { builtInCodes, mergeCodeLists } from "../../src/forms/codes.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { consistentModel } from "./consistent.ts";
import type { Carryover } from "./consistent-amounts.ts";

const codes = mergeCodeLists(builtInCodes);

/** The unit whose workbooks these are. */
export const madeUpName = "示例单位";

/** Workbooks of final accounts as a clerk receives them, one a year: every number ties to every other. */
export function madeUpWorkbooks(years: readonly number[]): ReadonlyMap<number, Uint8Array> {
  let carried: Carryover | undefined;
  return new Map(
    years.map((year) => {
      const { disclosure, closing } = consistentModel(year, carried);
      carried = closing;
      return [year, workbookOf(disclosure)];
    }),
  );
}

function workbookOf(disclosure: Disclosure): Uint8Array {
  const tables = [...disclosure.tables.values()].map((table) => ({
    ...table,
    rows: table.rows.map((row) => named(row, table)),
    notes: table.empty ? ["注：本单位本年度没有此项收支，本表为空表。"] : table.notes,
  }));
  return tablesWorkbook(tables, madeUpName);
}

/** As it is printed: in a block that the form has; rows of classifications with their code and its name. */
function named(row: TableRow, { spec }: StatTable): TableRow {
  const [first] = spec.blocks;
  const block = spec.blocks.some(({ id }) => id === row.block) ? row.block : (first?.id ?? "");
  if (!/^\d{3,7}$/.test(row.id)) return { ...row, block };
  const label = spec.codes && codes.get(spec.codes)?.codes[row.id];
  return { ...row, block, code: row.id, label: label ?? row.label };
}
