import type { KeyObject } from "node:crypto";
import { join } from "node:path";
import type { Disk } from "../write/disk.ts";
import { type HistoryEntry, historyFile, historyText } from "./history.ts";
import { signatureFile } from "./release-proof.ts";
import { sshSignature } from "./ssh-signature.ts";

/** Writes the history into a finished site, whose own entry is the last, and the signature of it. */
export function sealRelease(
  disk: Disk,
  folder: string,
  history: readonly HistoryEntry[],
  key: KeyObject | undefined,
): void {
  const text = historyText(history);
  disk.write(join(folder, historyFile), text);
  if (key) disk.write(join(folder, signatureFile), sshSignature(Buffer.from(text), key));
}
