import { DOMParser, type Element } from "@xmldom/xmldom";

/** A document of XML, or what a parser complains of. */
function parsed(text: string): { readonly root?: Element; readonly faults: string[] } {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => faults.push(`${level} ${message}`) });
  return { root: parser.parseFromString(text, "text/xml").documentElement ?? undefined, faults };
}

const children = (element: Element) =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const named = (element: Element, name: string) =>
  children(element).filter((child) => child.localName === name);
const textOf = (element: Element, name: string) => named(element, name)[0]?.textContent ?? "";

/** RFC 3339, as RFC 4287 asks (3.3). */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const isAddress = (text: string) => /^https?:/.test(text) && URL.canParse(text);

/** Exactly one of each, as atom:feed (4.1.1) and atom:entry (4.1.2) must have; and nothing that Atom has not. */
const once = ["id", "title", "updated"];
const allowed = {
  feed: new Set([
    ...once,
    "subtitle",
    "link",
    "author",
    "category",
    "generator",
    "rights",
    "entry",
  ]),
  entry: new Set([
    ...once,
    "link",
    "author",
    "published",
    "summary",
    "content",
    "category",
    "rights",
  ]),
};

/** Where a feed is not as RFC 4287 asks. */
export function atomFaults(text: string): string[] {
  const { root, faults } = parsed(text);
  if (root?.namespaceURI !== "http://www.w3.org/2005/Atom" || root.localName !== "feed")
    return [...faults, "root"];
  const entries = named(root, "entry");
  const ids = entries.map((entry) => textOf(entry, "id"));
  if (new Set(ids).size !== ids.length) faults.push("ids of entries are not unique");
  for (const element of [root, ...entries]) {
    const kind = element === root ? "feed" : "entry";
    const own = children(element).map(({ localName }) => localName ?? "");
    faults.push(
      ...own.filter((name) => !allowed[kind].has(name)).map((name) => `${kind}: ${name}`),
      ...once.filter((name) => own.filter((one) => one === name).length !== 1),
    );
    for (const name of ["updated", "published"])
      for (const one of named(element, name))
        if (!instant.test(one.textContent ?? "")) faults.push(`${name} ${one.textContent}`);
    if (!isAddress(textOf(element, "id"))) faults.push(`id ${textOf(element, "id")}`);
    for (const link of named(element, "link"))
      if (!isAddress(link.getAttribute("href") ?? "")) faults.push("link");
    const author = named(element, "author")[0] ?? named(root, "author")[0];
    if (!author || textOf(author, "name") === "") faults.push(`${kind} without author`);
  }
  if (!named(root, "link").some((link) => link.getAttribute("rel") === "self")) faults.push("self");
  return faults;
}

/** Where a feed is not as JSON Feed 1.1 asks. */
export function jsonFeedFaults(text: string): string[] {
  const feed = JSON.parse(text);
  const faults: string[] = [];
  if (feed.version !== "https://jsonfeed.org/version/1.1") faults.push("version");
  if (typeof feed.title !== "string" || feed.title === "") faults.push("title");
  for (const key of ["home_page_url", "feed_url"]) if (!isAddress(feed[key])) faults.push(key);
  const ids = feed.items.map(({ id }: { id: unknown }) => id);
  if (new Set(ids).size !== ids.length) faults.push("ids are not unique");
  for (const item of feed.items) {
    if (typeof item.id !== "string" || item.id === "") faults.push("id");
    if (!isAddress(item.url)) faults.push(`url ${item.url}`);
    if (typeof item.content_text !== "string") faults.push("content_text");
    for (const key of ["date_published", "date_modified"])
      if (!instant.test(item[key])) faults.push(`${key} ${item[key]}`);
  }
  return faults;
}

/** Where a list of addresses is not as the sitemaps protocol 0.9 asks; all of one site. */
export function sitemapFaults(text: string, site: string): string[] {
  const { root, faults } = parsed(text);
  if (root?.namespaceURI !== "http://www.sitemaps.org/schemas/sitemap/0.9") return ["namespace"];
  if (root.localName !== "urlset") faults.push(String(root.localName));
  const urls = children(root);
  if (urls.length > 50_000 || Buffer.byteLength(text) > 52_428_800) faults.push("too long");
  const places = urls.map((url) => textOf(url, "loc"));
  if (new Set(places).size !== places.length) faults.push("an address twice");
  for (const [at, url] of urls.entries()) {
    const place = places[at] ?? "";
    if (!isAddress(place) || !place.startsWith(site) || place.length > 2048) faults.push(place);
    for (const { localName } of children(url))
      if (localName !== "loc" && localName !== "lastmod") faults.push(String(localName));
    const changed = textOf(url, "lastmod");
    if (changed !== "" && !/^\d{4}-\d\d-\d\d$/.test(changed)) faults.push(changed);
  }
  return faults;
}
