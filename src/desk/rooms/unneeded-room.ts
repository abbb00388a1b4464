import { join } from "node:path";
import { UsageError } from "../../finding.ts";
import { sectionsOf } from "../../forms/form.ts";
import { writeWhole } from "../../import/write-import.ts";
import { type DeskRoom, noSuchPlace } from "../desk-room.ts";
import { surveyOf } from "../remembered-survey.ts";
import { composeSection, sectionDraft } from "../section-draft.ts";

/** Takes the marks out of passages that are left to write, and that no page would show. */
export const unneededRoom: DeskRoom = {
  async take({ data }, { unit, year, kind }) {
    const folder = `${unit}/${year}/${kind}`;
    const { model } = await surveyOf(data);
    const disclosure = model?.disclosures.find((one) => one.folder === folder);
    if (!disclosure) return noSuchPlace;
    if (disclosure.record.status !== "draft") throw new UsageError("只有草稿可以这样改。");
    let count = 0;
    for (const { id } of sectionsOf(disclosure.form)) {
      const passages = sectionDraft(disclosure, id)?.passages ?? [];
      const unneeded = passages.filter(({ isLeft, isAsked }) => isLeft && !isAsked);
      if (unneeded.length === 0) continue;
      const kept = passages.filter((passage) => !unneeded.includes(passage));
      writeWhole(join(data, folder, "text", `${id}.md`), composeSection(kept));
      count += unneeded.length;
    }
    return { notice: { tone: "done", text: `去掉了 ${count} 处用不到的待写段落。` } };
  },
};
