import type { FiguresOfUnit } from "../../comparison/figures-of-unit.ts";
import type { Unit } from "../../records/disclosure.ts";
import { cellsOf, ownedFigures } from "../comparison-provenance.ts";
import type { DisclosureLink, Link, PageBase } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";
import { cardsOf, shownByDisclosure } from "../shown-part.ts";

/** Another unit of the same department, or the department. */
export interface UnitLink extends Link {
  readonly nature: string;
  /** It has disclosures of its own here. */
  readonly publishes: boolean;
}
export interface UnitPage extends PageBase {
  readonly kind: "unit";
  readonly unit: Unit;
  readonly disclosures: readonly DisclosureLink[];
  readonly department?: UnitLink;
  readonly members: readonly UnitLink[];
  readonly comparisons: readonly Link[];
  /** What comparisons say of the unit in columns of its own. */
  readonly elsewhere: readonly FiguresOfUnit[];
}

export const unit: PageKindOf<UnitPage> = {
  shown({ disclosures, elsewhere }) {
    const compared = elsewhere.map(({ view, groups }) => ({ view, cells: cellsOf({ groups }) }));
    const owned = compared.flatMap(({ cells }) => ownedFigures(cells));
    return [
      ...shownByDisclosure([...cardsOf(disclosures), ...owned]),
      ...compared.map(({ view, cells }) => ({ type: "computed", view, cells }) as const),
    ];
  },
};
