import type { PageBase } from "../page-base.ts";
import { type PageKindOf, showsNoFigures } from "../page-kind.ts";

/** How readers want pages to look; their browser keeps it. */
export interface PreferencesPage extends PageBase {
  readonly kind: "preferences";
}

export const preferences: PageKindOf<PreferencesPage> = {
  ...showsNoFigures<PreferencesPage>(),
  isUnlisted: true,
};
