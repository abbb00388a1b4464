import type { OutputFile } from "../downloads/downloads.ts";
import { type Finding, inputFault } from "../finding.ts";
import type { SiteSettings } from "../records/disclosure.ts";

/** An address of an older site, and where it leads now; both begin with `/`, the root of this site. */
export type Redirect = NonNullable<SiteSettings["redirects"]>[number];

/** The file that answers at an address: `/old/` and `/old` are `old/index.html`. */
export function fileOfAddress(address: string): string {
  const path = address.slice(1);
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return /\.[A-Za-z0-9]+$/.test(path) ? path : `${path}/index.html`;
}

/** Targets that are not there, old addresses that are in use still or that lead to each other; `files` are all others of the site. */
export function checkRedirects(
  redirects: readonly Redirect[],
  files: readonly string[],
): Finding[] {
  const known = new Set(files);
  const old = new Map(redirects.map(({ from }, index) => [fileOfAddress(from), index]));
  return redirects.flatMap(({ from, to }, index): Finding[] => {
    const where = `site.json · /redirects/${index}`;
    const fault = (message: string, fix: string) => inputFault("OUT-10", where, message, fix);
    const file = fileOfAddress(from);
    const above = file.split("/").map((_, end, parts) => parts.slice(0, end).join("/"));
    return [
      ...(known.has(file) || above.some((path) => known.has(path))
        ? [fault(`旧地址“${from}”仍是本站的地址`, "请删去这一条：仍在使用的地址不能转走。")]
        : []),
      ...(old.get(file) !== index ? [fault(`旧地址“${from}”写了不止一次`, "请只留一条。")] : []),
      ...(known.has(fileOfAddress(to))
        ? []
        : old.has(fileOfAddress(to))
          ? [fault(`“${to}”也是旧地址`, "请直接写现在的地址，不要一转再转。")]
          : [fault(`转到的“${to}”在本站没有`, "请写本站现有的页面或文件，从 / 写起。")]),
    ];
  });
}

/** `_redirects` as static hosts read it, and a map for nginx; nothing where there are no redirects. */
export function redirectLists(redirects: readonly Redirect[], basePath: string): OutputFile[] {
  if (redirects.length === 0) return [];
  const full = (address: string) => `${basePath}${address.slice(1)}`;
  const lines = (line: (redirect: Redirect) => string) => `${redirects.map(line).join("\n")}\n`;
  return [
    { path: "_redirects", content: lines(({ from, to }) => `${full(from)} ${full(to)} 301`) },
    { path: "redirects.nginx.map", content: lines(({ from, to }) => `${full(from)} ${full(to)};`) },
  ];
}
