/** One cell as the workbook holds it. `text` is what the reader of the sheet sees. */
export interface RawCell {
  /** Excel address, for instance `C7`. */
  readonly address: string;
  readonly kind: "number" | "text" | "error" | "date" | "other" | "empty";
  readonly text: string;
  /** The formula without `=`; its stored result is `text`. */
  readonly formula?: string;
  /** What is stored, where the cell prints it otherwise than it is: `12.35` for 123456, or nothing. */
  readonly stored?: string;
  /** The stored number, where the cell prints it with fewer decimals: `12` for 12.34. */
  readonly rounded?: string;
}

/** A merged range, rows and columns from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
