import { setTimeout } from "node:timers/promises";
import type { Choice, Notice } from "./desk-state.ts";
import type { Step } from "./desk-step.ts";
import type { Drawn, WorkStart } from "./desk-work.ts";
import type { Refusal } from "./guard.ts";
import type { PostedForm } from "./read-body.ts";
import type { ReceivedFile } from "./read-form.ts";
import { startWork, WorkStopped } from "./work-process.ts";

export type DeskJob =
  | { readonly kind: "page" }
  | { readonly kind: "annotated" }
  | { readonly kind: "step"; readonly step: Step; readonly form: PostedForm };

/** Bounds of the work. */
export interface WorkLimits {
  /** Milliseconds to read a workbook and to draw what was read; a ministry's takes less than a second. */
  readonly reading: number;
  /** Milliseconds to write, check and preview: as long as a build of all the data. */
  readonly writing: number;
  readonly megabytes: number;
}

const workLimits: WorkLimits = {
  reading: 60_000,
  writing: 30 * 60_000,
  megabytes: 2_048,
};
/** Milliseconds that a desk which is to end waits for what is being written. */
const parting = 30_000;

/** Milliseconds in which a page is answered. */
const prompt = 500;

/** The desk's work as the server sees it: bounded, and never in the way of an answer. */
export interface DeskProcess {
  /** The page; as the last step left it, while another one runs or it takes long to be drawn. */
  page(): Promise<string>;
  annotated(): Promise<ReceivedFile | Refusal>;
  step(step: Step, form: PostedForm): Promise<Refusal | undefined>;
  /** Files of the preview. */
  readonly preview: ReadonlySet<string>;
  /** Whether no other form may wait. */
  close(): Promise<void>;
}

/** Starts the work, and waits until the first page can be shown. */
export async function openDeskProcess(
  start: WorkStart,
  changed: Partial<WorkLimits> = {},
): Promise<DeskProcess> {
  const limits = { ...workLimits, ...changed };
  let choice: Choice | undefined;
  let notice: Notice | undefined;
  let shown: Drawn = { page: "" };
  let preview: ReadonlySet<string> = new Set();
  let writing = 0;

  const work = startWork<DeskJob, Choice>({
    entry: new URL("./desk-worker.ts", import.meta.url),
    megabytes: limits.megabytes,
    begin: () => ({ ...start, choice, notice }) satisfies WorkStart,
    noted: (chosen) => {
      choice = chosen;
    },
  });
  const show = (drawn: Drawn): undefined => {
    shown = drawn;
    if (drawn.preview) preview = new Set(drawn.preview);
  };
  const redraw = async () => show(await work.ask({ kind: "page" }, workLimits.reading));
  /** What was read is lost with a process that was stopped; the page of the next one says why. */
  const recover = async (error: unknown): Promise<Refusal> => {
    if (!(error instanceof WorkStopped) || error.reason === "closed") throw error;
    const message = stoppedWords[error.reason];
    notice = { tone: "fault", text: message };
    await redraw();
    notice = undefined;
    return { status: 503, message };
  };

  await redraw();
  return {
    async page() {
      // The data may have changed since it was drawn.
      if (work.waiting === 0) await Promise.race([redraw().catch(recover), setTimeout(prompt)]);
      return shown.page;
    },
    async annotated() {
      try {
        return await work.ask<ReceivedFile | Refusal>({ kind: "annotated" }, limits.reading);
      } catch (error) {
        return await recover(error);
      }
    },
    async step(step, form) {
      const isWriting = step === "import" || step === "remember";
      const job: DeskJob = { kind: "step", step, form };
      if (isWriting) writing++;
      try {
        const done = await work.ask<Drawn | Refusal>(
          job,
          isWriting ? limits.writing : limits.reading,
        );
        return "status" in done ? done : show(done);
      } catch (error) {
        await recover(error);
        return undefined;
      } finally {
        if (isWriting) writing--;
      }
    },
    get preview() {
      return preview;
    },
    close: () => work.close(writing > 0 ? parting : 0),
  };
}

const another = "请检查工作簿里有没有多余的工作表、空行和空列，删去后另存为 .xlsx 再试。";
const stoppedWords = {
  time: `用的时间太长，已停下。${another}`,
  memory: `用的内存太多，已停下。${another}`,
  fault: "程序出错，详情见启动工作台的窗口；请重新选择工作簿再试。",
} as const;
