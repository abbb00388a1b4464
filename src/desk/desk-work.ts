import { type Bench, openBench, type WorkStart } from "./bench.ts";
import { placeAt } from "./desk-place.ts";
import { noSuchPlace, type Shown, type ShownPage } from "./desk-room.ts";
import type { Choice } from "./desk-state.ts";
import { faultWords } from "./fault-words.ts";
import type { Refusal } from "./guard.ts";
import type { PostedForm } from "./read-body.ts";
import { readForm } from "./read-form.ts";
import { rooms } from "./rooms.ts";

/** What came of a form: where it led, with the page there, or the form again. */
export type Posted =
  | (ShownPage & { readonly to?: string; readonly preview?: readonly string[] })
  | Refusal;

/** All that the desk does with data; none of it answers requests. */
export interface DeskWork {
  get(path: string): Promise<Shown>;
  /** `now` is the time, ISO: nothing here reads the clock. */
  post(path: string, form: PostedForm, now: string): Promise<Posted>;
}

/** Begins the work; `chosen` hears the clerk's choice as soon as it is known. */
export async function beginWork(
  start: WorkStart,
  chosen: (choice: Choice) => void,
): Promise<DeskWork> {
  const bench = await openBench(start, chosen);
  const get = (path: string) => show(bench, path);
  return {
    get,
    async post(path, posted, now) {
      const place = placeAt(path);
      if (!place) return noSuchPlace;
      const { take } = rooms[place.name];
      if (!take) return noSuchPlace;
      const form = await readForm(posted);
      if (!form) return { status: 400, message: "表单不完整，请再试一次。" };
      bench.now = now;
      bench.told = undefined;
      let to = place.back;
      try {
        const taken = await take(bench, place.parts, form);
        if ("page" in taken || "status" in taken) return taken;
        to = taken.to ?? place.back;
        if (taken.notice) bench.told = { at: to, notice: taken.notice };
      } catch (error) {
        bench.told = { at: to, notice: { tone: "fault", text: faultWords(error) } };
      }
      const shown = await get(to);
      if (!("page" in shown)) return { status: 500, message: `没有 ${to} 这一页。` };
      return { page: shown.page, to, preview: bench.previewed };
    },
  };
}

async function show(bench: Bench, path: string): Promise<Shown> {
  const place = placeAt(path);
  if (!place) return noSuchPlace;
  return (await rooms[place.name].show?.(bench, place.parts)) ?? noSuchPlace;
}
