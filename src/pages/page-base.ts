import type { FindingMark } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { TableView } from "../tables/table-view.ts";
import type { Quality } from "./quality.ts";

export interface Link {
  readonly title: string;
  readonly path: string;
}

/** What every page has. */
export interface PageBase {
  /** Address below the root: ends in `/`, empty for the home page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** From the home page down to the parent of this one. */
  readonly trail: readonly Link[];
  /** 预算公开, 决算公开 …: ColumnName of the government web rules. */
  readonly column: string;
  readonly published?: string;
  /** Group under which search can filter. */
  readonly searchKind?: string;
  readonly searchSection?: string;
  /** What the tie-outs say of the figures and lines that the page shows. */
  readonly notes?: readonly FindingNote[];
  /** The corrections that changed the page; on the overview of a disclosure all of them. */
  readonly correctedBy?: readonly CorrectionNote[];
  /** The same section or table in other disclosures. */
  readonly sameElsewhere?: Elsewhere;
  /** The page belongs to a version that a correction has superseded. */
  readonly superseded?: { readonly by: Link; readonly correction: CorrectionNote };
}

/** Where the same section or table stands in other disclosures; a short list, however many there are. */
export interface Elsewhere {
  /** The nearest years of the same unit and kind. */
  readonly earlier?: Link;
  readonly later?: Link;
  readonly others: readonly Link[];
  /** Where all units are listed, when those above are not all. */
  readonly more?: Link;
}

/** What a page says of a correction. */
export interface CorrectionNote {
  readonly version: number;
  readonly date: string;
  readonly reason: string;
  /** Its differences. */
  readonly path: string;
  /** The version that it superseded. */
  readonly earlier: string;
}

/** The end-note of a mark. */
export interface FindingNote {
  readonly mark: FindingMark;
  /** The finding with its operands, on the pages of the checks. */
  readonly path: string;
}

/** A table on a page: the figures for downloads, the view for the page. */
export interface ShownTable {
  readonly table: StatTable;
  readonly view: TableView;
  readonly path: string;
}

export interface DisclosureLink extends Link {
  readonly disclosure: Disclosure;
  readonly quality?: Quality;
}
