import { InputError } from "../finding.ts";
import type { FolderSource } from "../folders/folder-source.ts";
import type { Page } from "../pages/page.ts";
import { readPages } from "../write/output-folder.ts";
import { inScratchFolder } from "../write/scratch-folder.ts";
import { writePages } from "../write/write-pages.ts";
import type { BuildOptions } from "./build-options.ts";
import { type MadeFolders, makeFolders } from "./make-folders.ts";
import type { Progress } from "./progress.ts";
import { selectedSite } from "./selected-site.ts";

/** One of `of` equal parts of the work, counted from 1. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

/** How many disclosures the share holds, and how many the site; superseded ones go with what took their place. */
export interface ShareReport extends Pick<MadeFolders, "made" | "kept" | "mended"> {
  readonly all: number;
}

/**
 * Makes every n-th disclosure into the cache, and no site: the build that is given the caches of all shares finds there
 * what it would have made. Throws `InputError` as a build does.
 */
export async function buildShare(
  options: BuildOptions & { readonly cache: string },
  share: Share,
  progress?: (progress: Progress) => void,
): Promise<ShareReport> {
  const { site } = await selectedSite(options);
  const own = new Set(
    site.shown
      .filter((_, index) => index % share.of === share.index - 1)
      .map(({ folder }) => folder),
  );
  const pages = site.pages.filter((page) => belongsTo(page, own));
  return inScratchFolder(async (scratch) => {
    await writePages({ ...site, pages }, options.content, scratch);
    const html = new Map(readPages(scratch).map((page) => [page.file, page.html]));
    const sources = ownSources(site.folderSources(html), own);
    const { cache, jobs = 1 } = options;
    const work = { out: scratch, jobs, cache, progress };
    const { faults, made, kept, mended } = await makeFolders(sources, own.size, work);
    if (faults.length > 0) throw new InputError(faults);
    return { made, kept, mended, all: site.folders };
  });
}

function* ownSources(
  sources: Iterable<FolderSource>,
  folders: ReadonlySet<string>,
): Generator<FolderSource> {
  for (const source of sources) {
    const { disclosure, current = disclosure } = source;
    if (folders.has(current.folder)) yield source;
  }
}

/** A page of one of the disclosures, or one that stands in its folder. */
function belongsTo(page: Page, folders: ReadonlySet<string>): boolean {
  const [unit, year, kind] = page.path.split("/");
  if (folders.has(`${unit}/${year}/${kind}`)) return true;
  return "disclosure" in page && folders.has(page.disclosure.folder);
}
