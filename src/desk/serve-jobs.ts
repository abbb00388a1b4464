import { Worker } from "node:worker_threads";
import { siblingModule } from "../load/sibling-module.ts";
import type { WorkMessage, WorkOrder } from "./work-process.ts";

/**
 * The other side of `startWork`: begins with what it is told, then answers one job after another. It ends
 * with the process that has started it, also in the middle of a job that never would.
 */
export function serveJobs<Start, Job, Note>(
  begin: (start: Start, note: (note: Note) => void) => Promise<(job: Job) => unknown>,
): void {
  const post = (message: WorkMessage<Note>) => process.send?.(message);
  let work: ReturnType<typeof begin> | undefined;
  process.on("message", async (order: WorkOrder<Start, Job>) => {
    if ("start" in order) {
      work = begin(order.start, (note) => post({ note }));
      return;
    }
    const run = await work;
    try {
      post({ answer: await run?.(order.job) });
    } catch (failure) {
      post({ failure });
    }
  });
  process.on("disconnect", () => process.exit());
  // Ctrl+C reaches the whole group; when to end is for the one who waits for what is written.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
  new Worker(siblingModule("orphan-thread", import.meta), { workerData: process.ppid }).unref();
}
