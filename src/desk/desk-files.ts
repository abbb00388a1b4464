import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { loadAssets } from "../load/site-assets.ts";
import { listFiles } from "../write/output-folder.ts";
import { projectRoot } from "../write/write-pages.ts";

/** A file as the server sends it. */
export interface ServedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".zip": "application/zip",
};

/** The client files of the page: the site's own style sheet, and what the desk adds. */
export function deskAssets(): ReadonlyMap<string, ServedFile> {
  const site = loadAssets(join(projectRoot, "assets"));
  const own = loadAssets(join(import.meta.dirname, "client"));
  const all = [
    ...site.filter(({ name }) => name === "site.css" || name === "icon.svg"),
    // The style sheets of any folder come as `site.css`.
    ...own.map(({ name, bytes }) => ({ name: name === "site.css" ? "desk.css" : name, bytes })),
  ];
  return new Map(all.map(({ name, bytes }) => [name, { type: typeOf(name), bytes }]));
}

/** A temporary folder for previews; `remove` takes it away with all that is in it. */
export interface PreviewFolder {
  readonly out: string;
  file(path: string): ServedFile | undefined;
  remove(): void;
}

export function createPreviewFolder(): PreviewFolder {
  const parent = mkdtempSync(join(tmpdir(), "mingzhang-desk-"));
  const out = join(parent, "preview");
  return {
    out,
    file(path) {
      const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      // Only what the build has written; so no path leads out of the folder.
      if (!statSync(out, { throwIfNoEntry: false }) || !listFiles(out).includes(name)) return;
      return { type: typeOf(name), bytes: readFileSync(join(out, name)) };
    },
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function typeOf(name: string): string {
  return types[extname(name)] ?? "application/octet-stream";
}
