import { posix } from "node:path";

/** An HTML file of the finished site. */
export interface RenderedPage {
  readonly file: string;
  readonly html: string;
}

/** A link that stays within the site. */
export interface InternalLink {
  /** As the page has it. */
  readonly link: string;
  /** The file it leads to, relative to the site's root; undefined when it leaves the root. */
  readonly file?: string;
  readonly fragment?: string;
}

/** All links of a page to the site's own files; `basePath` is where absolute ones start. */
export function internalLinks({ file, html }: RenderedPage, basePath: string): InternalLink[] {
  return [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)]
    .map((match) => (match[1] ?? "").replaceAll("&amp;", "&"))
    .filter((link) => !/^[a-z]+:/i.test(link))
    .map((link) => {
      const [address = "", fragment] = link.split("#");
      const target = address === "" ? file : targetOf(address.split("?")[0] ?? "", file, basePath);
      return { link, file: target, fragment: fragment && decoded(fragment) };
    });
}

/** A fragment that is badly escaped stays as it is, and leads nowhere. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function targetOf(address: string, from: string, basePath: string): string | undefined {
  const path = address.startsWith("/")
    ? address.startsWith(basePath)
      ? address.slice(basePath.length)
      : undefined
    : posix.join(posix.dirname(from), address).replace(/^\.\/?/, "");
  if (path === undefined || path.startsWith("../")) return undefined;
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
