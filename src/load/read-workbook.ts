import { availableParallelism } from "node:os";
import { BoundedThreads, ThreadLimitError } from "./bounded-threads.ts";
import { type RawSheet, toRawSheet } from "./raw-sheet.ts";
import { siblingModule } from "./sibling-module.ts";
import { assertFileSize, tooLarge, WorkbookError, workbookLimits } from "./workbook-limits.ts";
import type { WorkbookAnswer } from "./workbook-thread.ts";

export type { RawCell } from "./raw-cell.ts";
export type { RawSheet } from "./raw-sheet.ts";

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
}

/** How many workbooks are read at the same time. */
export const readersAtOnce = Math.min(2, availableParallelism());

const threads = new BoundedThreads<WorkbookAnswer>(siblingModule("workbook-thread", import.meta), {
  ...workbookLimits,
  most: readersAtOnce,
});

/**
 * Reads an .xlsx or .xls file, the one door for all workbooks: in a thread with limits of time and
 * memory, so that no file can stop the program from answering. Throws `WorkbookError` when the bytes are
 * not a workbook, are beyond `workbookLimits`, or need a password.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<RawWorkbook> {
  assertFileSize(bytes.length);
  const copy = new Uint8Array(bytes);
  const answer = await threads.run(copy, [copy.buffer]).catch(refuse);
  if ("bug" in answer) throw answer.bug;
  if ("refused" in answer) throw new WorkbookError(answer.refused.message, answer.refused.fix);
  return { sheets: answer.sheets.map(toRawSheet) };
}

function refuse(error: unknown): never {
  if (!(error instanceof ThreadLimitError)) throw error;
  const { seconds, heapMebibytes } = workbookLimits;
  throw tooLarge(
    error.limit === "time"
      ? `读取用了 ${seconds} 秒还没有完`
      : `读取要用的内存超过上限 ${heapMebibytes} MB`,
  );
}
