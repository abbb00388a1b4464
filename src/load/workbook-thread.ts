import { parentPort } from "node:worker_threads";
import { parseWorkbook } from "./parse-workbook.ts";
import type { SheetData } from "./sheet-data.ts";
import { WorkbookError } from "./workbook-limits.ts";

/** What became of a workbook; a bug comes with its stack. */
export type WorkbookAnswer =
  | { readonly sheets: readonly SheetData[] }
  | { readonly refused: { readonly message: string; readonly fix: string } }
  | { readonly bug: unknown };

parentPort?.on("message", (bytes: Uint8Array) => parentPort?.postMessage(answer(bytes)));

function answer(bytes: Uint8Array): WorkbookAnswer {
  try {
    return { sheets: parseWorkbook(bytes) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) return { bug: error };
    return { refused: { message: error.message, fix: error.fix } };
  }
}
