import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { sha256 } from "../load/sha256.ts";
import { isRunning } from "./is-running.ts";

/** Bytes that the cache may hold beside what the last run used. */
export const cacheLimit = 2 * 2 ** 30;

const entryName = /^[0-9a-f]{64}$/;
const unfinishedName = /^[0-9a-f]{64}\.(\d+)-\d+\.new$/;
const digestLength = 64;

/**
 * Results by the hash of all that they were made from. It may be deleted at any time, and several runs may share
 * it: an entry is written beside its place and moved there, and begins with the hash of what it holds.
 */
export class ResultCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is kept under a key; `damaged` when it is no longer what was written, and then it is removed. */
  get(key: string): Uint8Array | "damaged" | undefined {
    const file = join(this.#folder, key);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    const bytes = readFileSync(file);
    const content = bytes.subarray(digestLength);
    if (bytes.toString("latin1", 0, digestLength) === sha256(content)) return content;
    rmSync(file, { force: true });
    return "damaged";
  }

  /** Keeps a result where the disk lets it; a cache that can't be written only costs time. */
  put(key: string, content: Uint8Array): boolean {
    const unfinished = join(this.#folder, `${key}.${process.pid}-${threadId}.new`);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(unfinished, Buffer.concat([Buffer.from(sha256(content), "latin1"), content]));
      renameSync(unfinished, join(this.#folder, key));
      return true;
    } catch {
      discard(unfinished);
      return false;
    }
  }

  /** Takes what another cache holds and this one does not; returns how many, and how many of them were damaged. */
  take(other: string): { readonly taken: number; readonly damaged: number } {
    const from = new ResultCache(other);
    let taken = 0;
    let damaged = 0;
    for (const key of readNames(other).filter((name) => entryName.test(name))) {
      if (this.get(key) instanceof Uint8Array) continue;
      const content = from.get(key);
      if (content instanceof Uint8Array) taken += this.put(key, content) ? 1 : 0;
      else damaged++;
    }
    return { taken, damaged };
  }

  /** Removes the oldest of what was not used, until the rest is within the limit, and what killed runs left. */
  trim(used: ReadonlySet<string>, limit = cacheLimit): void {
    const names = readNames(this.#folder);
    for (const name of names) {
      const pid = unfinishedName.exec(name)?.[1];
      if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(this.#folder, name));
    }
    const unused = names
      .filter((name) => entryName.test(name) && !used.has(name))
      .flatMap((name) => {
        const stat = statSync(join(this.#folder, name), { throwIfNoEntry: false });
        return stat ? [{ name, size: stat.size, written: stat.mtimeMs }] : [];
      })
      .sort((a, b) => b.written - a.written || (a.name < b.name ? -1 : 1));
    let held = 0;
    for (const { name, size } of unused) {
      held += size;
      if (held > limit) rmSync(join(this.#folder, name), { force: true });
    }
  }
}

/** What can't be removed now goes when the cache is trimmed. */
function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
