import { realpathSync } from "node:fs";
import { join } from "node:path";
import { type Finding, inputFault, sortFindings } from "../finding.ts";
import { digestOf, type FileDigest } from "../load/file-digest.ts";
import { downloadOpens, isDownload } from "../verify/downloads-open.ts";
import { fileMatchesManifest, namesMatchManifest } from "../verify/files-match-manifest.ts";
import type { RenderedPage } from "../verify/internal-links.ts";
import { linksResolve } from "../verify/links-resolve.ts";
import { pagesAreReachable } from "../verify/pages-are-reachable.ts";
import { manifestFile } from "../write/manifest.ts";
import type { HistoryEntry } from "./history.ts";
import { readPlainFile } from "./plain-file.ts";
import { readManifest } from "./read-manifest.ts";
import { proveRelease } from "./release-proof.ts";
import { readSiteTree } from "./site-tree.ts";

/** What was looked at, and what is wrong; nothing is wrong when `findings` is empty. */
export interface Verification {
  /** SHA-256 of the manifest: the identity of the site. */
  readonly hash: string;
  readonly pages: number;
  readonly files: number;
  readonly downloads: number;
  readonly bytes: number;
  /** What was published up to this release; empty for a plain build. */
  readonly history: readonly HistoryEntry[];
  /** The fingerprint of the key that signed it. */
  readonly signedBy?: string;
  readonly findings: readonly Finding[];
}

/**
 * Proves a finished site as a stranger would, from its files alone: they are those of its manifest and
 * nothing else, every link leads somewhere, every page can be reached, every download opens, and what
 * stands beside the manifest belongs to it. Only plain files are opened. `publicKey` is a key that the
 * reader trusts; otherwise a signature is compared with the key that the site names.
 */
export function verifySite(folder: string, publicKey?: string): Verification {
  const root = realFolder(folder);
  const read = readManifest(root);
  if ("fault" in read) {
    const nothing = { pages: 0, files: 0, downloads: 0, bytes: 0, history: [] };
    return { hash: "", ...nothing, findings: [read.fault] };
  }
  const { manifest } = read;
  const tree = readSiteTree(root);
  const beside: readonly string[] = [manifestFile, ...manifest.companions];
  const found = new Set(tree.files);
  const { pages, bytes, findings } = readListedFiles(
    root,
    manifest.files.filter(({ path }) => found.has(path)),
  );
  const proof = proveRelease(root, read, publicKey);
  return {
    hash: read.sha256,
    pages: pages.length,
    files: manifest.files.length + beside.length,
    downloads: manifest.files.filter(({ path }) => isDownload(path)).length,
    bytes,
    history: proof.history,
    signedBy: proof.signedBy,
    findings: sortFindings([
      ...tree.findings,
      ...namesMatchManifest([...manifest.files.map(({ path }) => path), ...beside], tree.files),
      ...findings,
      ...linksResolve(pages, tree.files, manifest.basePath),
      ...pagesAreReachable(pages, manifest.basePath),
      ...proof.findings,
    ]),
  };
}

/** Reads what the manifest lists and compares it; downloads that are those of the manifest are opened. */
function readListedFiles(
  root: string,
  files: readonly FileDigest[],
): { pages: RenderedPage[]; bytes: number; findings: Finding[] } {
  const pages: RenderedPage[] = [];
  const findings: Finding[] = [];
  let bytes = 0;
  for (const listed of files) {
    const { path } = listed;
    const file = readPlainFile(join(root, path));
    if ("fault" in file) {
      findings.push(inputFault("OUT-06", path, file.fault, "请从可信的版本恢复，或重新发布。"));
      continue;
    }
    bytes += file.bytes.length;
    const differences = fileMatchesManifest(listed, digestOf(path, file.bytes));
    const isWhole = differences.length === 0;
    findings.push(...differences);
    if (path.endsWith(".html")) pages.push({ file: path, html: file.bytes.toString("utf8") });
    if (isWhole && isDownload(path)) findings.push(...downloadOpens({ path, bytes: file.bytes }));
  }
  return { pages, bytes, findings };
}

/** The folder that was meant, also through a link: what is below it is not followed. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
