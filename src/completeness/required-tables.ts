import type { StatTable } from "../figures/table.ts";
import type { TableSpec } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { ChecklistItem } from "./checklist-item.ts";

/** Every table of the form; an empty one needs its sentence (财预〔2016〕143号). */
export function requiredTableItems({ form, tables, record }: Disclosure): ChecklistItem[] {
  return form.tables.map((spec) => {
    const table = tables.get(spec.id);
    return {
      id: `table-${spec.id}`,
      requirement: spec.title,
      basis: form.title,
      ...(table
        ? { ...standing(table, record.source.reconstructed), place: `tables/${spec.id}/` }
        : missing(spec, record.source.unavailableTables ?? [])),
    };
  });
}

type Standing = Pick<ChecklistItem, "status" | "detail">;

function standing(table: StatTable, reconstructed: boolean): Standing {
  if (table.empty) {
    return table.emptyReason
      ? { status: "met", detail: [`空表，已说明：${table.emptyReason}`] }
      : { status: "unmet", detail: ["空表，没有说明原因。"] };
  }
  const cells = table.rows.flatMap((row) => [...row.cells.values()]);
  const absent = cells.filter(({ state }) => state === "absent").length;
  if (!reconstructed) return { status: "met", detail: [`共${table.rows.length}行。`] };
  if (table.printed)
    return { status: "met", detail: [`公开网页上印有这张表，共${cells.length}格。`] };
  const gap = absent > 0 ? `，其中${absent}格原文未公开` : "";
  return {
    status: "unknown",
    detail: [`原工作簿未取得；本站据公开正文重编，共${cells.length}格${gap}。`],
  };
}

function missing(spec: TableSpec, unavailable: readonly string[]): Standing {
  return unavailable.includes(spec.id)
    ? { status: "unknown", detail: ["原附件未取得，正文也不足以重编。"] }
    : { status: "unmet", detail: ["没有这张表。"] };
}
