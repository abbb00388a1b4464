import type { PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";

export interface SearchPage extends PageBase {
  readonly kind: "search";
}

export const search = showsNoFigures<SearchPage>();
