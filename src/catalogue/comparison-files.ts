import type { ComparisonView } from "../comparison/comparison-view.ts";
import { comparisonData } from "../downloads/comparison-data.ts";
import { comparisonDownloads } from "../downloads/comparison-downloads.ts";
import type { OutputFile } from "../downloads/downloads.ts";
import { digestOf } from "../load/file-digest.ts";
import { csvOnTheWeb } from "./csv-on-the-web.ts";
import { dataPackage } from "./data-package.ts";
import type { SiteDescription } from "./site-description.ts";

const folder = "compare";

/** The comparisons as files, and what describes them; nothing where there are none. */
export function comparisonFiles(
  views: readonly ComparisonView[],
  { settings: { licence, name } }: Pick<SiteDescription, "settings">,
): OutputFile[] {
  if (views.length === 0) return [];
  const files = views.flatMap(comparisonDownloads);
  const tables = views.map(comparisonData);
  return [
    ...files,
    csvOnTheWeb(folder, tables),
    dataPackage(
      { name: "comparisons", title: `${name}的比较`, folder, licence },
      tables.flatMap((table) =>
        files
          .filter(({ path }) => path === `${folder}/${table.name}.csv`)
          .map(({ path, content }) => ({
            ...digestOf(path, Buffer.from(content as Uint8Array)),
            table,
          })),
      ),
    ),
  ];
}
