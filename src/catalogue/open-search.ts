import type { OutputFile } from "../downloads/downloads.ts";
import type { SiteDescription } from "./site-description.ts";
import { escapeXml } from "./xml.ts";

export const openSearchFile = "opensearch.xml";

/** `opensearch.xml`: a browser can search the site from its address bar; none without the site's address. */
export function openSearch({ siteUrl, settings }: SiteDescription): OutputFile[] {
  if (siteUrl === undefined) return [];
  // The description allows names of 16 characters.
  const name = [...settings.name].slice(0, 16).join("");
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(name)}</ShortName>
<Description>${escapeXml(settings.description)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" method="get" template="${escapeXml(siteUrl)}search/?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return [{ path: openSearchFile, content }];
}
