import { Worker } from "node:worker_threads";

/** Why a thread ended before it had answered. */
export class ThreadStopped extends Error {
  readonly reason: "time" | "memory" | "fault" | "closed";
  constructor(reason: ThreadStopped["reason"], cause?: unknown) {
    super(`the thread was stopped: ${reason}`, { cause });
    this.reason = reason;
  }
}

export interface ThreadOptions<Note> {
  readonly entry: URL;
  /** Of JavaScript's heap. */
  readonly megabytes: number;
  /** The `workerData` of each start. */
  begin(): unknown;
  /** What the thread says before it answers. */
  noted(note: Note): void;
}

/** What a thread posts: notes, and one answer or failure for each job. */
export type ThreadMessage<Note> =
  | { readonly note: Note }
  | { readonly answer: unknown }
  | { readonly failure: unknown };

/** Work in a thread of its own: one job after another, each within its time; a stopped thread begins anew. */
export interface WorkThread<Job> {
  /** Jobs that are asked and not answered. */
  readonly waiting: number;
  /**
   * Rejects with `ThreadStopped` when the job doesn't end within its time or memory. The caller knows what
   * the job answers with.
   */
  ask<Answer>(job: Job, milliseconds: number): Promise<Answer>;
  /** Ends the thread; a job that runs is waited for at most so long. */
  close(milliseconds: number): Promise<void>;
}

interface Live {
  readonly worker: Worker;
  /** The job that runs. */
  job?: { resolve(answer: unknown): void; reject(error: unknown): void };
  stopped?: ThreadStopped;
}

export function startThread<Job, Note>({
  entry,
  megabytes,
  begin,
  noted,
}: ThreadOptions<Note>): WorkThread<Job> {
  let live: Live | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isClosed = false;

  const start = (): Live => {
    const resourceLimits = { maxOldGenerationSizeMb: megabytes };
    const worker = new Worker(entry, { workerData: begin(), resourceLimits });
    const own: Live = { worker };
    worker.on("message", (message: ThreadMessage<Note>) => {
      if ("note" in message) noted(message.note);
      else if ("answer" in message) own.job?.resolve(message.answer);
      else own.job?.reject(message.failure);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "fault";
      own.stopped ??= new ThreadStopped(reason, error);
    });
    worker.on("exit", () => {
      if (live === own) live = undefined;
      own.job?.reject(own.stopped ?? new ThreadStopped("fault"));
    });
    return own;
  };
  const stop = async (reason: ThreadStopped["reason"]): Promise<void> => {
    const ended = live;
    if (!ended) return;
    live = undefined;
    ended.stopped ??= new ThreadStopped(reason);
    await ended.worker.terminate();
  };
  const one = async (job: Job, milliseconds: number): Promise<unknown> => {
    if (isClosed) throw new ThreadStopped("closed");
    live ??= start();
    const own = live;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    own.job = { resolve, reject };
    const timer = setTimeout(stop, milliseconds, "time");
    own.worker.postMessage(job);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      own.job = undefined;
    }
  };
  return {
    get waiting() {
      return waiting;
    },
    ask<Answer>(job: Job, milliseconds: number) {
      waiting++;
      const answer = last.then(() => one(job, milliseconds)).finally(() => waiting--);
      last = answer.catch(() => undefined);
      return answer as Promise<Answer>;
    },
    async close(milliseconds) {
      isClosed = true;
      const timer = setTimeout(stop, milliseconds, "closed");
      await last;
      clearTimeout(timer);
      await stop("closed");
    },
  };
}
