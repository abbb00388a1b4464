import { parentPort } from "node:worker_threads";
import { doFolder, type FolderJob, type FolderOutcome } from "./folder-work.ts";

/** What became of a job; what was thrown comes with its stack, and with what the system says, which is lost on the way. */
export type FolderAnswer =
  | { readonly outcome: FolderOutcome }
  | { readonly thrown: unknown; readonly system: object };

parentPort?.on("message", async (job: FolderJob) => parentPort?.postMessage(await answer(job)));

async function answer(job: FolderJob): Promise<FolderAnswer> {
  try {
    return { outcome: await doFolder(job) };
  } catch (thrown) {
    const { code, path, syscall } = thrown as NodeJS.ErrnoException;
    return { thrown, system: { code, path, syscall } };
  }
}
