import type { z } from "zod";
import type { DataTable } from "../datasets/data-table.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { observationTable } from "../observations/observation.ts";
import type { ObservationField } from "../observations/observation-columns.ts";
import { observeRecords } from "../observations/observe-disclosure.ts";
import type { Unit } from "../records/disclosure.ts";
import type { linesSchema } from "./document-schemas.ts";
import { lineColumns, rowObject } from "./figure-schema.ts";

/** Whether a table of these has codes at all. */
export function haveLines(disclosures: readonly Disclosure[]): boolean {
  return disclosures.some(({ tables }) =>
    [...tables.values()].some(({ rows }) => rows.some(({ code }) => code !== undefined)),
  );
}

/**
 * Each code of a unit's tables with its figures of all years, the earliest first: the cells of its rows, and what
 * disclosures record of it beside their tables (its initial budget).
 */
export function linesOfUnit(
  { id, name }: Pick<Unit, "id" | "name">,
  disclosures: readonly Disclosure[],
): z.infer<typeof linesSchema> {
  const figures = observationTable(
    "lines",
    name,
    [...disclosures]
      .sort((a, b) => a.record.year - b.record.year)
      .flatMap(observeRecords)
      .filter(({ row, part }) => row?.code !== undefined || part === "record"),
  );
  const fieldOf = readerOf(figures);
  const inTables = new Set(figures.rows.map((_, at) => fieldOf(at, "code")).filter(Boolean));
  const byCode = Map.groupBy(
    figures.rows.keys(),
    (at) => fieldOf(at, "code") || fieldOf(at, "concept"),
  );
  const codes = [...byCode]
    .filter(([code]) => inTables.has(code))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    schemaVersion: 1,
    unit: { id, name },
    lines: codes.map(([code, places]) => {
      const rows = places.filter((at) => fieldOf(at, "code") === code);
      const names = [...new Set(rows.map((at) => fieldOf(at, "label")))];
      const own = places.map((at) => rowObject(figures, at, lineColumns));
      return { code, name: names.at(-1) ?? "", names, figures: own };
    }),
  };
}

/** Reads the field of a row; empty where it has none. */
function readerOf({ columns, rows }: DataTable) {
  const places = new Map(columns.map(({ name }, at) => [name, at]));
  return (at: number, field: ObservationField) => rows[at]?.[places.get(field) ?? -1] ?? "";
}
