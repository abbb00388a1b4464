import { readPlainFile } from "../../load/plain-file.ts";
import { workbookLimits } from "../../load/workbook-limits.ts";
import { type DeskRoom, noSuchPlace } from "../desk-room.ts";
import { disclosureName } from "../pages/home-page.ts";
import { surveyOf } from "../remembered-survey.ts";
import { workbookFile } from "./disclosure-room.ts";

/** The workbook of a disclosure as it stands: of a new one the template. */
export const workbookRoom: DeskRoom = {
  async show({ data }, at) {
    const { raw } = await surveyOf(data);
    const file = workbookFile({ raw }, `${at.unit}/${at.year}/${at.kind}`);
    const bytes = file && readPlainFile(data, file, workbookLimits.bytes);
    if (!file || !bytes) return noSuchPlace;
    const extension = file.slice(file.lastIndexOf("."));
    return { file: { name: `${at.unit} ${disclosureName(at)}${extension}`, bytes } };
  },
};
