import { statSync } from "node:fs";
import { extname, join } from "node:path";
import { loadAssets } from "../load/site-assets.ts";
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

/** The client files of the page, by address: the site's own style sheet, and what the desk adds. */
export function deskAssets(): ReadonlyMap<string, ServedFile> {
  const site = loadAssets(join(projectRoot, "assets"));
  const own = loadAssets(join(import.meta.dirname, "client"));
  const all = [
    ...site.filter(({ name }) => name === "site.css" || name === "icon.svg"),
    // The style sheets of any folder come as `site.css`.
    ...own.map(({ name, bytes }) => ({ name: name === "site.css" ? "desk.css" : name, bytes })),
  ];
  return new Map(all.map(({ name, bytes }) => [`/${name}`, { type: typeOf(name), bytes }]));
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The media type of a file name; unknown ones are for saving only. */
export function typeOf(name: string): string {
  return types[extname(name)] ?? "application/octet-stream";
}
