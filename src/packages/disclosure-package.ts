import type { OutputFile } from "../downloads/downloads.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { Page } from "../pages/page.ts";
import { disclosureText } from "./disclosure-text.ts";
import { packagePath } from "./package-links.ts";
import { packageReadme, type ReadmeSource } from "./package-readme.ts";
import { zipFolder } from "./zip-folder.ts";

/** What a package takes from the site around it. */
export interface PackageSource extends ReadmeSource {
  /** The pages of the disclosure. */
  readonly pages: readonly Page[];
  /** A page as it is read offline. */
  render(page: Page): string;
  /** Its downloads, and what its pages need beside them. */
  readonly files: readonly OutputFile[];
}

/** One disclosure as a zip: pages for reading offline, tables in all formats, text, README and sums. */
export function disclosurePackage(disclosure: Disclosure, source: PackageSource): OutputFile {
  const { unit, record, folder } = disclosure;
  const within = (path: string) => packagePath(folder, path) ?? path;
  const files = [
    ...source.pages.map((page) => ({
      path: `${within(page.path)}index.html`,
      content: source.render(page),
    })),
    ...source.files.map(({ path, content }) => ({
      path: within(path),
      content,
    })),
    { path: `${record.kind}.txt`, content: disclosureText(disclosure) },
    { path: "README.txt", content: packageReadme(source, disclosure) },
  ];
  return {
    path: `${folder}.zip`,
    content: zipFolder(`${unit.id}-${record.year}-${record.kind}`, files),
  };
}
