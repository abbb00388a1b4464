import type { Form } from "../forms/form.ts";
import type { RawWorkbook } from "../load/read-workbook.ts";
import type { DisclosureRecord } from "../records/disclosure.ts";
import type { PlacementRecord } from "./describe-placement.ts";
import type { ImportReport } from "./import-request.ts";

/** An import thought through to the end: what to tell, and what to write. */
export interface PlannedImport {
  readonly report: Omit<ImportReport, "written">;
  /** Folder of the disclosure, and its new files; paths are below the data folder. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Nothing can be written: nothing was read, or what is published would be replaced unasked. */
  readonly blocked: boolean;
  /** There are errors: what was read is written as a draft, the rest is missing. */
  readonly faulty: boolean;
  /** The workbook, the form by which it was read and where each table lies; missing when it can't be opened. */
  readonly book?: RawWorkbook;
  readonly form?: Form;
  readonly placements: readonly PlacementRecord[];
  /** Status of the disclosure whose tables would be replaced. */
  readonly replaces?: DisclosureRecord["status"];
}
