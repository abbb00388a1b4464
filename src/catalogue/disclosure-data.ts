import { dataCsv } from "../datasets/data-csv.ts";
import { dataJson } from "../datasets/data-json.ts";
import { dataJsonLines } from "../datasets/data-json-lines.ts";
import { dataParquet } from "../datasets/data-parquet.ts";
import type { DataTable } from "../datasets/data-table.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import { listWorkbook } from "../downloads/list-workbook.ts";
import type { NotesContext } from "../downloads/notes-sheet.ts";
import { tableData } from "../downloads/table-data.ts";
import { digestOf } from "../load/file-digest.ts";
import { type Disclosure, disclosureTitle } from "../model/disclosure-model.ts";
import { observationTable } from "../observations/observation.ts";
import { observeDisclosure } from "../observations/observe-disclosure.ts";
import { disclosurePath } from "../pages/address.ts";
import type { Page } from "../pages/page.ts";
import { csvOnTheWeb } from "./csv-on-the-web.ts";
import { dataPackage } from "./data-package.ts";

/** The long table of one disclosure, what its pages compute included. */
export function disclosureFigures(disclosure: Disclosure, pages: readonly Page[]): DataTable {
  return observationTable(
    "figures",
    `${disclosureTitle(disclosure)}的全部数`,
    observeDisclosure(disclosure, pages),
  );
}

/**
 * The data of one disclosure for programs: the long table in three formats, `lists` as csv, workbook and
 * JSON, and what describes
 * them and the csv files of the tables (`downloads`).
 */
export function disclosureData(
  disclosure: Disclosure,
  figures: DataTable,
  lists: readonly DataTable[],
  downloads: readonly OutputFile[],
  context: NotesContext,
): OutputFile[] {
  const { settings, siteUrl } = context;
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
    { path: `${folder}/${table.name}.json`, content: dataJson(table), table },
    // The checklist has a workbook for inspectors.
    ...(table.name === "checklist"
      ? []
      : [
          {
            path: `${folder}/${table.name}.xlsx`,
            content: listWorkbook(disclosure, table, context),
            table,
          },
        ]),
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
