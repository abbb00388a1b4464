import { spawnSync } from "node:child_process";
import type { RunStatus } from "./run-status.ts";

const seconds = 60;

/**
 * Runs the operator's program after a run, without a shell, with the status as JSON on its standard input. Says
 * what went wrong with it, in words, and nothing else: what is published stands already.
 */
export function runHook(program: string, status: RunStatus): string | undefined {
  const {
    error,
    status: code,
    signal,
  } = spawnSync(program, {
    input: `${JSON.stringify(status)}\n`,
    stdio: ["pipe", "ignore", "inherit"],
    timeout: seconds * 1000,
    killSignal: "SIGKILL",
  });
  const isUnread = error !== undefined && (error as NodeJS.ErrnoException).code === "EPIPE";
  if (error && !isUnread) return `--hook ${program} 没有运行成：${error.message}`;
  if (signal) return `--hook ${program} 被中止（${signal}）`;
  return code === 0 ? undefined : `--hook ${program} 以 ${code} 结束`;
}
