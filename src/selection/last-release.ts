import type { RawData, RawDisclosure } from "../load/data-folder.ts";
import type { FileDigest } from "../load/file-digest.ts";

/** What the site that readers see now was made from: there for what can no longer be read. */
export interface LastRelease {
  /** The files of a disclosure that the site shows; undefined where it shows none, or not whole. */
  disclosure(folder: string): Promise<RawDisclosure | undefined>;
  /** A unit's own files. */
  unit(unit: string): Promise<Pick<RawData, "units" | "mappings">>;
  /** What its manifest says that it was made of, below the data folder. */
  readonly inputs: readonly FileDigest[];
}

/** A site that nobody has seen yet. */
export const noRelease: LastRelease = {
  disclosure: async () => undefined,
  unit: async () => ({ units: [], mappings: [] }),
  inputs: [],
};
