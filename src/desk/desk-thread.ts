import type { Choice, Notice } from "./desk-state.ts";
import type { Step } from "./desk-step.ts";
import type { Drawn, WorkStart } from "./desk-work.ts";
import type { Refusal } from "./guard.ts";
import type { PostedForm } from "./read-body.ts";
import type { ReceivedFile } from "./read-form.ts";
import { startThread, ThreadStopped } from "./work-thread.ts";

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
  /** Forms that wait for their turn. */
  readonly waiting: number;
}

const workLimits: WorkLimits = {
  reading: 60_000,
  writing: 30 * 60_000,
  megabytes: 2_048,
  waiting: 8,
};
/** Milliseconds that a desk which is to end waits for what is being written. */
const parting = 30_000;

/** The desk's work as the server sees it: bounded, and never in the way of an answer. */
export interface DeskThread {
  /** The page; as the last step left it, while another one runs. */
  page(): Promise<string>;
  annotated(): Promise<ReceivedFile | Refusal>;
  step(step: Step, form: PostedForm): Promise<Refusal | undefined>;
  /** Files of the preview. */
  readonly preview: ReadonlySet<string>;
  /** Whether no other form may wait. */
  readonly isFull: boolean;
  close(): Promise<void>;
}

/** Starts the work, and waits until the first page can be shown. */
export async function openDeskThread(
  start: WorkStart,
  changed: Partial<WorkLimits> = {},
): Promise<DeskThread> {
  const limits = { ...workLimits, ...changed };
  let choice: Choice | undefined;
  let notice: Notice | undefined;
  let shown: Drawn = { page: "" };
  let preview: ReadonlySet<string> = new Set();
  let writing = 0;

  const thread = startThread<DeskJob, Choice>({
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
  const redraw = async () => show(await thread.ask({ kind: "page" }, workLimits.reading));
  /** What was read is lost with a thread that was stopped; the next thread's page says why. */
  const recover = (error: unknown): Promise<undefined> => {
    if (!(error instanceof ThreadStopped) || error.reason === "closed") throw error;
    if (error.reason === "fault") console.error(error.cause);
    notice = { tone: "fault", text: stoppedWords[error.reason] };
    return redraw();
  };

  await redraw();
  return {
    async page() {
      if (thread.waiting === 0) await redraw().catch(recover);
      return shown.page;
    },
    annotated: () => thread.ask({ kind: "annotated" }, limits.reading),
    async step(step, form) {
      const isWriting = step === "import" || step === "remember";
      const job: DeskJob = { kind: "step", step, form };
      if (isWriting) writing++;
      try {
        const done = await thread.ask<Drawn | Refusal>(
          job,
          isWriting ? limits.writing : limits.reading,
        );
        return "status" in done ? done : show(done);
      } catch (error) {
        return await recover(error);
      } finally {
        if (isWriting) writing--;
      }
    },
    get preview() {
      return preview;
    },
    get isFull() {
      return thread.waiting >= limits.waiting;
    },
    close: () => thread.close(writing > 0 ? parting : 0),
  };
}

const another = "请检查工作簿里有没有多余的工作表、空行和空列，删去后另存为 .xlsx 再试。";
const stoppedWords = {
  time: `用的时间太长，已停下。${another}`,
  memory: `用的内存太多，已停下。${another}`,
  fault: "程序出错，详情见启动工作台的窗口；请重新选择工作簿再试。",
} as const;
