import { renderOffline } from "../../_includes/index.ts";
import { disclosureFile } from "../api/api-file.ts";
import { type Concepts, conceptsOf } from "../api/concept-index.ts";
import { disclosureData, disclosureFigures } from "../catalogue/disclosure-data.ts";
import { disclosureLists } from "../downloads/disclosure-lists.ts";
import { disclosureDownloads, type OutputFile } from "../downloads/downloads.ts";
import type { Finding } from "../finding.ts";
import { disclosurePackage } from "../packages/disclosure-package.ts";
import { packageLinks } from "../packages/package-links.ts";
import { fileOfPage } from "../pages/address.ts";
import { figuresAgree } from "../verify/figures-agree.ts";
import { disclosureDocument } from "../word/disclosure-document.ts";
import { chartFiles } from "./chart-files.ts";
import type { FolderSource } from "./folder-source.ts";

/** The files of one disclosure, and what the site around it has to know of them. */
export interface MadeFolder {
  readonly files: readonly OutputFile[];
  readonly concepts: Concepts;
}

/** One disclosure → its downloads, data, document, charts, package and its file of the API: a pure function. */
export function makeFolder(source: FolderSource): MadeFolder {
  const { disclosure, pages, findings, site, assets } = source;
  const figures = disclosureFigures(disclosure, pages);
  const tables = disclosureDownloads(disclosure, site);
  const lists = disclosureLists(disclosure, findings);
  const downloads = [
    ...tables,
    ...disclosureData(disclosure, figures, lists, tables, site),
    disclosureDocument(disclosure, pages),
    ...pages.flatMap((page) => chartFiles(page, site.siteUrl)),
  ];
  return {
    files: [
      disclosureFile(disclosure, figures, findings, source.current),
      ...downloads,
      offlinePackage(source, [...downloads, ...assets]),
    ],
    concepts: conceptsOf(figures),
  };
}

function offlinePackage(
  { disclosure, pages, html, site }: FolderSource,
  files: readonly OutputFile[],
): OutputFile {
  const { settings, siteUrl } = site;
  const links = packageLinks(disclosure.folder);
  const context = { ...site, edition: "package", links, navigation: [] } as const;
  return disclosurePackage(disclosure, {
    siteName: settings.name,
    siteUrl,
    licence: settings.licence,
    pages,
    render: (page) => renderOffline(context, page, html.get(fileOfPage(page.path)) ?? ""),
    files,
  });
}

/** Where a number of the disclosure differs between two of its files, its written pages included. */
export async function folderFaults(
  { disclosure: { folder }, html }: FolderSource,
  { files }: MadeFolder,
): Promise<readonly Finding[]> {
  const contents = new Map([
    ...html,
    ...files.map(({ path, content }) => [path, content] as const),
  ]);
  const { faults } = await figuresAgree({
    folder,
    files: [...contents.keys()].filter((file) => isWithin(file, folder)),
    read(path) {
      const content = contents.get(path);
      if (content === undefined) throw new Error(`${folder} has no ${path}`);
      return Buffer.from(content as Uint8Array);
    },
  });
  return faults;
}

/** A superseded version, below, has a folder of its own. */
export function isWithin(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`) && !/^v\d+\//.test(file.slice(folder.length + 1));
}
