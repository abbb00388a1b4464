import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, sortFindings } from "../finding.ts";
import { sha256 } from "../load/sha256.ts";
import { downloadOpens, isDownload } from "../verify/downloads-open.ts";
import { filesMatchManifest } from "../verify/files-match-manifest.ts";
import type { RenderedPage } from "../verify/internal-links.ts";
import { linksResolve } from "../verify/links-resolve.ts";
import { pagesAreReachable } from "../verify/pages-are-reachable.ts";
import { manifestFile, readManifest } from "../write/manifest.ts";
import { listFiles } from "../write/output-folder.ts";

/** What was looked at, and what is wrong; nothing is wrong when `findings` is empty. */
export interface Verification {
  /** SHA-256 of the manifest: the identity of the release. */
  readonly hash: string;
  readonly pages: number;
  readonly files: number;
  readonly downloads: number;
  readonly bytes: number;
  readonly findings: readonly Finding[];
}

/**
 * Proves a finished site as a stranger would, from its files alone: they are those of its manifest,
 * every link leads somewhere, every page can be reached, and every download opens.
 */
export function verifySite(folder: string): Verification {
  const read = readManifest(folder);
  if ("fault" in read) {
    return { hash: "", pages: 0, files: 0, downloads: 0, bytes: 0, findings: [read.fault] };
  }
  const { manifest } = read;
  const paths = listFiles(folder).filter((path) => path !== manifestFile);
  const pages: RenderedPage[] = [];
  const unopened: Finding[] = [];
  const found = paths.map((path) => {
    const bytes = readFileSync(join(folder, path));
    if (path.endsWith(".html")) pages.push({ file: path, html: bytes.toString("utf8") });
    if (isDownload(path)) unopened.push(...downloadOpens({ path, bytes }));
    return { path, size: bytes.length, sha256: sha256(bytes) };
  });
  return {
    hash: read.sha256,
    pages: pages.length,
    files: found.length + 1,
    downloads: paths.filter(isDownload).length,
    bytes: found.reduce((sum, { size }) => sum + size, 0),
    findings: sortFindings([
      ...filesMatchManifest(manifest.files, found),
      ...linksResolve(pages, [...paths, manifestFile], manifest.basePath),
      ...pagesAreReachable(pages, manifest.basePath),
      ...unopened,
    ]),
  };
}
