import { join } from "node:path";
import { folderReader } from "../load/folder-reader.ts";
import { readFolder, readLink, readSite, type Values } from "./cli.ts";

/** The site that readers see: behind the link, or a plain build. */
export function readShown(values: Values): string {
  if (values.publish !== undefined) return readLink(values);
  const site = values.out === undefined ? readSite(values) : undefined;
  const link = site && join(site, "published");
  return link && folderReader(link).exists ? link : readFolder(values, "out", "dist");
}
