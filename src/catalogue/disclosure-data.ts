import { dataCsv } from "../datasets/data-csv.ts";
import { dataJsonLines } from "../datasets/data-json-lines.ts";
import { dataParquet } from "../datasets/data-parquet.ts";
import type { DataTable } from "../datasets/data-table.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import { tableData } from "../downloads/table-data.ts";
import { digestOf } from "../load/file-digest.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import { observationTable } from "../observations/observation.ts";
import { observeDisclosure } from "../observations/observe-disclosure.ts";
import { disclosurePath } from "../pages/address.ts";
import type { Page } from "../pages/page.ts";
import type { SiteSettings } from "../records/disclosure.ts";
import { csvOnTheWeb } from "./csv-on-the-web.ts";
import { dataPackage } from "./data-package.ts";

/** What the data of a disclosure say of the site around them. */
export interface DataContext {
  readonly settings: Pick<SiteSettings, "licence">;
  readonly siteUrl?: string;
}

/** The long table of one disclosure, what its pages compute included. */
export function disclosureFigures(disclosure: Disclosure, pages: readonly Page[]): DataTable {
  return observationTable(
    "figures",
    `${disclosureTitle(disclosure)}的全部数`,
    observeDisclosure(disclosure, pages),
  );
}

/**
 * The data of one disclosure for programs: the long table in three formats, `lists` in two, and what describes
 * them and the csv files of the tables (`downloads`).
 */
export function disclosureData(
  disclosure: Disclosure,
  figures: DataTable,
  lists: readonly DataTable[],
  downloads: readonly OutputFile[],
  { settings, siteUrl }: DataContext,
): OutputFile[] {
  const { folder, record, unit } = disclosure;
  const title = disclosureTitle(disclosure);
  const long = [
    { path: `${folder}/figures.csv`, content: dataCsv(figures) },
    { path: `${folder}/figures.jsonl`, content: dataJsonLines(figures) },
    { path: `${folder}/figures.parquet`, content: dataParquet(figures) },
  ];
  const listFiles = lists.flatMap((table) => [
    { path: `${folder}/${table.name}.csv`, content: dataCsv(table), table },
    { path: `${folder}/${table.name}.jsonl`, content: dataJsonLines(table), table },
  ]);
  const tables = [...disclosure.tables.values()].map(tableData);
  const digests = (path: string) => downloads.filter((file) => file.path === path).map(fileDigest);
  return [
    ...long,
    ...listFiles.map(({ path, content }) => ({ path, content })),
    csvOnTheWeb(folder, [figures, ...lists]),
    ...(tables.length > 0 ? [csvOnTheWeb(`${folder}/tables`, tables)] : []),
    dataPackage(
      {
        name: `${unit.id}-${record.year}-${record.kind}`,
        title,
        folder,
        homepage: siteUrl && siteUrl + disclosurePath(disclosure),
        sources: [{ title: record.source.title }],
        licence: settings.licence,
      },
      [
        ...long.map((file) => ({ ...fileDigest(file), table: figures })),
        ...listFiles.map(({ table, ...file }) => ({ ...fileDigest(file), table })),
        ...tables.flatMap((table) =>
          digests(`${folder}/tables/${table.name}.csv`).map((file) => ({ ...file, table })),
        ),
      ],
    ),
  ];
}

function fileDigest({ path, content }: OutputFile) {
  return digestOf(path, Buffer.from(content as Uint8Array));
}
