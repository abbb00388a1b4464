import { join } from "node:path";
import { renderPage } from "../_includes/index.ts";
import { type CheckedModel, type CheckResult, checkModel } from "./checks/check-model.ts";
import { markFindings } from "./checks/mark-findings.ts";
import type { DisclosureChecks } from "./checks/run-tie-outs.ts";
import { comparisonView } from "./comparison/comparison-view.ts";
import { comparisonDownloads } from "./downloads/comparison-downloads.ts";
import { disclosureDownloads, type OutputFile } from "./downloads/downloads.ts";
import { findingsJson } from "./downloads/findings-json.ts";
import { type Finding, InputError, inputFault, sortFindings } from "./finding.ts";
import { allowedSigners } from "./hosting/allowed-signers.ts";
import { billOfMaterials, type Materials } from "./hosting/bill-of-materials.ts";
import { headersFile } from "./hosting/response-headers.ts";
import { contentFiles, loadDataFolder, type RawData } from "./load/data-folder.ts";
import type { FileDigest } from "./load/file-digest.ts";
import { loadLicenceTexts, loadPackages } from "./load/installed-packages.ts";
import { fingerprinted, loadAssets } from "./load/site-assets.ts";
import { buildModel } from "./model/build-model.ts";
import { type Disclosure, latestDate } from "./model/disclosure-model.ts";
import { disclosurePackage } from "./packages/disclosure-package.ts";
import { packageLinks } from "./packages/package-links.ts";
import { comparisonIndex } from "./pages/compose-comparisons.ts";
import { composePages } from "./pages/compose-pages.ts";
import { siteLinks } from "./pages/link-scope.ts";
import { navigationLinks, type SiteData } from "./pages/site-data.ts";
import { toDoList } from "./scaffold/to-do.ts";
import { searchIndex } from "./search/search-index.ts";
import { linksResolve } from "./verify/links-resolve.ts";
import { pagesAreWritten } from "./verify/pages-are-written.ts";
import { companionsOf, type ManifestHead, siteManifest } from "./write/manifest.ts";
import {
  listFiles,
  readPages,
  replaceFolder,
  showsFolder,
  writeFiles,
} from "./write/output-folder.ts";
import { program } from "./write/program.ts";
import { siteInputs } from "./write/site-inputs.ts";
import { projectRoot, writePages } from "./write/write-pages.ts";

/** What a build is asked for. All paths are absolute. */
export interface BuildOptions {
  readonly data: string;
  readonly content: string;
  readonly out: string;
  /** The site that this one will take the place of, where that isn't `out`. */
  readonly shown?: string;
  /** With a trailing slash. */
  readonly siteUrl?: string;
  /** `/` or `/sub/folder/`. */
  readonly basePath: string;
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
  /** Warnings of input. */
  readonly warnings: readonly Finding[];
  /** Tie-outs of the disclosures that are shown. */
  readonly tieOuts: readonly DisclosureChecks[];
  /** Approved disclosures that are left out, with the errors that are the reason. */
  readonly withheld: readonly DisclosureChecks[];
}

/** Loads and checks the data; throws all input faults at once. */
export async function loadChecked(data: string): Promise<LoadedSite> {
  const raw = await loadDataFolder(data);
  const { checked, findings } = checkRaw(raw);
  if (!checked) throw new InputError(findings);
  return { model: checked, warnings: sortFindings(findings), files: raw.files };
}

/** Data that may be built from. */
export interface LoadedSite {
  readonly model: CheckedModel;
  readonly warnings: readonly Finding[];
  /** Every file that was read. */
  readonly files: readonly FileDigest[];
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

/** A site ready to be written: its pages as the templates see them, and every other file. */
export interface PreparedSite extends SiteData {
  readonly date?: string;
  /** Assets, headers, downloads and packages, each made when it is asked for. */
  files(): Iterable<OutputFile>;
}

/** The site of a checked model. */
export function prepareSite(model: CheckedModel, options: BuildOptions): PreparedSite {
  const open = model.disclosures.filter((disclosure) => isShown(disclosure, model, options));
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
    siteUrl: options.siteUrl,
    date: options.date ?? latestDate(shown),
    assets: {
      stylesheet: fingerprinted(assets, "site.css"),
      icon: fingerprinted(assets, "icon.svg"),
      searchScript: fingerprinted(assets, "search.js"),
      sortableScript: fingerprinted(assets, "sortable.js"),
      provenanceScript: fingerprinted(assets, "provenance.js"),
    },
  };
  const site = { ...context, edition: "site", links: siteLinks(options.basePath) } as const;
  const ownLinks = comparisons.length > 0 ? [comparisonIndex] : [];
  const assetFiles = assets.map(({ name, bytes }) => ({ path: `assets/${name}`, content: bytes }));
  const pagesOf = Map.groupBy(pages, (page) =>
    "disclosure" in page ? page.disclosure : undefined,
  );
  return {
    date: context.date,
    pages,
    fileOf: ({ path }) => (path === "" || path.endsWith("/") ? `${path}index.html` : path),
    render: (page, collections) =>
      renderPage({ ...site, navigation: [...ownLinks, ...navigationLinks(collections)] }, page),
    *files() {
      yield* assetFiles;
      yield headersFile(options.basePath);
      yield* billOfMaterials(materials(options));
      if (signingKey) yield allowedSigners(signingKey);
      yield findingsJson(model, shown);
      yield* comparisons.flatMap(comparisonDownloads);
      for (const disclosure of shown) {
        const downloads = disclosureDownloads(disclosure);
        yield* downloads;
        const links = packageLinks(disclosure.folder);
        yield disclosurePackage(disclosure, {
          siteName: model.settings.name,
          siteUrl: options.siteUrl,
          pages: pagesOf.get(disclosure) ?? [],
          render: (page) =>
            renderPage({ ...context, edition: "package", links, navigation: [] }, page),
          files: [...downloads, ...assetFiles.filter(({ path }) => !path.endsWith(".js"))],
        });
      }
    },
  };
}

/** Of all packages only the search of Pagefind has code in a site. */
function materials({ search }: BuildOptions): Materials {
  const { packages, ...program } = loadPackages(projectRoot);
  const shipped = (search ? ["pagefind"] : []).map(
    (name) => [name, loadLicenceTexts(projectRoot, name)] as const,
  );
  return { program, packages, shipped: new Map(shipped) };
}

/** Drafts, and approved disclosures with errors, are shown only in a preview. */
function isShown(
  { record, folder }: Disclosure,
  { checks }: CheckedModel,
  { preview }: BuildOptions,
): boolean {
  return preview || (record.status !== "draft" && !checks.get(folder)?.withheld);
}

/**
 * Refuses to replace a site that shows an approved disclosure which would now be withheld: its last
 * published version stays, and with it the whole site.
 */
export function refuseToWithdraw(withheld: readonly DisclosureChecks[], shown: string): void {
  const lost = withheld.filter(({ folder }) => showsFolder(shown, folder));
  if (lost.length === 0) return;
  throw new InputError(
    lost.flatMap(({ folder, findings }) => [
      inputFault(
        "PUB-01",
        folder,
        "已批复的公开有核对错误，不能发布；网站上已有它以前的版本，所以整个网站没有更新，原来的保持不变",
        "请按下列各条改正；确属无误的，在 acknowledgements.json 中写明理由。",
      ),
      ...findings.filter(({ blocking }) => blocking),
    ]),
  );
}

function manifestHead(
  model: CheckedModel,
  files: readonly FileDigest[],
  { date }: PreparedSite,
  options: BuildOptions,
): ManifestHead {
  const hidden = model.disclosures.filter((disclosure) => !isShown(disclosure, model, options));
  const folders = hidden.map(({ folder }) => folder);
  return {
    program,
    basePath: options.basePath,
    date,
    companions: companionsOf(options.release ?? false, model.settings.signingKey !== undefined),
    inputs: siteInputs(files, contentFiles(options.content), folders),
  };
}

/** The whole pipeline: data → checked model → pages and downloads → search index → checked output. */
export async function buildSite(options: BuildOptions): Promise<BuildReport> {
  const { model, warnings, files: inputs } = await loadChecked(options.data);
  const checks = [...model.checks.values()];
  const withheld = options.preview ? [] : checks.filter((disclosure) => disclosure.withheld);
  refuseToWithdraw(withheld, options.shown ?? options.out);
  const site = prepareSite(model, options);
  return replaceFolder(options.out, async (staging) => {
    await writePages(site, options.content, staging);
    writeFiles(staging, site.files());
    const rendered = readPages(staging);
    const broken = [
      ...pagesAreWritten(site.pages.map(site.fileOf), rendered, options.content),
      ...linksResolve(rendered, listFiles(staging), options.basePath),
    ];
    if (broken.length > 0) throw new InputError(broken);
    const { records, files } = options.search
      ? await searchIndex(site.pages, rendered)
      : { records: 0, files: [] };
    writeFiles(staging, files);
    writeFiles(staging, siteManifest(staging, manifestHead(model, inputs, site, options)));
    return {
      pages: rendered.length,
      files: listFiles(staging).length,
      searchRecords: records,
      signingKey: model.settings.signingKey,
      warnings,
      tieOuts: checks,
      withheld,
    };
  });
}
