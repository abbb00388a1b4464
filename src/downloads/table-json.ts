import type { Figure } from "../figures/figure.ts";
import type { StatTable, TableRow } from "../figures/table.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { formatDecimal } from "../numbers/decimal.ts";

/** The table file of the contract: amounts as decimal strings as printed, states beside them. */
export function tableJson({ unit, record }: Disclosure, table: StatTable): string {
  const { spec } = table;
  const manyBlocks = spec.blocks.length > 1;
  const document = {
    schemaVersion: 1,
    id: table.id,
    title: spec.title,
    unit: { id: unit.id, name: unit.name },
    year: record.year,
    kind: record.kind,
    money: table.money,
    columns: spec.columns.map(({ id, label, path, type, measure }) => ({
      id,
      label,
      path,
      type,
      measure,
    })),
    rows: table.rows.map((row) => rowJson(row, manyBlocks, table.money)),
    notes: table.notes,
    empty: table.empty,
    emptyReason: table.emptyReason,
    reconstructed: (record.source.reconstructed && !table.printed) || undefined,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function rowJson(row: TableRow, manyBlocks: boolean, money: string) {
  const cells = [...row.cells];
  const states = cells.flatMap(([column, figure]) => {
    const state = stateOf(figure);
    return state ? [[column, state] as const] : [];
  });
  const measure = cells[0]?.[1].unit;
  return {
    id: row.id,
    block: manyBlocks ? row.block : undefined,
    line: row.line,
    code: row.code,
    label: row.label,
    level: row.level,
    measure: measure === money ? undefined : measure,
    values: Object.fromEntries([
      ...cells.map(([column, { value }]) => [column, value ? formatDecimal(value) : null]),
      ...[...(row.texts ?? [])].map(([column, { text }]) => [column, text]),
    ]),
    states: states.length > 0 ? Object.fromEntries(states) : undefined,
  };
}

function stateOf({ state, how }: Figure): string | undefined {
  if (state !== "value" && state !== "zero") return state;
  return how === "inferred" ? "inferred" : undefined;
}
