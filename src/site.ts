import { join } from "node:path";
import { renderPage } from "../_includes/index.ts";
import { type CheckedModel, type CheckResult, checkModel } from "./checks/check-model.ts";
import { markFindings } from "./checks/mark-findings.ts";
import type { DisclosureChecks } from "./checks/run-tie-outs.ts";
import { comparisonView } from "./comparison/comparison-view.ts";
import { comparisonDownloads } from "./downloads/comparison-downloads.ts";
import { disclosureDownloads, type OutputFile } from "./downloads/downloads.ts";
import { findingsJson } from "./downloads/findings-json.ts";
import { type Finding, InputError, sortFindings } from "./finding.ts";
import { allowedSigners } from "./hosting/allowed-signers.ts";
import { billOfMaterials } from "./hosting/bill-of-materials.ts";
import { headersFile } from "./hosting/response-headers.ts";
import { contentFiles, loadDataFolder, type RawData } from "./load/data-folder.ts";
import type { FileDigest } from "./load/file-digest.ts";
import { loadPackages } from "./load/installed-packages.ts";
import { fingerprinted, loadAssets } from "./load/site-assets.ts";
import { buildModel } from "./model/build-model.ts";
import { type Disclosure, latestDate } from "./model/disclosure-model.ts";
import { disclosurePackage } from "./packages/disclosure-package.ts";
import { packageLinks } from "./packages/package-links.ts";
import { checksIndex } from "./pages/compose-checks.ts";
import { comparisonIndex } from "./pages/compose-comparisons.ts";
import { glossaryLink } from "./pages/compose-glossary.ts";
import { composePages } from "./pages/compose-pages.ts";
import { siteLinks } from "./pages/link-scope.ts";
import { siteAddress } from "./pages/site-address.ts";
import { navigationLinks, type SiteData } from "./pages/site-data.ts";
import { toDoList } from "./scaffold/to-do.ts";
import { searchIndex } from "./search/search-index.ts";
import { type LastRelease, noRelease } from "./selection/last-release.ts";
import { type Selection, selectDisclosures } from "./selection/select-disclosures.ts";
import type { Withheld } from "./selection/withheld.ts";
import { linksResolve } from "./verify/links-resolve.ts";
import { pagesAreWritten } from "./verify/pages-are-written.ts";
import { disclosureDocument } from "./word/disclosure-document.ts";
import { dataFiles, type PublishedNames } from "./write/data-files.ts";
import { lastRelease } from "./write/last-release.ts";
import { companionsOf, type ManifestHead, siteManifest } from "./write/manifest.ts";
import { listFiles, readPages, replaceFolder, writeFiles } from "./write/output-folder.ts";
import { program } from "./write/program.ts";
import { refuseToWithdraw } from "./write/refuse-to-withdraw.ts";
import { siteInputs } from "./write/site-inputs.ts";
import { projectRoot, writePages } from "./write/write-pages.ts";

/** What a build is asked for. All paths are absolute. */
export interface BuildOptions {
  readonly data: string;
  readonly content: string;
  readonly out: string;
  /** The site that this one will take the place of, where that isn't `out`. */
  readonly shown?: string;
  /** With a trailing slash; that of the settings when not given. */
  readonly siteUrl?: string;
  /** `/` or `/sub/folder/`; that of the settings when not given. */
  readonly basePath?: string;
  /** The date of the build, for what is dated; the latest date in the data when not given. */
  readonly date?: string;
  /** The site becomes a release: its history will stand beside the manifest. */
  readonly release?: boolean;
  /** Drafts too. */
  readonly preview: boolean;
  readonly search: boolean;
}

/** What a build did. */
export interface BuildReport {
  readonly pages: number;
  readonly files: number;
  readonly searchRecords: number;
  /** The public key that the site names for its releases. */
  readonly signingKey?: string;
  /** Warnings of input, of what is shown. */
  readonly warnings: readonly Finding[];
  /** Errors that the tie-outs find in what is shown. */
  readonly errors: readonly Finding[];
  /** Tie-outs of the disclosures that are shown. */
  readonly tieOuts: readonly DisclosureChecks[];
  /** What is not shown as the data have it, with the reasons. */
  readonly withheld: readonly Withheld[];
}

/** All findings of a data folder, and the checked model when no input fault blocks. */
export async function checkData(data: string): Promise<CheckResult> {
  return checkRaw(await loadDataFolder(data));
}

function checkRaw(raw: RawData): CheckResult {
  const built = buildModel(raw);
  if (!built.model) return { findings: built.findings, tieOuts: [] };
  const { checked, findings, tieOuts } = checkModel(built.model);
  const { disclosures, dataName } = built.model;
  const toDo = disclosures.flatMap((disclosure) => toDoList(disclosure, disclosures, dataName));
  const all = [...built.findings, ...findings, ...toDo];
  return all.some((finding) => finding.blocking)
    ? { findings: all, tieOuts }
    : { checked, findings: all, tieOuts };
}

/** What a site can be built from, and every file that was read for it. */
export interface LoadedSite extends Selection {
  readonly files: readonly FileDigest[];
}

/** The disclosures that a site can show, without those that have faults; `last` shows what to fall back on. */
export async function selectChecked(
  data: string,
  last: LastRelease = noRelease,
): Promise<LoadedSite> {
  const raw = await loadDataFolder(data);
  const selection = await selectDisclosures(raw, last);
  return { ...selection, findings: sortFindings(selection.findings), files: raw.files };
}

/** A site ready to be written: its pages as the templates see them, and every other file. */
export interface PreparedSite extends SiteData {
  readonly date?: string;
  readonly basePath: string;
  readonly shown: readonly Disclosure[];
  /** Assets, headers, downloads and packages, each made when it is asked for. */
  files(): AsyncIterable<OutputFile>;
}

/** The site of a checked model. */
export function prepareSite(model: CheckedModel, options: BuildOptions): PreparedSite {
  const open = model.disclosures.filter((disclosure) => isShown(disclosure, model, options));
  const { siteUrl, basePath } = siteAddress(model.settings, options);
  const assets = loadAssets(join(projectRoot, "assets"));
  const { signingKey } = model.settings;
  const comparisons = model.comparisons
    .filter(({ columns }) => columns.every(({ disclosure }) => open.includes(disclosure)))
    .map(comparisonView);
  const shown = open.map((disclosure) =>
    markFindings(disclosure, model.checks.get(disclosure.folder)?.findings ?? []),
  );
  const pages = composePages(model, shown, comparisons);
  const context = {
    settings: model.settings,
    siteUrl,
    date: options.date ?? latestDate(shown),
    assets: {
      stylesheet: fingerprinted(assets, "site.css"),
      icon: fingerprinted(assets, "icon.svg"),
      searchScript: fingerprinted(assets, "search.js"),
      sortableScript: fingerprinted(assets, "sortable.js"),
      provenanceScript: fingerprinted(assets, "provenance.js"),
    },
  };
  const site = { ...context, edition: "site", links: siteLinks(basePath) } as const;
  const ownLinks = [
    checksIndex,
    ...(model.glossary.terms.length > 0 ? [glossaryLink] : []),
    ...(comparisons.length > 0 ? [comparisonIndex] : []),
  ];
  const assetFiles = assets.map(({ name, bytes }) => ({ path: `assets/${name}`, content: bytes }));
  const pagesOf = Map.groupBy(pages, (page) =>
    "disclosure" in page ? page.disclosure : undefined,
  );
  return {
    date: context.date,
    basePath,
    shown,
    pages,
    fileOf: ({ path }) => (path === "" || path.endsWith("/") ? `${path}index.html` : path),
    render: (page, collections) =>
      renderPage({ ...site, navigation: [...ownLinks, ...navigationLinks(collections)] }, page),
    async *files() {
      yield* assetFiles;
      yield headersFile(basePath);
      yield* billOfMaterials(loadPackages(projectRoot));
      if (signingKey) yield allowedSigners(signingKey);
      yield findingsJson(model, shown);
      yield* comparisons.flatMap(comparisonDownloads);
      for (const disclosure of shown) {
        const own = pagesOf.get(disclosure) ?? [];
        const downloads = [
          ...disclosureDownloads(disclosure),
          await disclosureDocument(disclosure, own),
        ];
        yield* downloads;
        const links = packageLinks(disclosure.folder);
        yield disclosurePackage(disclosure, {
          siteName: model.settings.name,
          siteUrl,
          pages: own,
          render: (page) =>
            renderPage({ ...context, edition: "package", links, navigation: [] }, page),
          files: [...downloads, ...assetFiles.filter(({ path }) => !path.endsWith(".js"))],
        });
      }
    },
  };
}

/** Drafts, and approved disclosures with errors, are shown only in a preview. */
function isShown(
  { record, folder }: Disclosure,
  { checks }: CheckedModel,
  { preview }: BuildOptions,
): boolean {
  return preview || (record.status !== "draft" && !checks.get(folder)?.withheld);
}

/** What the manifest says beside its files. */
function manifestHead(
  { date, basePath, shown }: PreparedSite,
  { model, files, withheld }: LoadedSite,
  options: BuildOptions,
  last: LastRelease,
): ManifestHead {
  const kept = withheld.filter((one) => one.kept && one.what === "disclosure");
  return {
    program,
    basePath,
    date,
    companions: companionsOf(options.release ?? false, model.settings.signingKey !== undefined),
    inputs: siteInputs(files, contentFiles(options.content), last, {
      shown: new Set(shown.map(({ folder }) => folder)),
      kept: new Set(kept.map(({ path }) => path)),
    }),
  };
}

/** The whole pipeline: data → checked model → pages and downloads → search index → checked output. */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const { preview, shown: replaced = options.out } = options;
  const last = preview ? noRelease : lastRelease(replaced);
  const selection = await selectChecked(options.data, last);
  const { model, findings } = selection;
  // A preview shows approved disclosures with errors too.
  const withheld = selection.withheld.filter(({ path }) => !preview || !model.checks.has(path));
  if (!preview) refuseToWithdraw(withheld, replaced);
  const site = prepareSite(model, options);
  return replaceFolder(options.out, async (staging) => {
    await writePages(site, options.content, staging);
    for await (const file of site.files()) writeFiles(staging, [file]);
    writeFiles(staging, dataFiles(publishedBy(site), withheld, { data: options.data, replaced }));
    const rendered = readPages(staging);
    const broken = [
      ...pagesAreWritten(site.pages.map(site.fileOf), rendered, options.content),
      ...linksResolve(rendered, listFiles(staging), site.basePath),
    ];
    if (broken.length > 0) throw new InputError(broken);
    const { rows, files } = options.search
      ? searchIndex(site.pages, rendered)
      : { rows: 0, files: [] };
    writeFiles(staging, files);
    writeFiles(staging, siteManifest(staging, manifestHead(site, selection, options, last)));
    const folders = new Set(site.shown.map(({ folder }) => folder));
    const isTold = ({ unit, year, kind }: Finding) =>
      year === undefined || folders.has(`${unit}/${year}/${kind}`);
    const tieOuts = [...model.checks.values()].filter(({ folder }) => folders.has(folder));
    return {
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
    };
  });
}

/** What the site shows, by the names of its data. */
function publishedBy({ shown, pages }: PreparedSite): PublishedNames {
  const units = pages.flatMap((page) => (page.kind === "unit" ? [page.unit.id] : []));
  return { folders: shown.map(({ folder }) => folder), units: [...new Set(units)] };
}
