import type { OutputFile } from "../downloads/downloads.ts";
import type { Withdrawal } from "../records/withdrawal.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { jsonText, type SiteDescription } from "./site-description.ts";
import { escapeXml } from "./xml.ts";

/** What is new: a disclosure that was published, corrected or withdrawn. */
interface Notice {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** YYYY-MM-DD. */
  readonly published: string;
  readonly updated: string;
  readonly author: string;
  /** Why, where that is part of the news. */
  readonly summary?: string;
}

/** `feed.xml` (Atom) and `feed.json` (JSON Feed): the latest disclosures; none without the site's address. */
export function feeds(site: SiteDescription, entries: readonly CatalogueEntry[]): OutputFile[] {
  const { siteUrl, settings, date } = site;
  if (siteUrl === undefined) return [];
  const { withdrawn = [], publisher } = settings;
  const notices = [
    ...entries.flatMap((entry) => noticeOf(entry, siteUrl)),
    ...withdrawn.map((one) => withdrawalNotice(one, siteUrl, publisher)),
  ]
    .sort((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1))
    .slice(0, 100);
  const updated = [date, notices[0]?.updated]
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);
  if (updated === undefined) return [];
  return [
    { path: "feed.xml", content: atom(siteUrl, settings, updated, notices) },
    {
      path: "feed.json",
      content: jsonText({
        version: "https://jsonfeed.org/version/1.1",
        title: settings.name,
        description: settings.description,
        home_page_url: siteUrl,
        feed_url: `${siteUrl}feed.json`,
        language: "zh-CN",
        items: notices.map((notice) => ({
          id: notice.id,
          url: notice.url,
          title: notice.title,
          content_text: notice.summary ?? notice.title,
          date_published: instant(notice.published),
          date_modified: instant(notice.updated),
          authors: [{ name: notice.author }],
        })),
      }),
    },
  ];
}

function noticeOf(entry: CatalogueEntry, siteUrl: string): Notice[] {
  const { published, updated = published } = entry;
  if (published === undefined || updated === undefined) return [];
  const url = `${siteUrl}${entry.folder}/`;
  const isCorrected = entry.status === "corrected";
  return [
    {
      id: isCorrected ? `${url}#corrected-${updated}` : url,
      title: isCorrected ? `${entry.title}（更正）` : entry.title,
      url,
      published,
      updated,
      author: entry.unit.name,
    },
  ];
}

function withdrawalNotice(
  { path, title, date, reason }: Withdrawal,
  siteUrl: string,
  author: string,
): Notice {
  const url = siteUrl + path;
  const id = `${url}#withdrawn-${date}`;
  return {
    id,
    title: `${title}（撤回）`,
    url,
    published: date,
    updated: date,
    author,
    summary: reason,
  };
}

function atom(
  siteUrl: string,
  { name, description, publisher }: SiteDescription["settings"],
  updated: string,
  notices: readonly Notice[],
): string {
  const items = notices.map(
    (notice) => `<entry>
<id>${escapeXml(notice.id)}</id>
<title>${escapeXml(notice.title)}</title>
<link href="${escapeXml(notice.url)}"/>
<published>${instant(notice.published)}</published>
<updated>${instant(notice.updated)}</updated>
<author><name>${escapeXml(notice.author)}</name></author>
${notice.summary === undefined ? "" : `<summary>${escapeXml(notice.summary)}</summary>\n`}</entry>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escapeXml(siteUrl)}</id>
<title>${escapeXml(name)}</title>
<subtitle>${escapeXml(description)}</subtitle>
<link href="${escapeXml(siteUrl)}"/>
<link rel="self" href="${escapeXml(`${siteUrl}feed.xml`)}"/>
<updated>${instant(updated)}</updated>
<author><name>${escapeXml(publisher)}</name></author>
${items.join("")}</feed>
`;
}

/** The beginning of a day in China, where the dates are from. */
function instant(date: string): string {
  return `${date}T00:00:00+08:00`;
}
