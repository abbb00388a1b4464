import type { Figure } from "../figures/figure.ts";
import type {
  ComparisonColumn,
  ComparisonRecord,
  ComparisonRowRecord,
} from "../records/comparison-record.ts";
import type { Disclosure } from "./disclosure-model.ts";

/** One stated or implied figure of a row, or why there is none. */
export type ComparedCell =
  | {
      readonly figure: Figure;
      /** The section that states it; a cell of a table or a figure of `disclosure.json` has none. */
      readonly section?: string;
      /** It follows from this figure and a stated change. */
      readonly impliedFrom?: { readonly now: Figure; readonly change: Figure };
    }
  | { readonly reason: string };

export interface ComparedRow {
  readonly record: ComparisonRowRecord;
  /** By column id; every column has one. */
  readonly cells: ReadonlyMap<string, ComparedCell>;
}

/** A comparison whose every reference leads to a figure. */
export interface Comparison {
  readonly record: ComparisonRecord;
  readonly columns: readonly {
    readonly record: ComparisonColumn;
    readonly disclosure: Disclosure;
  }[];
  readonly groups: readonly {
    readonly record: ComparisonRecord["groups"][number];
    readonly rows: readonly ComparedRow[];
  }[];
}

/** The id of a figure among those of several disclosures: `FOLDER:ID`. */
export function qualifiedId({ folder }: Pick<Disclosure, "folder">, id: string): string {
  return `${folder}:${id}`;
}

/** The units that a comparison speaks of, each once. */
export function unitsOf({ record, columns }: Comparison): string[] {
  const named = [...record.columns, ...record.computed].flatMap(({ unit }) => unit ?? []);
  return [...new Set([...columns.map(({ disclosure }) => disclosure.unit.id), ...named])];
}
