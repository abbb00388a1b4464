import { annotatedCopy } from "../annotate/annotated-copy.ts";
import { loadDataFolder } from "../load/data-folder.ts";
import { parseSharedRecords } from "../model/parse-records.ts";
import { buildSite } from "../site/build-site.ts";
import { listFiles } from "../write/output-folder.ts";
import {
  correct,
  importDraft,
  readChoice,
  receive,
  rememberCorrections,
  withdraw,
} from "./desk-actions.ts";
import { type Choice, type DeskState, type Notice, noCorrections } from "./desk-state.ts";
import type { Step } from "./desk-step.ts";
import { deskView } from "./desk-view.ts";
import { inDeskWords } from "./desk-words.ts";
import { faultWords } from "./fault-words.ts";
import type { Refusal } from "./guard.ts";
import { deskPage } from "./pages/desk-page.ts";
import type { PostedForm } from "./read-body.ts";
import { type ReceivedFile, readForm } from "./read-form.ts";

/** Where the work begins. */
export interface WorkStart {
  readonly data: string;
  readonly content: string;
  /** Folder of the preview. */
  readonly preview: string;
  /** The token that forms carry. */
  readonly token: string;
  /** What the work before this one has left, when it was stopped. */
  readonly choice?: Choice;
  readonly notice?: Notice;
}

/** The page, and the files of the preview where one was built. */
export interface Drawn {
  readonly page: string;
  readonly preview?: readonly string[];
}

/** All that the desk does with data; none of it answers requests. */
export interface DeskWork {
  page(): Promise<Drawn>;
  step(step: Step, form: PostedForm): Promise<Drawn | Refusal>;
  /** The workbook with its problems as comments. */
  annotated(): ReceivedFile | Refusal;
}

/** Begins the work; `chosen` hears the clerk's choice as soon as it is known. */
export async function beginWork(
  start: WorkStart,
  chosen: (choice: Choice) => void,
): Promise<DeskWork> {
  const { data, content, token } = start;
  let state: DeskState = {
    choice: start.choice ?? (await firstChoice(data)),
    corrections: noCorrections,
    notice: start.notice,
  };
  let preview: readonly string[] | undefined;

  const buildPreview = async (folder: string): Promise<string> => {
    const options = { data, content, out: start.preview, basePath: "/preview/" };
    await buildSite({ ...options, preview: true, search: false });
    preview = listFiles(start.preview);
    return `/preview/${folder}/`;
  };
  const actions: Readonly<Record<Step, (form: FormData) => Promise<DeskState>>> = {
    async read(form) {
      const choice = readChoice(form);
      chosen(choice);
      return receive(state, choice, form, data, faultWords);
    },
    correct: (form) => correct(state, form, data),
    withdraw: (form) => withdraw(state, form, data),
    remember: () => rememberCorrections(state, data),
    import: (form) => importDraft(state, form, data, buildPreview, faultWords),
  };
  const page = async (): Promise<Drawn> => {
    const shared = parseSharedRecords(await loadDataFolder(data), []);
    return { page: deskPage(deskView(state, shared, token)), preview };
  };
  return {
    page,
    async step(step, posted) {
      const form = await readForm(posted);
      if (!form) return { status: 400, message: "表单不完整，请再试一次。" };
      try {
        state = await actions[step](form);
      } catch (error) {
        state = { ...state, notice: { tone: "fault", text: faultWords(error) } };
      }
      return page();
    },
    annotated: () => annotatedWorkbook(state),
  };
}

/** The latest year in the data, as a proposal. */
async function firstChoice(data: string): Promise<Choice> {
  const years = (await loadDataFolder(data)).disclosures.map(({ year }) => year);
  return { unit: "", year: years.sort().at(-1) ?? "", kind: "final-accounts", form: "" };
}

function annotatedWorkbook({ plan, received }: DeskState): ReceivedFile | Refusal {
  if (!plan?.book || !received) return { status: 404, message: "还没有读取工作簿。" };
  const problems = plan.report.problems.map((problem) => ({
    ...problem,
    message: inDeskWords(problem.message),
    fix: inDeskWords(problem.fix),
  }));
  return {
    name: `${received.name.replace(/\.xlsx?$/i, "")}（批注）.xlsx`,
    bytes: annotatedCopy(received.bytes, problems),
  };
}
