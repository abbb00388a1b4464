import { type Finding, inputFault } from "../finding.ts";
import { publishedFolder } from "../load/published-data.ts";
import { internalLinks, type RenderedPage } from "./internal-links.ts";

/**
 * Every internal link of the finished site leads to a file that exists, and every fragment to an id on
 * its page; in a file of the data it is a JSON pointer or a line. `files` are all files of the site; `basePath` is where absolute links start.
 */
export function linksResolve(
  pages: readonly RenderedPage[],
  files: readonly string[],
  basePath: string,
): Finding[] {
  const known = new Set(files);
  const ids = new Map(
    pages.map(({ file, html }) => [
      file,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])),
    ]),
  );
  return pages.flatMap((page) =>
    internalLinks(page, basePath)
      .filter(({ file, fragment }) => !resolves(file, fragment))
      .map(({ link }) =>
        inputFault(
          "OUT-01",
          page.file,
          `链接“${link}”没有目标`,
          "请检查引用它的正文或数据；若都无误，这是程序的错误。",
        ),
      ),
  );

  function resolves(file: string | undefined, fragment: string | undefined): boolean {
    if (file === undefined || !known.has(file)) return false;
    if (fragment && file.startsWith(`${publishedFolder}/`)) return /^(?:\/|L\d+$)/.test(fragment);
    return !fragment || (ids.get(file)?.has(fragment) ?? false);
  }
}
