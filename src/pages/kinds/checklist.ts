import type { ChecklistGroup } from "../../completeness/checklist-item.ts";
import type { Disclosure } from "../../model/disclosure-model.ts";
import { figuresOf } from "../../narrative/say.ts";
import type { PageBase } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";

/** What law and form ask for, and how the disclosure stands to it. */
export interface ChecklistPage extends PageBase {
  readonly kind: "checklist";
  readonly disclosure: Disclosure;
  readonly groups: readonly ChecklistGroup[];
}

export const checklist: PageKindOf<ChecklistPage> = {
  shown: ({ disclosure, groups }) => [
    {
      type: "text",
      title: "核对结果中的数",
      disclosure,
      figures: groups.flatMap(({ items }) => items.flatMap(({ detail }) => figuresOf(detail))),
    },
  ],
};
