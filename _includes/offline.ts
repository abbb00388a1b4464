import { addressFrom } from "../src/pages/address.ts";
import type { Page } from "../src/pages/page.ts";
import type { SiteContext } from "../src/pages/site-context.ts";
import { trusted } from "./html.ts";
import { frame } from "./layout.ts";
import { sourceFile } from "./provenance.ts";

/** A package holds no files of the data: what leads to them is plain text there. */
const sourceFileLinks = new RegExp(`<a class="${sourceFile}" [^<>]*>([^<]*)</a>`, "g");

/**
 * A page as a package has it, made of the page as the site has it: another frame, and its links led to files.
 * Undefined where the page says something that a package leaves out: whatever that is, it is a link to
 * what no package holds.
 */
export function offlinePage(site: SiteContext, page: Page, rendered: string): string | undefined {
  const start = rendered.indexOf(">", rendered.indexOf("<main ")) + 1;
  const main = rendered
    .slice(start, rendered.lastIndexOf("</main>"))
    .replaceAll(sourceFileLinks, "$1");
  const known = new Map<string, string>();
  let isWhole = true;
  const rewritten = main.replace(/(?<=\s(?:href|src|action)=")[^"#:]+(?=["#])/g, (link) => {
    const found = known.get(link);
    if (found !== undefined) return found;
    const path = addressFrom(page.path, link);
    isWhole &&= site.links.holds(path);
    const own = isWhole ? site.links.href(page, path) : link;
    known.set(link, own);
    return own;
  });
  return isWhole ? frame(site, page, trusted(rewritten)) : undefined;
}
