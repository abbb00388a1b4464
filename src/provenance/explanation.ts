import type { Figure } from "../figures/figure.ts";

/** Something that stands elsewhere: `path` is below the site's root and may have a fragment. */
export interface Reference {
  readonly text: string;
  readonly path?: string;
  /** The published file of the data, where no page shows the place: `data/…#/json/pointer`, `data/…#L3`. */
  readonly file?: string;
}

/** A formula in words: signs, and operands with their numbers. */
export interface FormulaView {
  readonly terms: readonly (string | Reference)[];
  /** Why the rule holds here. */
  readonly because?: string;
}

/** Where one figure comes from, for readers. */
export interface Explanation {
  /** Fragment of its entry on the page. */
  readonly anchor: string;
  readonly label: string;
  /** The number with its unit, as the page prints it. */
  readonly text: string;
  readonly how: Figure["how"];
  /** Where it stands in the data; undefined for what we computed. */
  readonly place?: Reference;
  readonly formula?: FormulaView;
  /** A stated figure: the table cell that holds the same figure. */
  readonly inTable?: Reference;
  /** A cell of a rebuilt workbook: the statement that it was taken from. */
  readonly takenFrom?: Reference;
}

/** Figures of running text, charts and cards: one entry each. */
export interface TextGroup {
  readonly type: "text";
  readonly title: string;
  /** Data folder in which the files of this group stand. */
  readonly folder: string;
  readonly explanations: readonly Explanation[];
  /** Numbers that a Markdown file has in its own words, by line. */
  readonly typed: readonly Reference[];
}

/** Cells of one row with one number and one reason: said together. */
export type CellRun = readonly [Explanation, ...Explanation[]];

export interface ExplainedRow {
  readonly label: string;
  /** What the places of its cells have in common, where they are not cells of a sheet. */
  readonly place?: string;
  readonly runs: readonly CellRun[];
}

/** Figures that stand in rows: a table, or the file of a project. File and sheet are said once. */
export interface RowGroup {
  readonly type: "rows";
  readonly title: string;
  readonly folder: string;
  readonly place: Reference;
  readonly rows: readonly ExplainedRow[];
}

/** Where the numbers of a page come from. */
export interface Provenance {
  readonly groups: readonly (TextGroup | RowGroup)[];
  /** The data folder, where all groups share one. */
  readonly folder?: string;
  /** How many figures it explains. */
  readonly count: number;
}

/**
 * Fragment of a figure's entry. A statement and a table cell may have one id and stand on one page; a page
 * of several disclosures tells them apart by folder.
 */
export function entryAnchor({ id, place }: Pick<Figure, "id" | "place">, folder = ""): string {
  const kind = place?.in === "cell" ? "from-cell-" : "from-";
  return folder ? `${kind}${folder.replaceAll("/", ".")}.${id}` : kind + id;
}
