import type { Unit } from "../../records/disclosure.ts";
import type { DisclosureLink, Link, PageBase } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";
import { cardsOf, shownByDisclosure } from "../shown-part.ts";
import type { UnitIndex } from "../unit-index.ts";

export interface HomePage extends PageBase {
  readonly kind: "home";
  /** Units with their disclosures; none where there are so many that they are looked up. */
  readonly units: readonly {
    readonly unit: Unit;
    readonly path: string;
    readonly disclosures: readonly DisclosureLink[];
  }[];
  /** The ways of looking units up, where there are many. */
  readonly lookUp?: {
    readonly units: number;
    readonly disclosures: number;
    readonly indexes: readonly UnitIndex[];
    /** What was published last. */
    readonly latest: readonly DisclosureLink[];
  };
  readonly comparisons: readonly Link[];
}

export const home: PageKindOf<HomePage> = {
  shown: ({ units, lookUp }) =>
    shownByDisclosure(cardsOf(lookUp?.latest ?? units.flatMap(({ disclosures }) => disclosures))),
};
