import { join } from "node:path";
import { renderPage } from "../../_includes/index.ts";
import type { Concepts } from "../api/concept-index.ts";
import { SiteApi } from "../api/site-api.ts";
import { catalogueEntry } from "../catalogue/catalogue-entry.ts";
import { comparisonFiles } from "../catalogue/comparison-files.ts";
import { siteCatalogue } from "../catalogue/site-catalogue.ts";
import type { CheckedModel } from "../checks/check-model.ts";
import { markFindings } from "../checks/mark-findings.ts";
import { comparisonView } from "../comparison/comparison-view.ts";
import type { DataTable } from "../datasets/data-table.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import { findingsJson } from "../downloads/findings-json.ts";
import { chartFiles } from "../folders/chart-files.ts";
import type { FolderSource } from "../folders/folder-source.ts";
import { makeFolder } from "../folders/make-folder.ts";
import { allowedSigners } from "../hosting/allowed-signers.ts";
import { billOfMaterials } from "../hosting/bill-of-materials.ts";
import { headersFile } from "../hosting/response-headers.ts";
import { themeStyle } from "../hosting/theme-style.ts";

import { loadPackages } from "../load/installed-packages.ts";
import { fingerprinted, loadAssets, ownStyle } from "../load/site-assets.ts";
import { type Disclosure, latestDate } from "../model/disclosure-model.ts";
import { observationTable } from "../observations/observation.ts";
import { observeComparison } from "../observations/observe-comparison.ts";
import { fileOfPage } from "../pages/address.ts";
import { checksIndex } from "../pages/compose-checks.ts";
import { comparisonIndex, comparisonLink } from "../pages/compose-comparisons.ts";
import { glossaryLink } from "../pages/compose-glossary.ts";
import { composePages } from "../pages/compose-pages.ts";
import type { CorrectionEffect } from "../pages/correction-effect.ts";
import { siteLinks } from "../pages/link-scope.ts";
import { isListed } from "../pages/page.ts";
import { siteAddress } from "../pages/site-address.ts";
import { navigationLinks, type SiteData } from "../pages/site-data.ts";
import { projectRoot } from "../write/write-pages.ts";

import type { BuildOptions } from "./build-options.ts";
import { folderSources } from "./folder-sources.ts";

/** A site ready to be written: its pages as the templates see them, and every other file. */
export interface PreparedSite extends SiteData {
  readonly date?: string;
  readonly siteUrl?: string;
  readonly basePath: string;
  readonly shown: readonly Disclosure[];
  /** The figures that belong to no single disclosure. */
  readonly comparisonFigures: DataTable;
  /** Assets, headers, what the site is made of. */
  ownFiles(): Iterable<OutputFile>;
  /** How many disclosures there are, superseded ones too. */
  readonly folders: number;
  /** What the files of each are made of, with the pages as they were written, by file. */
  folderSources(html: ReadonlyMap<string, string>): Iterable<FolderSource>;
  /** What the data say of the site as a whole, in files; of its disclosures only a summary is needed. */
  siteFiles(concepts: Iterable<readonly [folder: string, Concepts]>): Iterable<OutputFile>;
}

/** The site of a checked model, and of what corrections have changed in it. */
export function prepareSite(
  model: CheckedModel,
  options: BuildOptions,
  effects: readonly CorrectionEffect[] = [],
): PreparedSite {
  const open = model.disclosures.filter((disclosure) => isShown(disclosure, model, options));
  const { siteUrl, basePath } = siteAddress(model.settings, options);
  const assets = loadAssets(
    join(projectRoot, "assets"),
    (model.settings.theme ? themeStyle(model.settings.theme) : "") + ownStyle(options.content),
  );
  const { signingKey } = model.settings;
  const comparisons = model.comparisons
    .filter(({ columns }) => columns.every(({ disclosure }) => open.includes(disclosure)))
    .map(comparisonView);
  const shown = open.map((disclosure) =>
    markFindings(disclosure, model.checks.get(disclosure.folder)?.findings ?? []),
  );
  const pages = composePages(model, shown, comparisons, effects);
  const context = {
    settings: model.settings,
    siteUrl,
    isPreview: options.preview,
    date: options.date ?? latestDate(shown),
    assets: {
      stylesheet: fingerprinted(assets, "site.css"),
      icon: fingerprinted(assets, "icon.svg"),
      preferencesScript: fingerprinted(assets, "preferences.js"),
      preferencesFormScript: fingerprinted(assets, "preferences-form.js"),
      searchScript: fingerprinted(assets, "search.js"),
      sortableScript: fingerprinted(assets, "sortable.js"),
      citeScript: fingerprinted(assets, "cite.js"),
      tablesScript: fingerprinted(assets, "tables.js"),
      chartScript: fingerprinted(assets, "chart-image.js"),
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
  const comparisonFigures = observationTable(
    "figures",
    `${model.settings.name}的全部数`,
    comparisons.flatMap((view) =>
      observeComparison(
        view,
        pages.find((page) => page.path === comparisonLink(view).path),
      ),
    ),
  );
  return {
    date: context.date,
    siteUrl,
    basePath,
    shown,
    pages,
    comparisonFigures,
    fileOf: ({ path }) => fileOfPage(path),
    render: (page, collections) => {
      const navigation = [...ownLinks, ...navigationLinks(collections)];
      return renderPage({ ...site, navigation }, page);
    },
    *ownFiles() {
      yield* assetFiles;
      yield headersFile(basePath);
      yield* billOfMaterials(loadPackages(projectRoot));
      if (signingKey) yield allowedSigners(signingKey);
    },
    folders: shown.reduce((sum, { corrections }) => sum + 1 + corrections.length, 0),
    folderSources: (html) =>
      folderSources(
        { shown, pages, checks: model.checks, site: context },
        html,
        assetFiles.filter(({ path }) => !path.endsWith(".js")),
      ),
    *siteFiles(concepts) {
      yield findingsJson(model, shown);
      yield* siteCatalogue(context, shown.map(catalogueEntry), pages.filter(isListed));
      yield* comparisonFiles(comparisons, context);
      yield* pages.flatMap((page) => (page.kind === "compare" ? chartFiles(page, siteUrl) : []));
      const units = pages.flatMap((page) => (page.kind === "unit" ? [page.unit] : []));
      const { checks } = model;
      const api = new SiteApi({ description: context, units, shown, checks, comparisonFigures });
      const present = new Set(shown.map(({ folder }) => folder));
      for (const [folder, said] of concepts) if (present.has(folder)) api.add({ folder }, said);
      yield* api.siteFiles();
    },
  };
}

/** All files that are made of the data, for those who want them at once. */
export function* dataFilesOf(
  site: Pick<PreparedSite, "folderSources" | "siteFiles">,
  html: ReadonlyMap<string, string>,
): Iterable<OutputFile> {
  const concepts = new Map<string, Concepts>();
  for (const source of site.folderSources(html)) {
    const made = makeFolder(source);
    concepts.set(source.disclosure.folder, made.concepts);
    yield* made.files;
  }
  yield* site.siteFiles(concepts);
}

/** Drafts, and approved disclosures with errors, are shown only in a preview. */
function isShown(
  { record, folder }: Disclosure,
  { checks }: CheckedModel,
  { preview }: BuildOptions,
): boolean {
  return preview || (record.status !== "draft" && !checks.get(folder)?.withheld);
}
