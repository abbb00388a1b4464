import { rmSync } from "node:fs";
import { InputError } from "../finding.ts";
import type { SiteData } from "../pages/site-data.ts";
import { searchIndex } from "../search/search-index.ts";
import { type BuildOptions, loadChecked, type PreparedSite, prepareSite } from "../site.ts";
import { assertReplaceable, readPages, writeFiles } from "../write/output-folder.ts";
import { createEleventy } from "../write/write-pages.ts";
import { printFindings } from "./cli.ts";

/**
 * Preview with live reload on data, content, sources and assets; drafts too. Data with blocking
 * findings are reported, and the last good site stays.
 */
export async function serveSite(options: BuildOptions, port: number): Promise<void> {
  let site: PreparedSite = prepareSite((await loadChecked(options.data)).model, options);
  assertReplaceable(options.out);
  rmSync(options.out, { recursive: true, force: true });
  const current = async (): Promise<SiteData> => {
    site = (await reload(options)) ?? site;
    return site;
  };
  const afterBuild = async () => {
    writeFiles(options.out, site.files(), "w");
    if (!options.search) return;
    const index = await searchIndex(site.pages, readPages(options.out));
    writeFiles(options.out, index.files, "w");
  };
  const eleventy = createEleventy(current, options.content, options.out, "serve", afterBuild);
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(port);
}

async function reload(options: BuildOptions): Promise<PreparedSite | undefined> {
  try {
    return prepareSite((await loadChecked(options.data)).model, options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    printFindings(error.findings, (line) => console.error(line));
    return undefined;
  }
}
