import { sha256 } from "./sha256.ts";

/** A file by its path below a folder, its size and its content's hash: enough to prove a copy of it. */
export interface FileDigest {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

export function digestOf(path: string, bytes: Uint8Array): FileDigest {
  return { path, size: bytes.length, sha256: sha256(bytes) };
}

/** The form that `sha256sum -c` reads. */
export function sumsText(files: readonly Pick<FileDigest, "path" | "sha256">[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}
