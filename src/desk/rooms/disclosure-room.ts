import { sectionsOf, sectionTitle } from "../../forms/form.ts";
import type { Survey } from "../../site/checked-data.ts";
import type { Bench } from "../bench.ts";
import { changeableAs } from "../changeable.ts";
import { deskDisclosures } from "../data-state.ts";
import { type PlaceParts, pathOf } from "../desk-place.ts";
import { type DeskRoom, noSuchPlace, type ShownPage } from "../desk-room.ts";
import type { Refusal } from "../guard.ts";
import type { ApprovalView } from "../pages/approval-section.ts";
import type { CorrectionView } from "../pages/correction-section.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { disclosurePage } from "../pages/disclosure-page.ts";
import { disclosureName } from "../pages/home-page.ts";
import { surveyOf } from "../remembered-survey.ts";
import { sectionDraft } from "../section-draft.ts";

/** One disclosure: what is to be done, its texts, workbook, preview and status. */
export const disclosureRoom: DeskRoom = {
  show: (bench, at) => drawDisclosure(bench, at),
};

/** What was typed into the forms of the page, where it is answered there. */
export interface Answered {
  readonly approval?: ApprovalView;
  readonly correction?: CorrectionView;
}

/** The page of a disclosure, also in answer to an approval or a correction that was refused. */
export async function drawDisclosure(
  { data, site, token, told, previewed, now }: Bench,
  at: PlaceParts,
  { approval = { dates: {} }, correction }: Answered = {},
): Promise<ShownPage | Refusal> {
  const survey = await surveyOf(data);
  const folder = `${at.unit}/${at.year}/${at.kind}`;
  const found = deskDisclosures(survey).find((one) => one.folder === folder);
  if (!found) return noSuchPlace;
  const disclosure = survey.model?.disclosures.find((one) => one.folder === folder);
  const path = pathOf("disclosure", at);
  const title = `${disclosure?.unit.name ?? at.unit}${disclosureName(at)}`;
  const main = disclosurePage({
    ...found,
    token,
    parts: at,
    hasWorkbook: workbookFile(survey, folder) !== undefined,
    formTitle: disclosure?.form.title,
    sections: disclosure
      ? sectionsOf(disclosure.form).map((section) => {
          const passages = sectionDraft(disclosure, section.id)?.passages ?? [];
          return {
            id: section.id,
            title: sectionTitle(section, disclosure.record.year),
            left: passages.filter(({ isLeft }) => isLeft).length,
            unneeded: passages.filter(({ isLeft, isAsked }) => isLeft && !isAsked).length,
            written: passages.filter(({ isLeft, text }) => !isLeft && text !== "").length,
            isEmpty: passages.some(({ isRequired, text }) => isRequired && text === ""),
          };
        })
      : [],
    preview: previewed?.includes(`${folder}/index.html`) ? `/preview/${folder}/` : undefined,
    change: found.record && changeableAs(found.record.status, site),
    approval,
    correction: correction ?? { reason: "", role: "", date: now.slice(0, 10) },
  });
  const notice = told?.at === path ? told.notice : undefined;
  const status = approval.refusal || correction?.refusal ? 422 : undefined;
  return { page: deskLayout({ title, notice, main }), status };
}

/** The workbook of a disclosure, below the data folder. */
export function workbookFile({ raw }: Pick<Survey, "raw">, folder: string): string | undefined {
  const names = ["xlsx", "xls"].map((extension) => `${folder}/tables.${extension}`);
  return raw.files.find(({ path }) => names.includes(path))?.path;
}
