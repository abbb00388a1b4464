import { spawnSync } from "node:child_process";

const runs = (command: string, ...words: readonly string[]) =>
  spawnSync(command, words).status === 0;

/** Why tests of what a reader types into a POSIX shell are skipped; false where there is one. */
export const withoutShell = runs("sh", "-c", "sha256sum --version")
  ? false
  : "there is no POSIX shell with sha256sum";

/** Whether a FIFO can be made; where it can't, nobody can leave one in a folder of ours either. */
export const hasFifo = runs("mkfifo", "--version");

export function makeFifo(path: string): void {
  if (!runs("mkfifo", path)) throw new Error(`no FIFO at ${path}`);
}

/** Cases without those that need a FIFO, where none can be made. */
export function possible<T>(cases: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(cases).filter(([name]) => hasFifo || !name.includes("FIFO")),
  );
}
