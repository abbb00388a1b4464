import type { Disclosure } from "../model/disclosure-model.ts";
import type { ChecklistGroup, ChecklistStatus } from "./checklist-item.ts";
import { publicationItems } from "./publication.ts";
import { requiredFigureItems } from "./required-figures.ts";
import { requiredSectionItems } from "./required-sections.ts";
import { requiredTableItems } from "./required-tables.ts";

/** Statutory completeness: every section, table, count and date that the form and the law ask for. */
export function completenessChecklist(disclosure: Disclosure): ChecklistGroup[] {
  return [
    { id: "publication", title: "时限和方式", items: publicationItems(disclosure) },
    { id: "sections", title: "章节", items: requiredSectionItems(disclosure) },
    { id: "tables", title: "表格", items: requiredTableItems(disclosure) },
    { id: "figures", title: "细化程度和应公开的数", items: requiredFigureItems(disclosure) },
  ].filter(({ items }) => items.length > 0);
}

/** How many items have each status. */
export function countChecklist(groups: readonly ChecklistGroup[]): Record<ChecklistStatus, number> {
  const items = groups.flatMap((group) => group.items);
  const count = (status: ChecklistStatus) => items.filter((item) => item.status === status).length;
  return { met: count("met"), unmet: count("unmet"), unknown: count("unknown") };
}
