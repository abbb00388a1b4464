import type { Unit } from "../../records/disclosure.ts";
import type { DisclosureLink, Link, PageBase } from "../page-base.ts";
import type { PageKindOf } from "../page-kind.ts";
import { cardsOf, shownByDisclosure } from "../shown-part.ts";

export interface HomePage extends PageBase {
  readonly kind: "home";
  readonly units: readonly {
    readonly unit: Unit;
    readonly path: string;
    readonly disclosures: readonly DisclosureLink[];
  }[];
  readonly comparisons: readonly Link[];
}

export const home: PageKindOf<HomePage> = {
  shown: ({ units }) => shownByDisclosure(cardsOf(units.flatMap(({ disclosures }) => disclosures))),
};
