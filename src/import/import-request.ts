import type { WorkbookProblem } from "../annotate/problem.ts";
import type { Kind } from "../forms/form.ts";
import type { Unit } from "../records/disclosure.ts";

/** Corrections of one run, as given on the command line: `SHEET!CELL=TABLE.COLUMN` and the like. */
export interface Corrections {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly money: readonly string[];
  /** Names by which the workbook calls the unit. */
  readonly unitNames?: readonly string[];
}

/** What an import is asked for. */
export interface ImportRequest {
  /** The workbook as received: its name for messages, and its bytes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The data folder, absolute. */
  readonly data: string;
  readonly unit: string;
  readonly year: number;
  readonly kind: Kind;
  /** What the unit is, where the data do not know it yet: it is made with its first disclosure. */
  readonly newUnit?: Pick<Unit, "name" | "nature">;
  /** The disclosure's own form, or the one that fits best, when not given. */
  readonly form?: string;
  readonly corrections: Corrections;
  /** The tables of what is published may be replaced. */
  readonly replacePublished?: boolean;
}

/** How one table lies in the workbook. */
export interface ImportedTable {
  readonly id: string;
  readonly title: string;
  readonly sheet: string;
  readonly range: string;
  readonly money: string;
  readonly rows: number;
  readonly columns: readonly string[];
  /** `certain`: as the form prints it; `similar`: by other writings; `remembered`: by the mapping. */
  readonly confidence: "certain" | "similar" | "remembered";
}

/** What an import found and did (contract: `import` JSON). */
export interface ImportReport {
  readonly form: string;
  readonly tables: readonly ImportedTable[];
  readonly unrecognised: readonly { readonly sheet: string; readonly why: string }[];
  /** The sheet 其他数字, where the workbook has one, and how many figures it gave. */
  readonly otherFigures?: { readonly sheet: string; readonly figures: number };
  readonly problems: readonly WorkbookProblem[];
  /** Files written, below the data folder. */
  readonly written: readonly string[];
}
