// Work that does what it is told, also what work should not.
import { serveJobs } from "../../src/desk/serve-jobs.ts";

serveJobs<string, string, string>(async (start, note) => (job) => {
  if (job === "loop") for (;;);
  if (job === "grow") for (const held: unknown[] = []; ; ) held.push(new Array(1_000).fill(job));
  if (job === "end") process.exit(1);
  if (job === "fail") throw new Error("failed");
  if (job === "pid") return process.pid;
  note(`noted ${job}`);
  return `${job} of ${start}`;
});
