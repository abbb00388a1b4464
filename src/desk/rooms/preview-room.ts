import { type DeskRoom, noSuchPlace } from "../desk-room.ts";
import { disclosureName } from "../pages/home-page.ts";
import { surveyOf } from "../remembered-survey.ts";

/** Builds the site with its drafts, to be looked at. */
export const previewRoom: DeskRoom = {
  async take(bench, at) {
    const folder = `${at.unit}/${at.year}/${at.kind}`;
    const { disclosures } = (await surveyOf(bench.data)).raw;
    if (!disclosures.some((one) => one.folder === folder)) return noSuchPlace;
    await bench.buildPreview(folder);
    return { notice: { tone: "done", text: `${disclosureName(at)}的预览已生成。` } };
  },
};
