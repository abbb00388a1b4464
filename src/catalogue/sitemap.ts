import type { OutputFile } from "../downloads/downloads.ts";
import type { SiteDescription } from "./site-description.ts";
import { escapeXml } from "./xml.ts";

/** A page that robots may list, with the date of its last change. */
export interface ListedPage {
  /** Below the site's root. */
  readonly path: string;
  readonly published?: string;
}

/** The most addresses that one file of a sitemap may hold. */
const most = 50_000;

/** `sitemap.xml`, or an index of several files where there are many pages; none without the site's address. */
export function sitemap(
  { siteUrl }: Pick<SiteDescription, "siteUrl">,
  pages: readonly ListedPage[],
): OutputFile[] {
  if (siteUrl === undefined) return [];
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, index) =>
    pages.slice(index * most, (index + 1) * most),
  );
  const [only = []] = parts;
  if (parts.length <= 1) return [{ path: "sitemap.xml", content: urlSet(siteUrl, only) }];
  const files = parts.map((part, index) => ({
    path: `sitemap-${index + 1}.xml`,
    content: urlSet(siteUrl, part),
  }));
  const items = files.map(
    ({ path }) => `<sitemap><loc>${escapeXml(siteUrl + path)}</loc></sitemap>\n`,
  );
  return [
    {
      path: "sitemap.xml",
      content: `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${namespace}">\n${items.join("")}</sitemapindex>\n`,
    },
    ...files,
  ];
}

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

function urlSet(siteUrl: string, pages: readonly ListedPage[]): string {
  const items = pages.map(({ path, published }) => {
    const changed = published ? `<lastmod>${published}</lastmod>` : "";
    return `<url><loc>${escapeXml(siteUrl + path)}</loc>${changed}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${namespace}">\n${items.join("")}</urlset>\n`;
}

/** `robots.txt`: all may be read; that a page asks not to be listed stands on the page itself. */
export function robots({ siteUrl }: Pick<SiteDescription, "siteUrl">): OutputFile {
  const map = siteUrl === undefined ? "" : `\nSitemap: ${siteUrl}sitemap.xml\n`;
  return { path: "robots.txt", content: `User-agent: *\nDisallow:\n${map}` };
}
