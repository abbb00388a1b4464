import { parentPort } from "node:worker_threads";

/** A thread that can misbehave as a reader of hostile files might. */
parentPort?.on("message", (job: number | "loop" | "grow" | "fail") => {
  const kept: string[][] = [];
  while (job === "loop" || job === "grow") {
    if (job === "grow") kept.push(Array.from({ length: 1_000 }, (_, at) => `${kept.length} ${at}`));
  }
  if (job === "fail") throw new Error("a bug");
  parentPort?.postMessage(2 * job);
});
