import { join } from "node:path";
import { newDisclosure } from "../../commands/new-disclosure.ts";
import { UsageError } from "../../finding.ts";
import { isKind, kindTitle } from "../../forms/form.ts";
import { placeNewFolder } from "../../write/output-folder.ts";
import { pathOf } from "../desk-place.ts";
import type { DeskRoom } from "../desk-room.ts";
import { fieldOf } from "../read-form.ts";

/** Begins next year's disclosure from last year's. */
export const newYearRoom: DeskRoom = {
  async take({ data }, { unit }, form) {
    const year = fieldOf(form, "year");
    const kind = fieldOf(form, "kind");
    if (!/^(?:19|20)\d\d$/.test(year)) throw new UsageError(`年度应为四位年份，不是“${year}”。`);
    if (!isKind(kind)) throw new UsageError("请选择预算或决算。");
    const made = await newDisclosure(data, { unit, year: Number(year), kind });
    placeNewFolder(join(data, made.folder), made.files);
    const text = `${year}年度${kindTitle[kind]}的草稿已搭好。请下载工作簿填写，再导入；正文也可以先写。`;
    return { to: pathOf("disclosure", { unit, year, kind }), notice: { tone: "done", text } };
  },
};
