import type { OutputFile } from "../downloads/downloads.ts";
import type { RenderedPage } from "../verify/internal-links.ts";
import { pageMarkdown } from "./page-markdown.ts";

/** The link by which a page says that it has a twin. */
const twin = '<link rel="alternate" type="text/markdown" href="index.md">';

/** `index.md` beside each page that names one: what programs read without its frame. */
export function* markdownTwins(
  pages: Iterable<RenderedPage>,
  siteUrl?: string,
): Generator<OutputFile> {
  for (const { file, html } of pages) {
    if (!html.includes(twin)) continue;
    const folder = file.slice(0, -"index.html".length);
    yield {
      path: `${folder}index.md`,
      content: pageMarkdown(html, siteUrl && siteUrl + folder),
    };
  }
}
