import { join } from "node:path";
import type { Finding } from "../../finding.ts";
import { sectionTitle } from "../../forms/form.ts";
import { writeWhole } from "../../import/write-import.ts";
import type { Disclosure } from "../../model/disclosure-model.ts";
import type { Survey } from "../../site/checked-data.ts";
import type { Bench } from "../bench.ts";
import { type Changeable, changeableAs } from "../changeable.ts";
import { deskDisclosures, hashOf } from "../data-state.ts";
import { type PlaceParts, pathOf } from "../desk-place.ts";
import { type DeskRoom, noSuchPlace, type ShownPage } from "../desk-room.ts";
import { faultWords } from "../fault-words.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { type TextView, textPage } from "../pages/text-page.ts";
import { fieldOf } from "../read-form.ts";
import { readPassages, strayHeading, type TypedPassage, typedSection } from "../read-section.ts";
import { surveyOf } from "../remembered-survey.ts";
import { type SectionDraft, sectionDraft } from "../section-draft.ts";

/** The words of one section, each beside the figures that it explains. */
export const textRoom: DeskRoom = {
  async show(bench, at) {
    const found = await findSection(bench, at);
    return found ? drawText(bench, at, found) : noSuchPlace;
  },
  async take(bench, at, form) {
    const found = await findSection(bench, at);
    if (!found) return noSuchPlace;
    const { draft, hash, file } = found;
    const typed = readPassages(form, draft.passages);
    const again = (status: ShownPage["status"], fault: string, isNewer = false) =>
      drawText(bench, at, found, { status, fault, typed, isNewer });
    if (found.change === "not") return again(409, "这份公开件已经公开，不在这里改；改正请用更正。");
    if (fieldOf(form, "shown") !== hash) {
      return again(
        409,
        "没有保存：您打开这一页以后，别人改过这一节。两种写法都在下面，请看过、改好再保存；保存后以您写的为准。",
        true,
      );
    }
    const stray = strayHeading(draft.passages, typed);
    if (stray !== undefined) {
      return again(422, `没有保存：“## ${stray} {#…}”是分段的标记，不能写在文字里。`);
    }
    try {
      writeWhole(join(bench.data, file), typedSection(draft.passages, typed));
    } catch (error) {
      return again(500, `没有保存：${faultWords(error)}`);
    }
    return { notice: { tone: "done", text: `“${titleOf(found)}”已保存。` } };
  },
};

interface FoundSection {
  readonly disclosure: Disclosure;
  /** That of the year before. */
  readonly earlier?: Disclosure;
  readonly draft: SectionDraft;
  /** Below the data folder. */
  readonly file: string;
  /** Of the file as it stands; empty when there is none. */
  readonly hash: string;
  readonly change: Changeable;
  readonly findings: readonly Finding[];
}

async function findSection(
  { data, site }: Bench,
  at: PlaceParts,
): Promise<FoundSection | undefined> {
  const survey: Survey = await surveyOf(data);
  const folder = `${at.unit}/${at.year}/${at.kind}`;
  const all = survey.model?.disclosures ?? [];
  const disclosure = all.find((one) => one.folder === folder);
  const draft = disclosure && sectionDraft(disclosure, at.section);
  if (!draft) return undefined;
  const file = `${folder}/text/${at.section}.md`;
  const { unit, kind, year, status } = disclosure.record;
  const earlier = all
    .filter(({ record }) => record.unit === unit && record.kind === kind && record.year < year)
    .sort((a, b) => b.record.year - a.record.year)[0];
  const own = deskDisclosures(survey).find((one) => one.folder === folder);
  return {
    disclosure,
    earlier,
    draft,
    file,
    hash: hashOf(survey.raw, file),
    change: changeableAs(status, site),
    findings: (own?.findings ?? []).filter(
      ({ where, section }) => where.includes(file) || section === at.section,
    ),
  };
}

function titleOf({ draft, disclosure }: FoundSection): string {
  return sectionTitle(draft.section, disclosure.record.year);
}

/** Drawn again in answer to a form that was not taken: with what was typed, and why. */
interface Again extends ShownPageFault {
  readonly typed: ReadonlyMap<string, TypedPassage>;
  readonly isNewer: boolean;
}
interface ShownPageFault {
  readonly status: ShownPage["status"];
  readonly fault: string;
}

function drawText(bench: Bench, at: PlaceParts, found: FoundSection, again?: Again): ShownPage {
  const path = pathOf("text", at);
  const told = bench.told?.at === path ? bench.told.notice : undefined;
  const view: TextView = {
    ...found,
    token: bench.token,
    at,
    typed: again?.typed,
    isNewer: again?.isNewer,
  };
  const notice = again ? { tone: "fault" as const, text: again.fault } : told;
  const title = titleOf(found);
  return { page: deskLayout({ title, notice, main: textPage(view) }), status: again?.status };
}
