import type { Page } from "./page.ts";
import type { ShownChart } from "./shown-chart.ts";

/** The charts that stand on a page. */
function chartsOn(page: Page): readonly ShownChart[] {
  if (!("charts" in page)) return [];
  const shown: readonly (ShownChart | undefined)[] = Object.values(page.charts);
  return shown.filter((one) => one !== undefined);
}

/** Whether charts, or the files of charts, stand on a page. */
export function hasCharts(page: Page): boolean {
  return chartsOn(page).length > 0 || (page.kind === "tables" && page.drawings.length > 0);
}

/** The charts that belong to a page, not those that it shows of others. */
export function ownCharts(page: Page): ShownChart[] {
  return chartsOn(page).filter(({ file }) => file.startsWith(`${page.path}charts/`));
}
