import type { Disclosure } from "../model/disclosure-model.ts";

/** Addresses are paths below the site's root, without leading slash; the home page is "". */
export function disclosurePath({ folder }: Pick<Disclosure, "folder">): string {
  return `${folder}/`;
}

/** The file in which the page of a path is written. */
export function fileOfPage(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** The page that shows a file of a disclosure, below it; the overview where it has none of its own. */
export function pathOfFile(file: string): string {
  const [, folder = "", id = ""] = /^(text|projects|evaluations)\/([a-z0-9-]+)/.exec(file) ?? [];
  const below = { text: "", projects: "projects/", evaluations: "reports/" }[folder];
  return below === undefined ? "" : `${below}${id}/`;
}

/** Where the findings of a disclosure are listed. */
export function checksPath({ folder }: Pick<Disclosure, "folder">): string {
  return `checks/${folder}/`;
}

/** The link from one page to a path, relative, so that the site works below any folder. */
export function relativeHref(from: string, to: string): string {
  const fromFolders = from.split("/").slice(0, -1);
  const toParts = to.split("/");
  let common = 0;
  while (
    common < fromFolders.length &&
    common < toParts.length - 1 &&
    fromFolders[common] === toParts[common]
  ) {
    common++;
  }
  const up = "../".repeat(fromFolders.length - common);
  return up + toParts.slice(common).join("/") || "./";
}

/** The path to which a relative link of a page leads: `relativeHref` backwards. */
export function addressFrom(from: string, link: string): string {
  const folders = from.split("/").slice(0, -1);
  const parts = link.split("/");
  let up = 0;
  while (parts[up] === ".." || parts[up] === ".") up++;
  const above = parts.slice(0, up).filter((part) => part === "..").length;
  return [...folders.slice(0, folders.length - above), ...parts.slice(up)].join("/");
}
