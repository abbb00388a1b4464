import { rmSync } from "node:fs";
import { InputError } from "../finding.ts";
import type { SiteData } from "../pages/site-data.ts";
import { searchIndex } from "../search/search-index.ts";
import type { BuildOptions } from "../site/build-options.ts";
import { selectChecked } from "../site/checked-data.ts";
import { correctionEffects } from "../site/correction-effects.ts";
import { dataFilesOf, type PreparedSite, prepareSite } from "../site/prepared-site.ts";
import { assertReplaceable, readPages, writeFiles } from "../write/output-folder.ts";
import { createEleventy } from "../write/write-pages.ts";
import { printFindings } from "./cli.ts";

/**
 * Preview with live reload on data, content, sources and assets; drafts too. What has blocking findings is
 * reported and left out; where that leaves nothing, the last good site stays.
 */
export async function serveSite(options: BuildOptions, port: number): Promise<void> {
  let site = await prepare(options);
  assertReplaceable(options.out);
  rmSync(options.out, { recursive: true, force: true });
  const current = async (): Promise<SiteData> => {
    site = (await reload(options)) ?? site;
    return site;
  };
  const afterBuild = async () => {
    const rendered = readPages(options.out);
    const html = new Map(rendered.map((page) => [page.file, page.html]));
    for (const files of [site.ownFiles(), dataFilesOf(site, html)]) {
      writeFiles(options.out, files, "w");
    }
    if (!options.search) return;
    const index = searchIndex(site.pages, rendered);
    writeFiles(options.out, index.files, "w");
  };
  const eleventy = createEleventy(current, options.content, options.out, "serve", afterBuild);
  await eleventy.init();
  await eleventy.watch();
  await eleventy.serve(port);
}

async function reload(options: BuildOptions): Promise<PreparedSite | undefined> {
  try {
    return await prepare(options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    printFindings(error.findings, (line) => console.error(line));
    return undefined;
  }
}

/** What has faults is told, and missing from the preview. */
async function prepare(options: BuildOptions): Promise<PreparedSite> {
  const { raw, model, withheld } = await selectChecked(options.data);
  const faults = withheld.flatMap(({ findings }) => findings);
  if (faults.length > 0) printFindings(faults, (line) => console.error(line));
  return prepareSite(model, options, correctionEffects(raw, model, options));
}
