import type { RawSheet } from "../load/read-workbook.ts";

/** The rows below a header, the one after the last excluded. */
export interface DataRows {
  readonly sheet: RawSheet;
  readonly from: number;
  readonly to: number;
}
