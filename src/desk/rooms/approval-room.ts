import { approveDisclosure } from "../../commands/approve-disclosure.ts";
import { InputError } from "../../finding.ts";
import { writeWhole } from "../../import/write-import.ts";
import { statusTitle } from "../../records/disclosure.ts";
import { type DeskRoom, noSuchPlace } from "../desk-room.ts";
import { disclosureName } from "../pages/home-page.ts";
import { fieldOf } from "../read-form.ts";
import { surveyOf } from "../remembered-survey.ts";
import { drawDisclosure } from "./disclosure-room.ts";
import { readDay } from "./read-day.ts";

/** Makes a draft approved or published, as the command does, and says why not. */
export const approvalRoom: DeskRoom = {
  async take(bench, at, form) {
    const folder = `${at.unit}/${at.year}/${at.kind}`;
    const { disclosures } = (await surveyOf(bench.data)).raw;
    if (!disclosures.some((one) => one.folder === folder)) return noSuchPlace;
    const dates = { approved: readDay(form, "approved"), published: readDay(form, "published") };
    const isPublishing = fieldOf(form, "act") === "publish";
    const refuse = (text: string, findings: InputError["findings"] = []) =>
      drawDisclosure(bench, at, { approval: { dates, refusal: { text, findings } } });
    if (isPublishing && dates.published === undefined) {
      return refuse("没有改：请填写公开日期。");
    }
    const told = isPublishing ? dates : { approved: dates.approved };
    try {
      const { file, content, status } = await approveDisclosure(bench.data, folder, told);
      writeWhole(file, content);
      const next = status === "published" ? "现在可以发布网站。" : "";
      const text = `${disclosureName(at)}已改为“${statusTitle[status]}”。${next}`;
      return { notice: { tone: "done", text } };
    } catch (error) {
      if (error instanceof InputError) {
        const { findings } = error;
        return refuse(`没有改：还有 ${findings.length} 处不能公开。`, findings);
      }
      throw error;
    }
  },
};
