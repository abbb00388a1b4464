import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Concepts } from "../api/concept-index.ts";
import type { Finding } from "../finding.ts";
import { canonicalSeal, openSource } from "../folders/folder-source.ts";
import { folderFaults, type MadeFolder, makeFolder } from "../folders/make-folder.ts";
import { writeFiles } from "../write/output-folder.ts";
import { ResultCache } from "../write/result-cache.ts";

/** One disclosure to be made: its sealed source, and where its files go. */
export interface FolderJob {
  readonly source: Uint8Array;
  readonly out: string;
  readonly cache?: {
    readonly folder: string;
    /** The fingerprint of the program. */
    readonly program: string;
  };
}

/** What became of it: a summary. The files stand on the disk, unless something is wrong with them. */
export interface FolderOutcome {
  readonly concepts: Concepts;
  readonly faults: readonly Finding[];
  /** Under which it is kept. */
  readonly key?: string;
  /** How it was had; `mended`: what was kept was damaged, and was made anew. */
  readonly how: "made" | "kept" | "mended";
}

/** Makes the files of one disclosure, proves that they agree, and writes them; or takes them as they are kept. */
export async function doFolder({ source: sealed, out, cache }: FolderJob): Promise<FolderOutcome> {
  const source = canonicalSeal(sealed);
  if (!cache) return { ...(await madeAnew(source, out)), how: "made" };
  const results = new ResultCache(cache.folder);
  const key = createHash("sha256").update(cache.program).update(source).digest("hex");
  const kept = results.get(key);
  if (kept instanceof Uint8Array) {
    const { files, concepts } = deserialize(kept) as MadeFolder;
    writeFiles(out, files);
    return { concepts, faults: [], key, how: "kept" };
  }
  const keep = (made: MadeFolder) => results.put(key, serialize(made));
  const made = await madeAnew(source, out, keep);
  return { ...made, key, how: kept === "damaged" ? "mended" : "made" };
}

async function madeAnew(
  sealed: Uint8Array,
  out: string,
  keep?: (made: MadeFolder) => void,
): Promise<Pick<FolderOutcome, "concepts" | "faults">> {
  const source = openSource(sealed);
  const made = makeFolder(source);
  const faults = await folderFaults(source, made);
  if (faults.length === 0) {
    keep?.(made);
    writeFiles(out, made.files);
  }
  return { concepts: made.concepts, faults };
}
