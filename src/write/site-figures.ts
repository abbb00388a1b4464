import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileWriter } from "hyparquet-writer";
import { croissant } from "../catalogue/croissant.ts";
import { csvOnTheWeb } from "../catalogue/csv-on-the-web.ts";
import { dataPackage } from "../catalogue/data-package.ts";
import type { SiteDescription } from "../catalogue/site-description.ts";
import { csvHead, csvRows } from "../datasets/data-csv.ts";
import { dataJsonLines } from "../datasets/data-json-lines.ts";
import { parquetRows } from "../datasets/data-parquet.ts";
import type { DataTable } from "../datasets/data-table.ts";
import { digestOf } from "../load/file-digest.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { writeFiles } from "./output-folder.ts";

/** What is written once the parts stand in the site. */
export interface SiteFigures {
  readonly shown: readonly Pick<Disclosure, "folder">[];
  readonly comparisonFigures: DataTable;
}

/** The long table of the whole site, and what describes it: Data Package, CSV on the Web, Croissant. */
export function writeSiteFigures(
  site: string,
  { shown, comparisonFigures: rest }: SiteFigures,
  description: SiteDescription,
): void {
  joinFigures(
    site,
    shown.map(({ folder }) => folder),
    rest,
  );
  const files = ["csv", "jsonl", "parquet"].map((extension) => {
    const path = `figures.${extension}`;
    return { ...digestOf(path, readFileSync(join(site, path))), table: rest };
  });
  const { licence } = description.settings;
  writeFiles(site, [
    dataPackage({ name: "all-figures", title: rest.title, folder: "", licence }, files),
    csvOnTheWeb("", [rest]),
    croissant(description, rest, files),
  ]);
}

/**
 * The long table of the whole site, joined from those of its disclosures, which stand in the folders of the
 * site, and of the comparisons; one disclosure is held at a time.
 */
function joinFigures(site: string, folders: readonly string[], rest: DataTable): void {
  const { columns } = rest;
  const file = (extension: string) => join(site, `figures.${extension}`);
  appendFileSync(file("csv"), csvHead(columns));
  appendFileSync(file("jsonl"), "");
  const parquet = parquetRows(columns, fileWriter(file("parquet")));
  for (const folder of folders) {
    const part = (extension: string) => readFileSync(join(site, folder, `figures.${extension}`));
    const csv = part("csv");
    appendFileSync(file("csv"), csv.subarray(csv.indexOf("\n") + 1));
    const lines = part("jsonl");
    appendFileSync(file("jsonl"), lines);
    parquet.add(rowsOf(lines.toString("utf8"), columns));
  }
  appendFileSync(file("csv"), csvRows(rest));
  appendFileSync(file("jsonl"), dataJsonLines(rest));
  parquet.add(rest.rows);
  parquet.finish();
}

/** Lines of JSON as rows of these columns. */
function rowsOf(lines: string, columns: DataTable["columns"]): DataTable["rows"] {
  return lines
    .trimEnd()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const record: Record<string, string | number> = JSON.parse(line);
      return columns.map(({ name }) => {
        const value = record[name];
        return value === undefined ? null : String(value);
      });
    });
}
