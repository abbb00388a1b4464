import type { Figure } from "../../src/figures/figure.ts";
import { placed } from "../../src/figures/place.ts";
import { cellId, type StatTable } from "../../src/figures/table.ts";
import { parseDecimal } from "../../src/numbers/decimal.ts";
import { listTable } from "../../src/records/mapping.ts";
import type { Change } from "./rule-cases.ts";

const columns = ["合计", "财政拨款", "自筹"].map((label, index) => ({
  id: `own-${index + 1}`,
  label,
  path: ["资金来源", label],
  type: "amount" as const,
}));

/** A table that the form does not have, of two items and their total. */
export function addOwnTable(rows: readonly (readonly string[])[]): Change {
  return (disclosure) => {
    const spec = {
      ...listTable,
      id: "own-1",
      title: "补助资金分配表",
      columns,
      blocks: listTable.blocks.map((block) => ({ ...block, columns: columns.map(({ id }) => id) })),
    };
    const table: StatTable = {
      spec,
      id: spec.id,
      sheet: "补助",
      money: "万元",
      rows: rows.map(([label = "", ...values], row) => {
        const isTotal = label === "合计";
        const id = isTotal ? "total" : `item-${row + 1}`;
        const cells = columns.map((column, index): [string, Figure] => [
          column.id,
          {
            id: cellId(spec.id, id, column.id),
            label: `${label}·${column.label}`,
            unit: "万元",
            value: parseDecimal(values[index] ?? ""),
            state: "value",
            how: "stated",
            ...placed({
              in: "cell",
              file: `${disclosure.folder}/tables.xlsx`,
              sheet: "补助",
              cell: `${"BCD"[index]}${row + 4}`,
            }),
          },
        ]);
        const level = isTotal ? 0 : 1;
        return { id, block: "items", label, level, total: isTotal, cells: new Map(cells) };
      }),
      notes: [],
      empty: false,
    };
    return { ...disclosure, tables: new Map([...disclosure.tables, [spec.id, table] as const]) };
  };
}
