import type { PageBase } from "../page-base.ts";
import { type PageKindOf, showsNoFigures } from "../page-kind.ts";

export interface NotFoundPage extends PageBase {
  readonly kind: "not-found";
}

export const notFound: PageKindOf<NotFoundPage> = {
  ...showsNoFigures<NotFoundPage>(),
  isUnlisted: true,
};
