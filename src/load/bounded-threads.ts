import { Worker } from "node:worker_threads";

/** What one job may take. */
export interface ThreadLimits {
  readonly seconds: number;
  readonly heapMebibytes: number;
  /** Threads at the same time. */
  readonly most: number;
}

/** A job took more than it may, and was ended. */
export class ThreadLimitError extends Error {
  readonly limit: "time" | "memory";
  constructor(limit: "time" | "memory") {
    super(`the job took too much ${limit}`);
    this.limit = limit;
  }
}

/** How long a thread without a job stays: long enough for the next file, then its memory goes back. */
const idleMilliseconds = 1_000;

/**
 * Runs jobs in threads of their own, so that the caller goes on answering and a job can be ended. The
 * module answers each message with one; bytes are moved into it, not copied. Threads stay for the next
 * job and never keep the process alive.
 */
export class BoundedThreads<Answer> {
  private readonly module: URL;
  private readonly limits: ThreadLimits;
  private readonly idle: { readonly worker: Worker; readonly end: NodeJS.Timeout }[] = [];
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(module: URL, limits: ThreadLimits) {
    this.module = module;
    this.limits = limits;
  }

  async run(message: unknown, moved: readonly ArrayBuffer[] = []): Promise<Answer> {
    if (this.running >= this.limits.most) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running++;
    const worker = this.take();
    try {
      const answer = await this.ask(worker, message, moved);
      this.putBack(worker);
      return answer;
    } catch (error) {
      await worker.terminate();
      throw error;
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private take(): Worker {
    const known = this.idle.pop();
    if (!known) {
      const { heapMebibytes } = this.limits;
      const resourceLimits = {
        maxOldGenerationSizeMb: heapMebibytes,
        maxYoungGenerationSizeMb: 48,
      };
      return new Worker(this.module, { resourceLimits });
    }
    clearTimeout(known.end);
    known.worker.ref();
    return known.worker;
  }

  private putBack(worker: Worker): void {
    worker.unref();
    const end = setTimeout(() => {
      const at = this.idle.findIndex((one) => one.worker === worker);
      if (at >= 0) this.idle.splice(at, 1);
      void worker.terminate();
    }, idleMilliseconds).unref();
    this.idle.push({ worker, end });
  }

  private ask(worker: Worker, message: unknown, moved: readonly ArrayBuffer[]): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const late = setTimeout(
      () => reject(new ThreadLimitError("time")),
      this.limits.seconds * 1_000,
    );
    const onError = (error: NodeJS.ErrnoException) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new ThreadLimitError("memory") : error);
    const onExit = () => reject(new Error("the thread has ended without an answer"));
    worker.once("message", resolve).once("error", onError).once("exit", onExit);
    worker.postMessage(message, [...moved]);
    return promise.finally(() => {
      clearTimeout(late);
      worker.off("message", resolve).off("error", onError).off("exit", onExit);
    });
  }
}
