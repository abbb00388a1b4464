import type { ComparisonView } from "../comparison/comparison-view.ts";
import { dataCsv } from "../datasets/data-csv.ts";
import { comparisonCsv } from "./comparison-csv.ts";
import { comparisonData } from "./comparison-data.ts";
import { comparisonJson } from "./comparison-json.ts";
import { comparisonWorkbook } from "./comparison-workbook.ts";
import type { OutputFile } from "./downloads.ts";

/** A comparison in three formats, csv both for programs and for people, beside its page. */
export function comparisonDownloads(view: ComparisonView): OutputFile[] {
  const path = `compare/${view.id}`;
  return [
    { path: `${path}.xlsx`, content: comparisonWorkbook(view) },
    { path: `${path}.csv`, content: dataCsv(comparisonData(view)) },
    { path: `${path}.printed.csv`, content: comparisonCsv(view) },
    { path: `${path}.json`, content: comparisonJson(view) },
  ];
}
