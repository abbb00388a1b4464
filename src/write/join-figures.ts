import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileWriter } from "hyparquet-writer";
import { csvHead, csvRows } from "../datasets/data-csv.ts";
import { dataJsonLines } from "../datasets/data-json-lines.ts";
import { parquetRows } from "../datasets/data-parquet.ts";
import type { DataTable } from "../datasets/data-table.ts";

/**
 * The long table of the whole site, joined from those of its disclosures, which stand in the folders of the
 * site, and of the comparisons; one disclosure is held at a time.
 */
export function joinFigures(site: string, folders: readonly string[], rest: DataTable): void {
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
