import type { BlockSpec, RowSpec } from "../forms/form.ts";
import type { Figure } from "./figure.ts";
import type { TableRow } from "./table.ts";

/** A row of the form with what was read of it. */
export function toRow(
  block: BlockSpec,
  { id, label, level, code, total, heading, prefix }: RowSpec,
  cells: ReadonlyMap<string, Figure>,
): TableRow {
  return { id, block: block.id, label, level, cells, code, total, heading, prefix };
}
