import type { WorkStart } from "./bench.ts";
import type { DeskJob } from "./desk-process.ts";
import type { Choice } from "./desk-state.ts";
import { beginWork } from "./desk-work.ts";
import { serveJobs } from "./serve-jobs.ts";

serveJobs<WorkStart, DeskJob, Choice>(async (start, chosen) => {
  const work = await beginWork(start, chosen);
  return (job) => (job.form ? work.post(job.path, job.form, job.now) : work.get(job.path));
});
