import type { OutputFile } from "../downloads/downloads.ts";
import { digestOf, sumsText } from "../load/file-digest.ts";
import { writeZip } from "../load/write-zip.ts";

/** Files as a zip of one folder, with the SHA-256 of each in SHA256SUMS; same files, same bytes. */
export function zipFolder(folder: string, files: readonly OutputFile[]): Uint8Array {
  const sorted = files
    .map(({ path, content }) => ({ path, bytes: Buffer.from(content as Uint8Array) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const sums = sumsText(sorted.map(({ path, bytes }) => digestOf(path, bytes)));
  return writeZip(
    [...sorted, { path: "SHA256SUMS", bytes: Buffer.from(sums) }].map(({ path, bytes }) => ({
      name: `${folder}/${path}`,
      content: bytes,
    })),
  );
}
