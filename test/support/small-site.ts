import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, temporaryFolder } from "./example.ts";

const parts = ["site.json", "units", "glossary.json", "nmg-bigdata-department/2024/budget"];

/** The data of one disclosure as a site of one's own: it builds in a second. */
export function smallSite(): string {
  const site = temporaryFolder();
  for (const part of parts) {
    mkdirSync(dirname(join(site, "data", part)), { recursive: true });
    cpSync(join(root, "data", part), join(site, "data", part), { recursive: true });
  }
  return site;
}
