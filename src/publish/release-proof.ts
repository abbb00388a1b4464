import { join } from "node:path";
import { type Finding, inputFault } from "../finding.ts";
import { allowedSignersFile, signingKeyOf } from "../hosting/allowed-signers.ts";
import { sha256 } from "../load/sha256.ts";
import { type Companion, manifestSums } from "../write/manifest.ts";
import { type HistoryEntry, historyFile, parseHistory } from "./history.ts";
import { readPlainFile } from "./plain-file.ts";
import type { ReadManifest } from "./read-manifest.ts";
import { isSignedBy, keyFingerprint } from "./ssh-signature.ts";

export const signatureFile = `${historyFile}.sig`;

/** What stands beside a manifest and was made from it. */
export interface ReleaseProof {
  /** The history up to this release; empty for a plain build, which is no release. */
  readonly history: readonly HistoryEntry[];
  /** The fingerprint of the key that signed it. */
  readonly signedBy?: string;
  readonly findings: readonly Finding[];
}

const cure = "请从可信的版本恢复，或重新发布；用 verify --expect 可以与以前记下的值核对。";

/**
 * Proves the companions of a manifest: the sums are those of its files, the history ends with this
 * release, and it is signed by the key of the site, or by `publicKey` when the reader knows it.
 */
export function proveRelease(
  folder: string,
  read: ReadManifest,
  publicKey: string | undefined,
): ReleaseProof {
  const { companions, files } = read.manifest;
  const findings: Finding[] = [];
  const fault = (rule: string, file: string, message: string) =>
    findings.push(inputFault(rule, file, message, cure));
  const textOf = (rule: string, file: Companion): string => {
    const found = companions.includes(file)
      ? readPlainFile(join(folder, file))
      : { bytes: Buffer.alloc(0) };
    if ("fault" in found) fault(rule, file, found.fault);
    return "fault" in found ? "" : found.bytes.toString("utf8");
  };

  const sums = textOf("OUT-05", "SHA256SUMS");
  if (sums !== manifestSums(files, read.text)) {
    fault("OUT-05", "SHA256SUMS", "与清单不符");
  }
  const text = textOf("OUT-07", historyFile);
  const parsed = parseHistory(text);
  if ("fault" in parsed) fault("OUT-07", historyFile, parsed.fault);
  const history = "fault" in parsed ? [] : parsed.entries;
  const isRelease = companions.includes(historyFile);
  const last = history.at(-1);
  if (isRelease && !("fault" in parsed) && !isOf(last, read.sha256, sha256(sums))) {
    fault("OUT-07", historyFile, "最后一行不是这一版");
  }

  const isSigned = companions.includes(signatureFile);
  const key = publicKey ?? namedKey(folder);
  if (!isSigned && publicKey !== undefined) fault("OUT-08", signatureFile, "没有签名");
  if (!isSigned) return { history, findings };
  const signature = textOf("OUT-08", signatureFile);
  if (key === undefined || !isSignedBy(Buffer.from(text), signature, key)) {
    fault("OUT-08", signatureFile, "签名不对：不是这个公钥签的，或历史、签名被改过");
    return { history, findings };
  }
  return { history, signedBy: keyFingerprint(key), findings };
}

function isOf(entry: HistoryEntry | undefined, manifest: string, sums: string): boolean {
  return entry?.act === "publish" && entry.manifest === manifest && entry.sums === sums;
}

/** The key that the site itself names. */
function namedKey(folder: string): string | undefined {
  const read = readPlainFile(join(folder, allowedSignersFile));
  return "fault" in read ? undefined : signingKeyOf(read.bytes.toString("utf8"));
}
