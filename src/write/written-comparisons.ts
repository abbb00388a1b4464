import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ComparisonFiles } from "../verify/comparisons-agree.ts";
import { listFiles } from "./output-folder.ts";

/** The files of each comparison, as they were written. */
export function writtenComparisons(site: string): ComparisonFiles[] {
  const read = (path: string) => readFileSync(join(site, path));
  const text = (path: string) => read(path).toString("utf8");
  return listFiles(site).flatMap((file) => {
    const path = /^(compare\/[^/]+)\.printed\.csv$/.exec(file)?.[1];
    if (path === undefined) return [];
    return [
      {
        path,
        json: text(`${path}.json`),
        csv: text(`${path}.csv`),
        workbook: read(`${path}.xlsx`),
        page: text(`${path}/index.html`),
      },
    ];
  });
}
