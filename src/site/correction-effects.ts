import { checkModel } from "../checks/check-model.ts";
import type { RawData, RawDisclosure } from "../load/data-folder.ts";
import { sha256 } from "../load/sha256.ts";
import { buildModel } from "../model/build-model.ts";
import { type Comparison, unitsOf } from "../model/comparison.ts";
import type { Correction, Disclosure } from "../model/disclosure-model.ts";
import { relocated } from "../model/relocated.ts";
import type { SiteModel } from "../model/site-model.ts";
import type { Block } from "../narrative/say.ts";
import { blockLines } from "../packages/disclosure-text.ts";
import type { CorrectionEffect } from "../pages/correction-effect.ts";
import type { Page } from "../pages/page.ts";
import { sequenceChanges } from "../words/sequence-changes.ts";
import type { BuildOptions } from "./build-options.ts";
import { dataFilesOf, type PreparedSite, prepareSite } from "./prepared-site.ts";

/**
 * What each correction changes, found by making the site of what can depend on it twice, once with the version
 * before and once with the one after, and comparing every page and file.
 */
export function correctionEffects(
  raw: RawData,
  model: SiteModel,
  options: BuildOptions,
): CorrectionEffect[] {
  return model.disclosures.flatMap((disclosure) => {
    const { corrections, folder } = disclosure;
    const current = raw.disclosures.find((one) => one.folder === folder);
    if (corrections.length === 0 || !current) return [];
    const related = relatedData(raw, disclosure, model);
    const versions = [...(current.versions ?? []).map((one) => relocated(one, folder)), current];
    const sites = versions.map((version) => siteWith(related, version, options));
    return corrections.map(({ record }, index) => {
      const [before, after, now] = [sites[index], sites[index + 1], sites.at(-1)];
      if (!before || !after || !now) throw new Error(`${folder} has no version ${record.version}`);
      return effectOf(folder, record, before, after, now);
    });
  });
}

/** A site that was made as far as it can be compared. */
interface Made {
  readonly site: PreparedSite;
  readonly pages: ReadonlyMap<string, { readonly page: Page; readonly html: string }>;
  readonly files: ReadonlyMap<string, string>;
}

/** The data with all disclosures on whose pages a figure of this one may stand, or be weighed. */
function relatedData(raw: RawData, disclosure: Disclosure, model: SiteModel): RawData {
  const { unit } = disclosure;
  const readers = model.comparisons.filter(({ columns }) =>
    columns.some((column) => column.disclosure.folder === disclosure.folder),
  );
  const units = new Set([
    unit.id,
    ...model.units.flatMap(({ id, parent }) =>
      parent === unit.id || id === unit.parent ? [id] : [],
    ),
    ...readers.flatMap(unitsOf),
  ]);
  const folders = new Set(readers.flatMap(foldersOf));
  const kept = raw.disclosures.filter((one) => units.has(one.unit) || folders.has(one.folder));
  const left = raw.disclosures.filter((one) => !kept.includes(one)).map(({ folder }) => folder);
  const { disclosures = [], units: leftUnits = [] } = raw.leftOut ?? {};
  return {
    ...raw,
    disclosures: kept,
    leftOut: { disclosures: [...disclosures, ...left], units: leftUnits },
  };
}

function foldersOf({ columns }: Comparison): string[] {
  return columns.map(({ disclosure }) => disclosure.folder);
}

/** The site of these data with one version of a disclosure, as if nothing had been corrected. */
function siteWith(related: RawData, version: RawDisclosure, options: BuildOptions): Made {
  const data = {
    ...related,
    disclosures: related.disclosures.map((one) => {
      const {
        corrections: _,
        versions: __,
        ...plain
      } = one.folder === version.folder ? version : one;
      return plain;
    }),
  };
  const { model } = buildModel(data);
  const checked = model && checkModel(model).checked;
  if (!checked) throw new Error(`${version.folder}: a version that was read can be checked`);
  const site = prepareSite(checked, options);
  const pages = new Map(
    site.pages.map((page) => [page.path, { page, html: site.render(page, {}) }]),
  );
  const html = new Map([...pages.values()].map((one) => [site.fileOf(one.page), one.html]));
  const files = new Map(
    [...dataFilesOf(site, html)].map(({ path, content }) => [path, sha256(Buffer.from(content))]),
  );
  return { site, pages, files };
}

function effectOf(
  folder: string,
  { version }: Correction["record"],
  before: Made,
  after: Made,
  now: Made,
): CorrectionEffect {
  const changed = <T>(
    old: ReadonlyMap<string, T>,
    now: ReadonlyMap<string, T>,
    same: (a: T, b: T) => boolean,
  ) =>
    [...new Set([...old.keys(), ...now.keys()])].filter((path) => {
      const [a, b] = [old.get(path), now.get(path)];
      return a === undefined || b === undefined || !same(a, b);
    });
  const paths = changed(before.pages, after.pages, (a, b) => a.html === b.html);
  const pages = paths.flatMap((path) => {
    const shown = after.pages.get(path);
    return shown ? [shown.page] : [];
  });
  return {
    folder,
    version,
    pages: pages.map(({ title, path }) => ({ title, path, isThere: now.pages.has(path) })),
    files: changed(before.files, after.files, (a, b) => a === b)
      .sort()
      .map((path) => ({ path, isThere: now.files.has(path) })),
    sentences: pages.flatMap((page) => {
      const old = before.pages.get(page.path)?.page;
      if (page.kind !== "section" || old?.kind !== "section") return [];
      const section = { title: page.title, path: page.path };
      return sequenceChanges(sentencesOf(old.blocks), sentencesOf(page.blocks)).map((change) => ({
        ...change,
        section,
      }));
    }),
  };
}

function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap(blockLines)
    .flatMap((line) => line.split(/(?<=。)/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
