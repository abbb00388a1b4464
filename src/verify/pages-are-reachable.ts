import { type Finding, inputFault } from "../finding.ts";
import { internalLinks, type RenderedPage } from "./internal-links.ts";

const leadsOn = /<meta http-equiv="refresh"/;

/** Every page can be reached from the home page by links; only the 404 page and old addresses stand alone. */
export function pagesAreReachable(pages: readonly RenderedPage[], basePath: string): Finding[] {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const reached = new Set<string>(["404.html"]);
  const waiting = ["index.html"];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const page = byFile.get(file);
    if (!page || reached.has(file)) continue;
    reached.add(file);
    for (const link of internalLinks(page, basePath)) if (link.file) waiting.push(link.file);
  }
  return pages
    .filter(({ file, html }) => !reached.has(file) && !leadsOn.test(html))
    .map(({ file }) =>
      inputFault(
        "OUT-03",
        file,
        "从首页出发，沿链接到不了这一页",
        "请检查 content 中是否有没有任何页面链接的文件（加上 tags: navigation）。",
      ),
    );
}
