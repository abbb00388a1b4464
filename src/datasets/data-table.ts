/** What a column of a dataset holds; `number` is an exact decimal, written as text that is one. */
export type DataType = "string" | "integer" | "number" | "date";

/** One column of a dataset, as its schema describes it. */
export interface DataColumn {
  /** ASCII, lower case, words joined by `_`: the header of the column. */
  readonly name: string;
  /** Chinese, for people. */
  readonly title: string;
  readonly description?: string;
  readonly type: DataType;
  /** The only values there can be. */
  readonly values?: readonly string[];
  /** What the column is in a Fiscal Data Package. */
  readonly fiscalType?: string;
  /** Every row has one. */
  readonly required?: boolean;
}

/** A value as it is written; `null` where the column holds none. Numbers and integers are decimal text. */
export type DataValue = string | null;

/** Rows for programs: one header, one type a column, nothing but the value in a cell. */
export interface DataTable {
  /** The name of its files. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly DataColumn[];
  /** Names of the columns that tell its rows apart. */
  readonly primaryKey?: readonly string[];
  readonly rows: readonly (readonly DataValue[])[];
}
