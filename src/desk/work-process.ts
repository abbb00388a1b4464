import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Why work ended before it had answered. */
export class WorkStopped extends Error {
  readonly reason: "time" | "memory" | "fault" | "closed";
  constructor(reason: WorkStopped["reason"]) {
    super(`the work was stopped: ${reason}`);
    this.reason = reason;
  }
}

export interface WorkOptions<Note> {
  /** The module that does the work: `serveJobs`. */
  readonly entry: URL;
  /** Of JavaScript's heap. */
  readonly megabytes: number;
  /** With what each process begins. */
  begin(): unknown;
  /** What the work says before it answers. */
  noted(note: Note): void;
}

/** What the work is told: with what it begins, then its jobs. */
export type WorkOrder<Start, Job> = { readonly start: Start } | { readonly job: Job };

/** What the work says: notes, and one answer or failure for each job. */
export type WorkMessage<Note> =
  | { readonly note: Note }
  | { readonly answer: unknown }
  | { readonly failure: unknown };

/**
 * Work in a process of its own: one job after another, each within its time; after one that was stopped, a
 * new process begins. Not a thread: one that grows fast takes the whole process with it, whatever its limits.
 */
export interface WorkProcess<Job> {
  /** Jobs that are asked and not answered. */
  readonly waiting: number;
  /**
   * Rejects with `WorkStopped` when the job doesn't end within its time or memory. The caller knows what
   * the job answers with.
   */
  ask<Answer>(job: Job, milliseconds: number): Promise<Answer>;
  /** Ends the process; a job that runs is waited for at most so long. */
  close(milliseconds: number): Promise<void>;
}

interface Live {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
  /** The job that runs. */
  job?: { resolve(answer: unknown): void; reject(error: unknown): void };
  stopped?: WorkStopped;
}

export function startWork<Job, Note>({
  entry,
  megabytes,
  begin,
  noted,
}: WorkOptions<Note>): WorkProcess<Job> {
  let live: Live | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isClosed = false;

  const start = (): Live => {
    const child = fork(fileURLToPath(entry), {
      execArgv: [`--max-old-space-size=${megabytes}`, "--disable-warning=ExperimentalWarning"],
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const own: Live = { child, ended };
    child.on("message", (message: WorkMessage<Note>) => {
      if ("note" in message) noted(message.note);
      else if ("answer" in message) own.job?.resolve(message.answer);
      else own.job?.reject(message.failure);
    });
    const finish = (reason: WorkStopped["reason"]) => {
      if (live === own) live = undefined;
      own.job?.reject(own.stopped ?? new WorkStopped(reason));
      end();
    };
    child.on("exit", (code, signal) => finish(isShortOfMemory(code, signal) ? "memory" : "fault"));
    // It could not be started, or was gone when a job was sent; in the latter case the exit follows.
    child.on("error", () => child.pid === undefined && finish("fault"));
    child.send({ start: begin() } satisfies WorkOrder<unknown, Job>);
    return own;
  };
  const stop = async (reason: WorkStopped["reason"]): Promise<void> => {
    const own = live;
    if (!own) return;
    live = undefined;
    own.stopped = new WorkStopped(reason);
    own.child.kill("SIGKILL");
    await own.ended;
  };
  const one = async (job: Job, milliseconds: number): Promise<unknown> => {
    if (isClosed) throw new WorkStopped("closed");
    live ??= start();
    const own = live;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    own.job = { resolve, reject };
    const timer = setTimeout(stop, milliseconds, "time");
    own.child.send({ job } satisfies WorkOrder<unknown, Job>);
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

/** Node aborts when its heap is full; a system that is short of memory kills. */
function isShortOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return code === 134 || signal === "SIGABRT" || signal === "SIGKILL";
}
