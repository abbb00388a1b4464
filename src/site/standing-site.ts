import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { FileDigest } from "../load/file-digest.ts";
import { treeDigest } from "../load/tree-digest.ts";
import { programFingerprint } from "../write/program-fingerprint.ts";
import { ResultCache } from "../write/result-cache.ts";
import type { BuildOptions } from "./build-options.ts";
import type { BuildReport } from "./build-report.ts";

/** All that a build is made of, but for the site that it takes the place of. */
export interface BuildInputs {
  readonly data: ReadonlyMap<string, string>;
  readonly content: ReadonlyMap<string, string>;
  /** The hash of both, of the program and of what was asked for. */
  readonly hash: string;
}

/** What is remembered of a build. */
interface Remembered {
  readonly report: BuildReport;
  /** The moment of the build: nothing waited then, so nothing waits later. */
  readonly now?: string;
}

/** Reads every file that a build may read. */
export function buildInputs(options: BuildOptions): BuildInputs {
  const { cache: _, jobs: __, now: ___, out: ____, shown: _____, ...asked } = options;
  const [data, content] = [treeDigest(options.data), treeDigest(options.content)];
  const all = [programFingerprint(), Object.entries(asked).sort(), [...data], [...content]];
  return { data, content, hash: hashOf(JSON.stringify(all)) };
}

/**
 * What was reported when a site with this manifest (SHA-256) was built from the same inputs; undefined when a build may give
 * another one.
 */
export function rememberedBuild(options: BuildOptions, manifest: string): BuildReport | undefined {
  const { cache, now } = options;
  if (cache === undefined) return undefined;
  const kept = new ResultCache(cache).get(keyOf(buildInputs(options), manifest));
  if (!(kept instanceof Uint8Array)) return undefined;
  const remembered = deserialize(kept) as Remembered;
  const isLater = remembered.now === undefined || (now !== undefined && now >= remembered.now);
  return isLater ? remembered.report : undefined;
}

/** A finished build. */
export interface Built {
  readonly inputs: BuildInputs;
  /** What was read. */
  readonly files: Readonly<Record<"data" | "content", readonly FileDigest[]>>;
  /** The SHA-256 of its manifest, and of that of the site whose place it takes, where there is one. */
  readonly manifest: string;
  readonly replaced?: string;
  readonly report: BuildReport;
}

/**
 * Remembers a build, where the next one with the same inputs is sure to give the same: nothing waits for its time, and
 * either all is shown as the data have it, or the site already stood as it was built. Data that were edited meanwhile are
 * not remembered. Returns the key of what the cache holds.
 */
export function rememberBuild(options: BuildOptions, built: Built): string | undefined {
  const { cache, now } = options;
  const { inputs, manifest, replaced, report } = built;
  const isSettled = report.withheld.length === 0 || manifest === replaced;
  if (cache === undefined || !isSettled || report.waiting.length > 0) return undefined;
  const wereRead = (name: "data" | "content") =>
    built.files[name].every(({ path, sha256 }) => inputs[name].get(path) === sha256);
  if (!wereRead("data") || !wereRead("content")) return undefined;
  const key = keyOf(inputs, manifest);
  const { made, kept } = report.folders;
  const folders = { made: 0, kept: made + kept, mended: [] };
  const remembered: Remembered = { report: { ...report, folders }, now };
  new ResultCache(cache).put(key, serialize(remembered));
  return key;
}

function keyOf({ hash }: BuildInputs, manifest: string): string {
  return hashOf(`${hash} ${manifest}`);
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
