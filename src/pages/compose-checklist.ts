import { completenessChecklist } from "../completeness/checklist.ts";
import { kindTitle } from "../forms/form.ts";
import { type Disclosure, disclosureTitle, publishedDate } from "../model/disclosure-model.ts";
import { disclosurePath } from "./address.ts";
import type { ChecklistPage } from "./kinds/checklist.ts";
import type { Link } from "./page-base.ts";

/** 公开完整性核对: where it stands, and the title of its link. */
export function checklistLink(disclosure: Disclosure): Link {
  return { title: "公开完整性核对表", path: `${disclosurePath(disclosure)}checklist/` };
}

/** The page that a unit can hand to an inspector. */
export function composeChecklist(disclosure: Disclosure, trail: readonly Link[]): ChecklistPage {
  const { title, path } = checklistLink(disclosure);
  return {
    kind: "checklist",
    path,
    title,
    description: `${disclosureTitle(disclosure)}：法规和制式要求公开的章节、表格和数，逐项核对。`,
    trail,
    column: `${kindTitle[disclosure.record.kind]}公开`,
    published: publishedDate(disclosure.record),
    searchKind: "核对",
    disclosure,
    groups: completenessChecklist(disclosure),
  };
}
