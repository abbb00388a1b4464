import { join } from "node:path";
import { renderOffline, renderPage } from "../../_includes/index.ts";
import { SiteApi } from "../api/site-api.ts";
import { catalogueEntry } from "../catalogue/catalogue-entry.ts";
import { disclosureData, disclosureFigures } from "../catalogue/disclosure-data.ts";
import { siteCatalogue } from "../catalogue/site-catalogue.ts";
import type { CheckedModel } from "../checks/check-model.ts";
import { markFindings } from "../checks/mark-findings.ts";
import { comparisonView } from "../comparison/comparison-view.ts";
import type { DataTable } from "../datasets/data-table.ts";
import { comparisonDownloads } from "../downloads/comparison-downloads.ts";
import { disclosureLists } from "../downloads/disclosure-lists.ts";
import { disclosureDownloads, type OutputFile } from "../downloads/downloads.ts";
import { findingsJson } from "../downloads/findings-json.ts";
import { allowedSigners } from "../hosting/allowed-signers.ts";
import { billOfMaterials } from "../hosting/bill-of-materials.ts";
import { headersFile } from "../hosting/response-headers.ts";

import { loadPackages } from "../load/installed-packages.ts";
import { fingerprinted, loadAssets } from "../load/site-assets.ts";
import { type Disclosure, latestDate } from "../model/disclosure-model.ts";
import { observationTable } from "../observations/observation.ts";
import { observeComparison } from "../observations/observe-comparison.ts";
import { disclosurePackage } from "../packages/disclosure-package.ts";
import { packageLinks } from "../packages/package-links.ts";
import { checksIndex } from "../pages/compose-checks.ts";
import { comparisonIndex, comparisonLink } from "../pages/compose-comparisons.ts";
import { glossaryLink } from "../pages/compose-glossary.ts";
import { composePages } from "../pages/compose-pages.ts";
import type { CorrectionEffect } from "../pages/correction-effect.ts";
import { siteLinks } from "../pages/link-scope.ts";
import { isListed, type Page } from "../pages/page.ts";
import { siteAddress } from "../pages/site-address.ts";
import { navigationLinks, type SiteData } from "../pages/site-data.ts";
import { disclosureDocument } from "../word/disclosure-document.ts";
import { projectRoot } from "../write/write-pages.ts";

import type { BuildOptions } from "./build-options.ts";
import { chartFiles } from "./chart-files.ts";

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
  /** All that is made of the data: downloads and packages, each made when it is asked for. */
  dataFiles(): Iterable<OutputFile>;
}

/** The site of a checked model, and of what corrections have changed in it. */
export function prepareSite(
  model: CheckedModel,
  options: BuildOptions,
  effects: readonly CorrectionEffect[] = [],
): PreparedSite {
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
  const pagesOf = Map.groupBy(pages, (page) =>
    "disclosure" in page ? page.disclosure : undefined,
  );
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
  const rendered = new Map<Page, string>();
  return {
    date: context.date,
    siteUrl,
    basePath,
    shown,
    pages,
    comparisonFigures,
    fileOf: ({ path }) => (path === "" || path.endsWith("/") ? `${path}index.html` : path),
    render: (page, collections) => {
      const navigation = [...ownLinks, ...navigationLinks(collections)];
      const html = renderPage({ ...site, navigation }, page);
      rendered.set(page, html);
      return html;
    },
    *ownFiles() {
      yield* assetFiles;
      yield headersFile(basePath);
      yield* billOfMaterials(loadPackages(projectRoot));
      if (signingKey) yield allowedSigners(signingKey);
    },
    *dataFiles() {
      yield findingsJson(model, shown);
      yield* siteCatalogue(context, shown.map(catalogueEntry), pages.filter(isListed));
      yield* comparisons.flatMap(comparisonDownloads);
      yield* pages.flatMap((page) => (page.kind === "compare" ? chartFiles(page, siteUrl) : []));
      const superseded = shown.flatMap(({ corrections }) =>
        corrections.map((correction) => correction.superseded),
      );
      const units = pages.flatMap((page) => (page.kind === "unit" ? [page.unit] : []));
      const { checks } = model;
      const api = new SiteApi({ description: context, units, shown, checks, comparisonFigures });
      for (const disclosure of [...shown, ...superseded]) {
        const own = pagesOf.get(disclosure) ?? [];
        const figures = disclosureFigures(disclosure, own);
        const lists = disclosureLists(disclosure, checks.get(disclosure.folder)?.findings ?? []);
        yield api.disclosureFile(disclosure, figures);
        const tables = disclosureDownloads(disclosure);
        const downloads = [
          ...tables,
          ...disclosureData(disclosure, figures, lists, tables, context),
          disclosureDocument(disclosure, own),
          ...own.flatMap((page) => chartFiles(page, siteUrl)),
        ];
        yield* downloads;
        const links = packageLinks(disclosure.folder);
        yield disclosurePackage(disclosure, {
          siteName: model.settings.name,
          siteUrl,
          pages: own,
          render: (page) =>
            renderOffline(
              { ...context, edition: "package", links, navigation: [] },
              page,
              rendered.get(page) ?? "",
            ),
          files: [...downloads, ...assetFiles.filter(({ path }) => !path.endsWith(".js"))],
        });
      }
      yield* api.siteFiles();
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
