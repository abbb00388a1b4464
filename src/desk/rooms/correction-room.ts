import { planCorrection } from "../../commands/correct-disclosure.ts";
import { InputError, UsageError } from "../../finding.ts";
import { changeFolder } from "../../import/write-import.ts";
import { folderReader } from "../../load/folder-reader.ts";
import { type DeskRoom, noSuchPlace } from "../desk-room.ts";
import { disclosureName } from "../pages/home-page.ts";
import { publishedLink } from "../publication.ts";
import { fieldOf } from "../read-form.ts";
import { drawDisclosure } from "./disclosure-room.ts";
import { readDay } from "./read-day.ts";

/** Lists what has been changed since publication, or registers it as a correction, as the command does. */
export const correctionRoom: DeskRoom = {
  async take(bench, at, form) {
    const { data, site, now } = bench;
    if (site === undefined) return noSuchPlace;
    const isRegistering = fieldOf(form, "act") === "register";
    const typed = { reason: fieldOf(form, "reason").trim(), role: fieldOf(form, "role").trim() };
    const date = readDay(form, "date") ?? now.slice(0, 10);
    const again = (more: { readonly refusal?: string; readonly lines?: readonly string[] }) =>
      drawDisclosure(bench, at, { correction: { ...typed, date, ...more } });
    if (!folderReader(publishedLink(site)).exists) {
      return again({
        refusal: "网站还没有发布过，读者没有看到原来的一版：改好以后直接发布，不必登记。",
      });
    }
    if (isRegistering && typed.reason === "") return again({ refusal: "没有登记：请写明原因。" });
    try {
      const folder = `${at.unit}/${at.year}/${at.kind}`;
      const told = { date, reason: typed.reason || "未写", role: typed.role || "经办人员" };
      const plan = await planCorrection(data, folder, publishedLink(site), told);
      if (!isRegistering) return again({ lines: plan.lines });
      changeFolder(data, plan);
      const text = `${disclosureName(at)}已登记第 ${plan.correction.version} 次更正，${plan.lines.length} 处；现在可以发布网站。`;
      return { notice: { tone: "done", text } };
    } catch (error) {
      if (error instanceof UsageError) return again({ refusal: `没有登记：${error.message}` });
      if (error instanceof InputError) {
        const [first] = error.findings;
        return again({ refusal: `没有登记：${first?.where ?? ""} ${first?.message ?? ""}` });
      }
      throw error;
    }
  },
};
