import { annotatedCopy } from "../../annotate/annotated-copy.ts";
import { isKind } from "../../forms/form.ts";
import { parseSharedRecords } from "../../model/parse-records.ts";
import type { Bench } from "../bench.ts";
import {
  correct,
  importDraft,
  readChoice,
  receive,
  rememberCorrections,
  withdraw,
} from "../desk-actions.ts";
import { pathOf } from "../desk-place.ts";
import type { DeskRoom, Shown } from "../desk-room.ts";
import { type DeskState, noCorrections } from "../desk-state.ts";
import { deskView } from "../desk-view.ts";
import { inDeskWords } from "../desk-words.ts";
import { faultWords } from "../fault-words.ts";
import { deskLayout } from "../pages/desk-layout.ts";
import { importPage } from "../pages/import-page.ts";
import { surveyOf } from "../remembered-survey.ts";

/** The import as it stands. */
export const importRoom: DeskRoom = {
  show: (bench) => drawImport(bench, bench.state),
  ...step((bench, form) => importDraft(bench.state, form, bench, bench.buildPreview, faultWords)),
};

/** The import with a unit, or a disclosure, already chosen. */
export const importForRoom: DeskRoom = {
  async show(bench, { unit, year, kind }) {
    const { choice } = bench.state;
    const wanted = {
      unit,
      year: year || choice.year,
      kind: isKind(kind) ? kind : choice.kind,
      form: "",
    };
    const isSame =
      choice.unit === wanted.unit && choice.year === wanted.year && choice.kind === wanted.kind;
    return drawImport(bench, isSame ? bench.state : { choice: wanted, corrections: noCorrections });
  },
};

export const readRoom = step(async (bench, form) => {
  const choice = readChoice(form);
  bench.chosen(choice);
  return receive(bench.state, choice, form, bench, faultWords);
});
export const correctRoom = step((bench, form) => correct(bench.state, form, bench));
export const withdrawRoom = step((bench, form) => withdraw(bench.state, form, bench));
export const rememberRoom = step((bench) => rememberCorrections(bench.state, bench));

/** The workbook with its problems as comments. */
export const annotatedRoom: DeskRoom = {
  async show({ state: { plan, received } }) {
    if (!plan?.book || !received) return { status: 404, message: "还没有读取工作簿。" };
    const problems = plan.report.problems.map((problem) => ({
      ...problem,
      message: inDeskWords(problem.message),
      fix: inDeskWords(problem.fix),
    }));
    const name = `${received.name.replace(/\.xlsx?$/i, "")}（批注）.xlsx`;
    return { file: { name, bytes: annotatedCopy(received.bytes, problems) } };
  },
};

/** A step of the import changes the one state, and leads back to its page. */
function step(act: (bench: Bench, form: FormData) => Promise<DeskState>): Pick<DeskRoom, "take"> {
  return {
    async take(bench, _, form) {
      bench.state = await act(bench, form);
      return { to: pathOf("import"), notice: bench.state.notice };
    },
  };
}

async function drawImport({ data, token, told }: Bench, state: DeskState): Promise<Shown> {
  const { raw } = await surveyOf(data);
  const { unit, year, kind } = state.choice;
  const isThere = raw.disclosures.some(({ folder }) => folder === `${unit}/${year}/${kind}`);
  const view = {
    ...deskView(state, parseSharedRecords(raw, []), token),
    ...(isThere ? { disclosure: pathOf("disclosure", { unit, year, kind }) } : {}),
  };
  const notice = told?.at === pathOf("import") ? told.notice : undefined;
  return { page: deskLayout({ title: "导入工作簿", notice, main: importPage(view) }) };
}
