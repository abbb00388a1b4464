import type { KeyObject } from "node:crypto";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pick } from "../../../bench/random.ts";
import { allowedSigners } from "../../../src/hosting/allowed-signers.ts";
import { digestOf } from "../../../src/load/file-digest.ts";
import { sha256 } from "../../../src/load/sha256.ts";
import {
  type HistoryEntry,
  historyText,
  parseHistory,
  withEntry,
} from "../../../src/publish/history.ts";
import { sshPublicKey, sshSignature } from "../../../src/publish/ssh-signature.ts";
import {
  type Manifest,
  manifestFile,
  manifestSums,
  manifestText,
} from "../../../src/write/manifest.ts";
import { readManifestOf, shown, type Target } from "./target.ts";

/** A file of a release changed together with manifest and sums. */
export function forgeFile(target: Target, folder: string): { manifest: string; sums: string } {
  const about = readManifestOf(folder);
  const path = pick(
    target.random,
    about.files.filter((one) => /\.(html|svg)$/.test(one.path)),
  ).path;
  const full = join(folder, path);
  writeFileSync(full, readFileSync(full, "utf8").replace(/明账|句话|首页|补充/u, "捏造"));
  appendFileSync(full, "\n");
  const digest = digestOf(path, readFileSync(full));
  return writeManifest(folder, {
    ...about,
    files: about.files.map((one) => (one.path === path ? digest : one)),
  });
}

/** A manifest and its sums, as this program would write them. */
export function writeManifest(folder: string, about: Manifest): { manifest: string; sums: string } {
  const text = manifestText(about);
  const sums = manifestSums(about.files, text);
  writeFileSync(join(folder, manifestFile), text);
  writeFileSync(join(folder, "SHA256SUMS"), sums);
  return { manifest: sha256(text), sums: sha256(sums) };
}

export function entriesOf(path: string): HistoryEntry[] {
  const read = parseHistory(readFileSync(path, "utf8"));
  if ("fault" in read) throw new Error(read.fault);
  return read.entries;
}

/** The shown release with another content, its history telling so; signed by whoever may. */
export function forgeShown(target: Target, places: readonly string[], key?: KeyObject): void {
  const folder = shown(target);
  if (key) {
    // Another key takes the place of the publisher's.
    const own = allowedSigners(sshPublicKey(key));
    writeFileSync(join(folder, own.path), own.content);
    const about = readManifestOf(folder);
    const digest = digestOf(own.path, Buffer.from(own.content));
    writeManifest(folder, {
      ...about,
      files: about.files.map((one) => (one.path === own.path ? digest : one)),
    });
  }
  const forged = forgeFile(target, folder);
  const entries = entriesOf(join(folder, "history.jsonl"));
  const last = entries.at(-1);
  if (last?.act !== "publish") throw new Error("a release ends with its publication");
  const { previous: _, schemaVersion: __, ...act } = last;
  const text = historyText(withEntry(entries.slice(0, -1), { ...act, ...forged }));
  for (const place of places) writeFileSync(place, text);
  if (key) writeFileSync(join(folder, "history.jsonl.sig"), sshSignature(Buffer.from(text), key));
  const record = `${folder}.json`;
  const about = JSON.parse(readFileSync(record, "utf8"));
  if (places.length > 1) writeFileSync(record, JSON.stringify({ ...about, hash: forged.manifest }));
}
