import type { Manifest } from "../write/manifest.ts";

/** Paths that one manifest has and the other has not, or has with other content. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What is new in `next`; without a previous manifest everything is. */
export function compareManifests(previous: Manifest | undefined, next: Manifest): Changes {
  const before = new Map(previous?.files.map(({ path, sha256 }) => [path, sha256]));
  const after = new Set(next.files.map(({ path }) => path));
  return {
    added: next.files.filter(({ path }) => !before.has(path)).map(({ path }) => path),
    changed: next.files
      .filter(({ path, sha256 }) => before.has(path) && before.get(path) !== sha256)
      .map(({ path }) => path),
    removed: [...before.keys()].filter((path) => !after.has(path)),
  };
}
