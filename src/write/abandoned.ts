import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isRunning } from "./is-running.ts";

/** Entries of a folder named by this prefix and the number of a process that has ended: a killed run has left them. */
export function abandoned(folder: string, prefix: string): string[] {
  return (existsSync(folder) ? readdirSync(folder) : []).filter(
    (entry) => entry.startsWith(prefix) && !isRunning(Number(entry.slice(prefix.length))),
  );
}

export function removeAbandoned(folder: string, prefix: string): void {
  for (const name of abandoned(folder, prefix)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
