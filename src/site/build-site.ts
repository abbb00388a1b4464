import { type Finding, InputError } from "../finding.ts";
import { checkRedirects } from "../hosting/redirects.ts";
import { withdrawnIsGone } from "../hosting/withdrawn-is-gone.ts";
import { contentFiles } from "../load/data-folder.ts";
import { sha256 } from "../load/sha256.ts";
import { markdownTwins } from "../markdown/markdown-twins.ts";
import { disclosurePath } from "../pages/address.ts";
import { searchIndex } from "../search/search-index.ts";
import { comparisonsAgree } from "../verify/comparisons-agree.ts";
import { linksResolve } from "../verify/links-resolve.ts";
import { pagesAreWritten } from "../verify/pages-are-written.ts";
import { dataFiles, type PublishedNames } from "../write/data-files.ts";
import { manifestHash } from "../write/last-release.ts";
import { siteManifest } from "../write/manifest.ts";
import { listFiles, readPages, replaceFolder, writeFiles } from "../write/output-folder.ts";
import { refuseToWithdraw } from "../write/refuse-to-withdraw.ts";
import { writeSiteFigures } from "../write/site-figures.ts";
import { writePages } from "../write/write-pages.ts";
import { writtenComparisons } from "../write/written-comparisons.ts";

import type { BuildOptions } from "./build-options.ts";
import type { BuildReport } from "./build-report.ts";
import { makeFolders } from "./make-folders.ts";
import { manifestHead } from "./manifest-head.ts";
import type { PreparedSite } from "./prepared-site.ts";
import type { Progress } from "./progress.ts";
import { redirectFiles } from "./redirect-files.ts";
import { selectedSite } from "./selected-site.ts";
import { buildInputs, rememberBuild } from "./standing-site.ts";

/** The whole pipeline: data → checked model → pages and downloads → search index → checked output. */
export async function buildSite(
  options: BuildOptions,
  progress?: (progress: Progress) => void,
): Promise<BuildReport> {
  const { preview, shown: replaced = options.out } = options;
  const before = manifestHash(replaced);
  const inputs = options.cache === undefined ? undefined : buildInputs(options);
  const { last, selection, site } = await selectedSite(options);
  const { model, findings } = selection;
  // A preview shows approved disclosures with errors too.
  const withheld = selection.withheld.filter(({ path }) => !preview || !model.checks.has(path));
  if (!preview) refuseToWithdraw(withheld, replaced);
  return replaceFolder(options.out, async (staging) => {
    await writePages(site, options.content, staging);
    writeFiles(staging, site.ownFiles());
    const rendered = readPages(staging);
    const html = new Map(rendered.map((page) => [page.file, page.html]));
    const folders = await makeFolders(site.folderSources(html), site.folders, {
      out: staging,
      jobs: options.jobs ?? 1,
      cache: options.cache,
      progress,
    });
    if (folders.faults.length > 0) throw new InputError(folders.faults);
    writeFiles(staging, site.siteFiles(folders.concepts));
    const { siteUrl, date } = site;
    writeSiteFigures(staging, site, { settings: model.settings, siteUrl, date });
    writeFiles(staging, dataFiles(publishedBy(site), withheld, { data: options.data, replaced }));
    writeFiles(staging, markdownTwins(rendered, site.siteUrl));
    const { redirects = [], withdrawn = [] } = model.settings;
    const broken = [
      ...comparisonsAgree(writtenComparisons(staging)).faults,
      ...withdrawnIsGone(withdrawn, new Set(site.shown.map(disclosurePath))),
      ...checkRedirects(redirects, listFiles(staging)),
      ...pagesAreWritten(site.pages.map(site.fileOf), rendered, options.content),
      ...linksResolve(rendered, listFiles(staging), site.basePath),
    ];
    if (broken.length > 0) throw new InputError(broken);
    writeFiles(staging, redirectFiles(redirects, site));
    const { rows, files } = options.search
      ? searchIndex(site.pages, rendered)
      : { rows: 0, files: [] };
    writeFiles(staging, files);
    const [manifest, sums] = siteManifest(staging, manifestHead(site, selection, options, last));
    writeFiles(staging, [manifest, sums]);
    const shown = new Set(site.shown.map(({ folder }) => folder));
    const isTold = ({ unit, year, kind }: Finding) =>
      year === undefined || shown.has(`${unit}/${year}/${kind}`);
    const tieOuts = [...model.checks.values()].filter(({ folder }) => shown.has(folder));
    const report: BuildReport = {
      pages: rendered.length,
      files: listFiles(staging).length,
      searchRecords: rows,
      signingKey: model.settings.signingKey,
      warnings: findings.filter((finding) => !finding.blocking && isTold(finding)),
      errors: tieOuts.flatMap((checks) =>
        checks.findings.filter(
          ({ severity, acknowledged }) => severity === "error" && !acknowledged,
        ),
      ),
      tieOuts,
      withheld,
      waiting: selection.waiting,
      folders: { made: folders.made, kept: folders.kept, mended: folders.mended },
    };
    if (inputs) {
      rememberBuild(options, {
        inputs,
        files: { data: selection.files, content: contentFiles(options.content) },
        manifest: sha256(Buffer.from(manifest.content)),
        replaced: before,
        report,
      });
    }
    return report;
  });
}

/** What the site shows, by the names of its data. */
function publishedBy({ shown, pages }: PreparedSite): PublishedNames {
  const units = pages.flatMap((page) => (page.kind === "unit" ? [page.unit.id] : []));
  return { folders: shown.map(({ folder }) => folder), units: [...new Set(units)] };
}
