import type { ComparisonView } from "../comparison/comparison-view.ts";
import { comparisonCsv } from "./comparison-csv.ts";
import { comparisonJson } from "./comparison-json.ts";
import { comparisonWorkbook } from "./comparison-workbook.ts";
import type { OutputFile } from "./downloads.ts";

/** A comparison in three formats, beside its page. */
export function comparisonDownloads(view: ComparisonView): OutputFile[] {
  const path = `compare/${view.id}`;
  return [
    { path: `${path}.xlsx`, content: comparisonWorkbook(view) },
    { path: `${path}.csv`, content: comparisonCsv(view) },
    { path: `${path}.json`, content: comparisonJson(view) },
  ];
}
