import { strToU8, type Zippable, zipSync } from "fflate";
import type { OutputFile } from "../downloads/downloads.ts";
import { sha256 } from "../load/sha256.ts";

/** The earliest time that a zip can tell; local, as the format has it, so the same everywhere. */
const noTime = new Date(1980, 0, 1);

/** Files as a zip of one folder, with the SHA-256 of each in SHA256SUMS; same files, same bytes. */
export function zipFolder(folder: string, files: readonly OutputFile[]): Uint8Array {
  const sorted = files
    .map(({ path, content }) => ({ path, bytes: bytesOf(content) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const sums = sorted.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join("");
  const entries: Zippable = {};
  for (const { path, bytes } of [...sorted, { path: "SHA256SUMS", bytes: strToU8(sums) }]) {
    // Workbooks and documents are zips themselves: once is enough.
    entries[`${folder}/${path}`] = [bytes, { level: /\.(?:xlsx|docx)$/.test(path) ? 0 : 6 }];
  }
  return zipSync(entries, { mtime: noTime });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? strToU8(content) : content;
}
