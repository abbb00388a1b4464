import type { Bench } from "./bench.ts";
import type { PlaceParts } from "./desk-place.ts";
import type { Notice } from "./desk-state.ts";
import type { Refusal } from "./guard.ts";
import type { ReceivedFile } from "./read-form.ts";

/** A page, by itself or in answer to a form that was not taken: with what was typed, and why. */
export interface ShownPage {
  readonly page: string;
  readonly status?: 409 | 422 | 500;
}

/** What stands at an address. */
export type Shown = ShownPage | { readonly file: ReceivedFile } | Refusal;

/** What came of a posted form: where it leads and what is told there, or the form again. */
export type Taken = { readonly to?: string; readonly notice?: Notice } | ShownPage | Refusal;

/** What is done at one address of the desk. What is thrown is told where the form leads. */
export interface DeskRoom {
  show?(bench: Bench, at: PlaceParts): Promise<Shown>;
  take?(bench: Bench, at: PlaceParts, form: FormData): Promise<Taken>;
}

export const noSuchPlace: Refusal = { status: 404, message: "没有这个地址。" };
