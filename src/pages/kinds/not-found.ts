import type { PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";

export interface NotFoundPage extends PageBase {
  readonly kind: "not-found";
}

export const notFound = showsNoFigures<NotFoundPage>();
