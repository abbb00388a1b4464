import type { BlockSpec, TableSpec } from "../forms/form.ts";
import type { HeaderWindow } from "./header-window.ts";
import type { AcrossPlace } from "./match-across.ts";
import type { OwnColumn } from "./own-columns.ts";

/** One printed block as a block of the form: the sheet columns of code, label, 行次 and values. */
export interface BlockPlace {
  readonly block: BlockSpec;
  /** More than one where 类, 款 and 项 stand apart. */
  readonly code: readonly number[];
  readonly label?: number;
  readonly line?: number;
  readonly columns: ReadonlyMap<string, number>;
  /** The codes of units that stand among those of items. */
  readonly units?: number;
}

/** How a table of a form lies under a header. */
export interface TableFit {
  readonly spec: TableSpec;
  readonly window: HeaderWindow;
  readonly blocks: readonly BlockPlace[];
  readonly across: readonly AcrossPlace[];
  /** Columns that the form does not have: kept under their own headings. */
  readonly own: readonly OwnColumn[];
  /** Headers that the form asks for and that stand nowhere, or could be several. */
  readonly missing: readonly string[];
  /** Those that stand nowhere while the table has plainly other ones: the table is laid out otherwise. */
  readonly unlike: readonly string[];
  readonly ambiguous: readonly string[];
  readonly exact: boolean;
  /** A column says what a missing one does below another heading: whose its numbers are is to be asked. */
  readonly mixedUp?: boolean;
  /** Columns of the form that were found, less those that were not: which of two forms fits better. */
  readonly score: number;
}
