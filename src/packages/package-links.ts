import { relativeHref } from "../pages/address.ts";
import type { LinkScope } from "../pages/link-scope.ts";

/**
 * Links within the package of one disclosure: what stands below its folder, its workbook and document, and
 * the style sheet. Folders are opened by their index.html, since no server does it.
 */
export function packageLinks(folder: string): LinkScope {
  const holds = (path: string) => packagePath(folder, path) !== undefined;
  const within = (path: string) => {
    const file = packagePath(folder, path);
    if (file === undefined) throw new Error(`a package does not hold ${path}`);
    return file;
  };
  return {
    holds,
    href: (from, path) => {
      const [address = "", fragment] = within(path).split("#");
      const link = relativeHref(within(from.path), address);
      if (fragment && address === within(from.path)) return `#${fragment}`;
      const file = link === "" || link.endsWith("/") ? `${link}index.html` : link;
      return fragment ? `${file}#${fragment}` : file;
    },
  };
}

/** Where a path of the site stands in the package; the overview at "", undefined when it is not in it. */
export function packagePath(folder: string, path: string): string | undefined {
  if (path.startsWith("assets/")) return path.split("?")[0];
  if (path.startsWith(`${folder}/`)) return path.slice(folder.length + 1);
  const isWhole = path === `${folder}.xlsx` || path === `${folder}.docx`;
  return isWhole ? path.slice(path.lastIndexOf("/") + 1) : undefined;
}
