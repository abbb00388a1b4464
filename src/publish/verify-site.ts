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
  return verify(folder, publicKey, readListedFiles);
}

/**
 * Proves only that a site that was verified before is still what it was: the files of its manifest, byte by byte, and
 * what stands beside it. Links and downloads are not tried again, as the same bytes give the same result.
 */
export function untouched(folder: string): Verification {
  return verify(folder, undefined, (root, files) => compareListedFiles(root, files));
}

interface ListedFiles {
  readonly pages: number;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

type LookAt = (
  root: string,
  files: readonly FileDigest[],
  known: { readonly tree: readonly string[]; readonly basePath: string },
) => ListedFiles;

function verify(folder: string, publicKey: string | undefined, lookAt: LookAt): Verification {
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
  const { pages, bytes, findings } = lookAt(
    root,
    manifest.files.filter(({ path }) => found.has(path)),
    { tree: tree.files, basePath: manifest.basePath },
  );
  const proof = proveRelease(root, read, publicKey);
  return {
    hash: read.sha256,
    pages,
    files: manifest.files.length + beside.length,
    downloads: manifest.files.filter(({ path }) => isDownload(path)).length,
    bytes,
    history: proof.history,
    signedBy: proof.signedBy,
    findings: sortFindings([
      ...tree.findings,
      ...namesMatchManifest([...manifest.files.map(({ path }) => path), ...beside], tree.files),
      ...findings,
      ...proof.findings,
    ]),
  };
}

/** Compares what the manifest lists, follows the links of all pages, and opens the downloads that are those of the manifest. */
const readListedFiles: LookAt = (root, files, { tree, basePath }) => {
  const pages: RenderedPage[] = [];
  const opened: Finding[] = [];
  const compared = compareListedFiles(root, files, (path, bytes, isWhole) => {
    if (path.endsWith(".html")) pages.push({ file: path, html: bytes.toString("utf8") });
    if (isWhole && isDownload(path)) opened.push(...downloadOpens({ path, bytes }));
  });
  const findings = [
    ...compared.findings,
    ...opened,
    ...linksResolve(pages, tree, basePath),
    ...pagesAreReachable(pages, basePath),
  ];
  return { ...compared, findings };
};

/** Reads what the manifest lists, and compares it; `visit` is shown each file that could be read. */
function compareListedFiles(
  root: string,
  files: readonly FileDigest[],
  visit: (path: string, bytes: Buffer, isWhole: boolean) => void = () => {},
): ListedFiles {
  const findings: Finding[] = [];
  let pages = 0;
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
    findings.push(...differences);
    if (path.endsWith(".html")) pages++;
    visit(path, file.bytes, differences.length === 0);
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
