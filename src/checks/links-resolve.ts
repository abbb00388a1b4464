import { posix } from "node:path";
import { type Finding, inputFault } from "../finding.ts";

/** An HTML file of the finished site. */
export interface RenderedPage {
  readonly file: string;
  readonly html: string;
}

/**
 * Every internal link of the finished site leads to a file that exists, and every fragment to an id on
 * its page. `files` are all files of the site; `basePath` is where absolute links start.
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
  return pages.flatMap(({ file, html }) =>
    [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
      .map((match) => (match[1] ?? "").replaceAll("&amp;", "&"))
      .filter((link) => !/^[a-z]+:/i.test(link))
      .filter((link) => !resolves(link, file))
      .map((link) =>
        inputFault(
          "OUT-01",
          file,
          `链接“${link}”没有目标`,
          "请检查引用它的正文或数据；若都无误，这是程序的错误。",
        ),
      ),
  );

  function resolves(link: string, from: string): boolean {
    const [address = "", fragment] = link.split("#");
    const path = (address.split("?")[0] ?? "").replace(/^\//, "");
    const target =
      address === ""
        ? from
        : address.startsWith("/")
          ? `/${path}`.startsWith(basePath)
            ? `/${path}`.slice(basePath.length)
            : "?"
          : posix.join(posix.dirname(from), path);
    const normalised = target === "." ? "" : target.replace(/^\.\//, "");
    const file =
      normalised === "" || normalised.endsWith("/") ? `${normalised}index.html` : normalised;
    if (file.startsWith("pagefind/")) return true;
    if (!known.has(file)) return false;
    return !fragment || (ids.get(file)?.has(decodeURIComponent(fragment)) ?? false);
  }
}
