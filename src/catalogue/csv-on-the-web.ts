import type { DataColumn, DataTable } from "../datasets/data-table.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import { jsonText } from "./site-description.ts";

/** `csv-metadata.json` (CSV on the Web): where a reader of the csv files of a folder looks for their types. */
export function csvOnTheWeb(
  folder: string,
  tables: readonly Omit<DataTable, "rows">[],
): OutputFile {
  const document = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh" }],
    dialect: { encoding: "utf-8", header: true },
    tables: tables.map((table) => ({
      url: `${table.name}.csv`,
      "dc:title": table.title,
      tableSchema: {
        columns: table.columns.map(columnOf),
        ...(table.primaryKey && { primaryKey: table.primaryKey }),
      },
    })),
  };
  return {
    path: folder === "" ? "csv-metadata.json" : `${folder}/csv-metadata.json`,
    content: jsonText(document),
  };
}

function columnOf({ name, title, description, type, required }: DataColumn) {
  return {
    name,
    titles: name,
    "dc:title": title,
    "dc:description": description,
    datatype: type === "number" ? "decimal" : type,
    required,
  };
}
