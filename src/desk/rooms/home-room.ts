import { parseSharedRecords } from "../../model/parse-records.ts";
import { deskDisclosures, sharedFindings } from "../data-state.ts";
import { isFolder } from "../desk-files.ts";
import type { DeskRoom } from "../desk-room.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { homePage } from "../pages/home-page.ts";
import { setUpPage } from "../pages/set-up-page.ts";
import { surveyOf } from "../remembered-survey.ts";

/** All units with their disclosures and what is to be done; of an empty folder the questions of `init`. */
export const homeRoom: DeskRoom = {
  async show({ data, token, told }) {
    const notice = told?.at === "/" ? told.notice : undefined;
    if (!isFolder(data)) {
      const main = setUpPage({ token });
      return { page: deskLayout({ title: "建自己的网站", notice, isAlone: true, main }) };
    }
    const survey = await surveyOf(data);
    const { units } = parseSharedRecords(survey.raw, []);
    const disclosures = deskDisclosures(survey);
    const main = homePage({
      token,
      units: units.map(({ id, name, nature }) => ({
        id,
        name,
        nature,
        disclosures: disclosures.filter(({ parts }) => parts.unit === id),
      })),
      findings: sharedFindings(survey),
    });
    return { page: deskLayout({ title: "全部公开件", notice, main }) };
  },
};
