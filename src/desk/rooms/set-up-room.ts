import { z } from "zod";
import { initSite } from "../../commands/init-site.ts";
import { completeAnswers } from "../../commands/site-answers.ts";
import { UsageError } from "../../finding.ts";
import { siteSchema, unitSchema } from "../../records/disclosure.ts";
import type { DeskRoom } from "../desk-room.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { setUpPage } from "../pages/set-up-page.ts";
import { fieldFaults, readValues, withValues } from "../record-form.ts";
import { setUpFields } from "../set-up-fields.ts";

const answersSchema = z.object({
  unit: unitSchema.shape.id.optional(),
  url: siteSchema.shape.url,
});

/** Makes the site in its empty folder. */
export const setUpRoom: DeskRoom = {
  async take({ site, token }, _, form) {
    if (site === undefined) throw new UsageError("请用 --site 指明网站的文件夹。");
    const values = readValues(form, setUpFields);
    const given = withValues({}, values);
    const faults = fieldFaults(answersSchema, given, setUpFields, values);
    const again = (more: typeof faults) => ({
      page: deskLayout({
        title: "建自己的网站",
        isAlone: true,
        main: setUpPage({ token, values, faults: more }),
      }),
      status: 422 as const,
    });
    if (faults.length > 0) return again(faults);
    const answers = await completeAnswers(given).catch((error: unknown) => {
      if (error instanceof UsageError) return undefined;
      throw error;
    });
    if (!answers) {
      return again([{ name: "unit", message: "名称里取不出拼音首字母，请填写单位的标识。" }]);
    }
    initSite(site, answers);
    const text = `网站已建好。接着为“${answers.name}”导入第一份工作簿。`;
    return { to: "/", notice: { tone: "done", text } };
  },
};
