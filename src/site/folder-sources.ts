import type { DisclosureChecks } from "../checks/run-tie-outs.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import type { FolderSource } from "../folders/folder-source.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { fileOfPage } from "../pages/address.ts";
import type { Page } from "../pages/page.ts";

/** What the sources of all disclosures are cut from. */
export interface WholeSite {
  readonly shown: readonly Disclosure[];
  readonly pages: readonly Page[];
  readonly checks: ReadonlyMap<string, DisclosureChecks>;
  readonly site: FolderSource["site"];
}

/** What each disclosure is made of, then each superseded one; `html` are the written pages by file. */
export function* folderSources(
  { shown, pages, checks, site }: WholeSite,
  html: ReadonlyMap<string, string>,
  assets: readonly OutputFile[],
): Generator<FolderSource> {
  const pagesOf = Map.groupBy(pages, (page) =>
    "disclosure" in page ? page.disclosure : undefined,
  );
  const superseded = shown.flatMap((current) =>
    current.corrections.map(({ superseded }) => ({ disclosure: superseded, current })),
  );
  const all = [...shown.map((disclosure) => ({ disclosure })), ...superseded];
  const folders = new Set(all.map(({ disclosure }) => disclosure.folder));
  const filesOf = Map.groupBy(html.keys(), (file) => innermostFolder(file, folders));
  for (const one of all) {
    const { folder } = one.disclosure;
    const own = pagesOf.get(one.disclosure) ?? [];
    const files = new Set([
      ...(filesOf.get(folder) ?? []),
      ...own.map(({ path }) => fileOfPage(path)),
    ]);
    yield {
      ...one,
      pages: own,
      html: new Map([...files].map((file) => [file, html.get(file) ?? ""])),
      findings: checks.get(folder)?.findings ?? [],
      site,
      assets,
    };
  }
}

/** A superseded version stands below the present one. */
function innermostFolder(file: string, folders: ReadonlySet<string>): string | undefined {
  for (let at = file.lastIndexOf("/"); at > 0; at = file.lastIndexOf("/", at - 1)) {
    if (folders.has(file.slice(0, at))) return file.slice(0, at);
  }
  return undefined;
}
