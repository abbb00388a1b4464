import type { z } from "zod";
import type { DataTable } from "../datasets/data-table.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { observationTable } from "../observations/observation.ts";
import type { ObservationField } from "../observations/observation-columns.ts";
import { observeTables } from "../observations/observe-disclosure.ts";
import type { Unit } from "../records/disclosure.ts";
import type { linesSchema } from "./document-schemas.ts";
import { lineColumns, rowObject } from "./figure-schema.ts";

/** Whether a table of these has codes at all. */
export function haveLines(disclosures: readonly Disclosure[]): boolean {
  return disclosures.some(({ tables }) =>
    [...tables.values()].some(({ rows }) => rows.some(({ code }) => code !== undefined)),
  );
}

/** Each code of a unit's tables with its figures of all years, the earliest first. */
export function linesOfUnit(
  { id, name }: Pick<Unit, "id" | "name">,
  disclosures: readonly Disclosure[],
): z.infer<typeof linesSchema> {
  const cells = observationTable(
    "lines",
    name,
    [...disclosures]
      .sort((a, b) => a.record.year - b.record.year)
      .flatMap(observeTables)
      .filter(({ row }) => row?.code !== undefined),
  );
  const cellsOfCodes = Map.groupBy(cells.rows.keys(), (at) => valueAt(cells, at, "code"));
  const codes = [...cellsOfCodes].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    schemaVersion: 1,
    unit: { id, name },
    lines: codes.map(([code, places]) => {
      const names = [...new Set(places.map((at) => valueAt(cells, at, "label")))];
      const figures = places.map((at) => rowObject(cells, at, lineColumns));
      return { code, name: names.at(-1) ?? "", names, figures };
    }),
  };
}

function valueAt({ columns, rows }: DataTable, at: number, field: ObservationField): string {
  return rows[at]?.[columns.findIndex(({ name }) => name === field)] ?? "";
}
