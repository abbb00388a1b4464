import type { PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";

/** A page of the site's own, written in Markdown; `content` is its HTML. */
export interface ProsePage extends PageBase {
  readonly kind: "prose";
  readonly content: string;
}

export const prose = showsNoFigures<ProsePage>();
