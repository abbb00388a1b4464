import { inputFault } from "../../finding.ts";
import { statusTitle } from "../../records/disclosure.ts";
import type { Rule } from "../rule.ts";

const datesNeeded = {
  draft: [],
  approved: [],
  published: ["published"],
  corrected: ["published", "corrected"],
} as const;
const dateTitle = { published: "公开", corrected: "更正" } as const;

/** A published disclosure says when it was published; a corrected one also when it was corrected. */
export const publishedHasDate: Rule = ({ record, folder }) =>
  datesNeeded[record.status]
    .filter((date) => record.dates[date] === undefined)
    .map((date) =>
      inputFault(
        "IN-12",
        `${folder}/disclosure.json · /dates/${date}`,
        `状态为“${statusTitle[record.status]}”，却没有${dateTitle[date]}日期`,
        `请填写 "${date}": "YYYY-MM-DD"。`,
      ),
    );
