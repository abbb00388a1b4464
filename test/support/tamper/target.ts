import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pick } from "../../../bench/random.ts";
import { type Manifest, manifestFile, manifestSchema } from "../../../src/write/manifest.ts";

/** A copy of a published site that a tampering may change, and chance. */
export interface Target {
  readonly link: string;
  /** The folder of releases. */
  readonly folder: string;
  /** Folders of the releases, the oldest first; the last is shown. */
  readonly releases: readonly string[];
  readonly random: () => number;
}

/** What a reader needs to have to find a tampering; each can find what those before it can. */
export type Proof = "copy" | "history" | "trust";

/** A kind of tampering: with what it is found, and how it is done. */
export type Tampering = readonly [found: Proof, tamper: (target: Target) => void];

/** The release that the link shows. */
export const shown = ({ releases }: Target): string => releases.at(-1) ?? "";

export const someRelease = ({ releases, random }: Target): string => pick(random, releases);

/** A file of a release that its manifest lists. */
export const someFile = (target: Target, folder: string): string =>
  pick(target.random, readManifestOf(folder).files).path;

export function readManifestOf(folder: string): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(join(folder, manifestFile), "utf8")));
}

/** One bit of a file, somewhere. */
export function flip(path: string, random: () => number): void {
  const bytes = readFileSync(path);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(path, bytes);
}
