import { parentPort, workerData } from "node:worker_threads";
import type { Choice } from "./desk-state.ts";
import type { DeskJob } from "./desk-thread.ts";
import { beginWork } from "./desk-work.ts";
import type { ThreadMessage } from "./work-thread.ts";

const port = parentPort;
if (!port) throw new Error("runs in a thread only");
const post = (message: ThreadMessage<Choice>) => port.postMessage(message);
const work = beginWork(workerData, (note) => post({ note }));

const answer = async (job: DeskJob) => {
  if (job.kind === "page") return work.page();
  if (job.kind === "annotated") return work.annotated();
  return work.step(job.step, job.form);
};

port.on("message", (job: DeskJob) => {
  answer(job).then(
    (answer) => post({ answer }),
    (failure) => post({ failure }),
  );
});
