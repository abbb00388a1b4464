import type { DeskJob } from "./desk-process.ts";
import type { Choice } from "./desk-state.ts";
import { beginWork, type WorkStart } from "./desk-work.ts";
import { serveJobs } from "./serve-jobs.ts";

serveJobs<WorkStart, DeskJob, Choice>(async (start, chosen) => {
  const work = await beginWork(start, chosen);
  return (job) => {
    if (job.kind === "page") return work.page();
    if (job.kind === "annotated") return work.annotated();
    return work.step(job.step, job.form);
  };
});
