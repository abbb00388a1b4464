import { setTimeout } from "node:timers/promises";
import { siblingModule } from "../load/sibling-module.ts";
import type { Told, WorkStart } from "./bench.ts";
import type { Place } from "./desk-place.ts";
import type { Shown, ShownPage } from "./desk-room.ts";
import type { Choice } from "./desk-state.ts";
import type { Posted } from "./desk-work.ts";
import type { Refusal } from "./guard.ts";
import type { PostedForm } from "./read-body.ts";
import { startWork, WorkStopped } from "./work-process.ts";

export type DeskJob =
  | { readonly path: string; readonly form?: undefined }
  | { readonly path: string; readonly form: PostedForm; readonly now: string };

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

/** Milliseconds in which a page that has been drawn before is answered. */
const prompt = 500;

const busy: Refusal = { status: 503, message: "正在处理前面的请求，请稍候再试。" };

/** The desk's work as the server sees it: bounded, and never in the way of an answer. */
export interface DeskProcess {
  /**
   * What stands at an address. A page that was drawn before is shown as it was, while a form is being taken
   * or it takes long to be drawn.
   */
  get(place: Place): Promise<Shown>;
  post(place: Place, form: PostedForm, now: string): Promise<Posted>;
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
  let told: Told | undefined;
  /** Pages by path; a form may have changed what an older one shows. */
  const pages = new Map<string, { readonly page: string; readonly isFresh: boolean }>();
  let preview: ReadonlySet<string> = new Set();
  let writing = 0;

  const work = startWork<DeskJob, Choice>({
    entry: siblingModule("desk-worker", import.meta),
    megabytes: limits.megabytes,
    begin: () => ({ ...start, choice, told }) satisfies WorkStart,
    noted: (chosen) => {
      choice = chosen;
    },
  });
  const keep = (path: string, { page }: ShownPage) => pages.set(path, { page, isFresh: true });
  const draw = async (path: string, milliseconds = workLimits.reading): Promise<Shown> => {
    const shown = await work.ask<Shown>({ path }, milliseconds);
    if ("page" in shown) keep(path, shown);
    else pages.delete(path);
    return shown;
  };
  /** What was read is lost with a process that was stopped; the page where the form leads says why. */
  const recover = async (error: unknown, at: string): Promise<Posted> => {
    if (!(error instanceof WorkStopped) || error.reason === "closed") throw error;
    told = { at, notice: { tone: "fault", text: stoppedWords[error.reason] } };
    try {
      const shown = await draw(at);
      return "page" in shown ? { ...shown, to: at } : busy;
    } finally {
      told = undefined;
    }
  };
  const recovered = (error: unknown, place: Place) =>
    recover(error, place.get === "page" ? place.path : "/");

  await draw("/");
  return {
    async get(place) {
      const known = place.get === "page" ? pages.get(place.path) : undefined;
      if (known && work.waiting > 0) return known;
      if (writing > 0) return busy;
      const isFile = place.get === "file";
      const drawn = draw(place.path, isFile ? limits.reading : undefined).catch((error) =>
        recovered(error, place),
      );
      return known?.isFresh ? Promise.race([drawn, setTimeout(prompt, known)]) : drawn;
    },
    async post(place, form, now) {
      const isWriting = place.post === "writing";
      if (isWriting) writing++;
      try {
        const limit = isWriting ? limits.writing : limits.reading;
        const posted = await work.ask<Posted>({ path: place.path, form, now }, limit);
        for (const [path, { page }] of pages) pages.set(path, { page, isFresh: false });
        if (!("page" in posted)) return posted;
        if (posted.to !== undefined) keep(posted.to, posted);
        if (posted.preview) preview = new Set(posted.preview);
        return posted;
      } catch (error) {
        return await recover(error, place.back);
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
