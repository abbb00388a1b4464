import { gzipSync } from "node:zlib";
import { alike, windowLength, writeEntries, writePostings } from "../../assets/search-text.js";
import type { Place } from "./page-places.ts";

/** Sorted entries in packed parts, and the first key of each part. */
export interface EntryParts {
  readonly first: readonly string[];
  readonly parts: readonly Uint8Array[];
}

/** Bytes of a packed part that are aimed at: a question of one word reads one. */
const partBytes = 4_000;

/** Every text of up to eight characters that stands anywhere, with the numbers of its places. */
export function windowIndex(places: readonly Place[]): { all: EntryParts; heads: EntryParts } {
  const windows = new Map<string, number[]>();
  places.forEach(({ lines }, number) => {
    const add = (key: string) => {
      const known = windows.get(key);
      if (!known) windows.set(key, [number]);
      else if (known.at(-1) !== number) known.push(number);
    };
    for (const line of lines) {
      const text = alike(line);
      for (let at = 0; at < text.length; at++) add(text.slice(at, at + windowLength));
      for (const [amount] of text.matchAll(/\d+\.\d+|\d{4,}/g)) add(`#${amount}`);
    }
  });
  const keys = [...windows.keys()].sort();
  const all = inParts(keys.map((key) => [key, writePostings(windows.get(key) ?? [])]));
  return { all, heads: inParts(heads(all.first, keys, windows)) };
}

/** A short text whose entries reach over several parts has an entry that joins them. */
function heads(
  first: readonly string[],
  keys: readonly string[],
  windows: ReadonlyMap<string, readonly number[]>,
): [string, string][] {
  const indexOf = new Map(first.map((key) => [key, 0]));
  keys.forEach((key, index) => {
    if (indexOf.has(key)) indexOf.set(key, index);
  });
  const spanning = new Set<string>();
  for (const key of first.slice(1)) {
    const before = keys[(indexOf.get(key) ?? 0) - 1] ?? "";
    for (let end = 1; end < windowLength && key.slice(0, end) === before.slice(0, end); end++) {
      spanning.add(key.slice(0, end));
    }
  }
  const joined = new Map([...spanning].map((head) => [head, new Set<number>()]));
  for (const key of keys) {
    for (let end = 1; end < windowLength; end++) {
      const numbers = joined.get(key.slice(0, end));
      if (!numbers) break;
      for (const number of windows.get(key) ?? []) numbers.add(number);
    }
  }
  return [...spanning]
    .sort()
    .map((head) => [head, writePostings([...(joined.get(head) ?? [])].sort((a, b) => a - b))]);
}

/** Each part tells how densely the next one will pack, so that all come out about alike. */
function inParts(entries: readonly (readonly [string, string])[]): EntryParts {
  const first: string[] = [];
  const parts: Uint8Array[] = [];
  let aim = partBytes;
  for (let from = 0; from < entries.length; ) {
    let to = from;
    for (let size = 0; size < aim && to < entries.length; to++) {
      size += (entries[to]?.[1].length ?? 0) + 4;
    }
    const packed = gzipSync(writeEntries(entries.slice(from, to)), { level: 9 });
    if (packed.length > partBytes * 1.4 && to - from > 1) {
      aim *= 0.6;
      continue;
    }
    first.push(entries[from]?.[0] ?? "");
    parts.push(packed);
    aim *= Math.min(1.5, Math.max(0.5, partBytes / packed.length));
    from = to;
  }
  return { first, parts };
}
