import assert from "node:assert/strict";
import { test } from "node:test";
import { builtSite } from "../support/built-site.ts";
import { atomFaults, jsonFeedFaults, sitemapFaults } from "../support/standards/feed-faults.ts";

const site = builtSite({ siteUrl: "https://accounts.example/" });
const page = "nmg-bigdata/2024/final-accounts/income/index.html";
const cited = (html: string) => /<p data-cite>([^<]*)<\/p>/.exec(html)?.[1];

test("a page of a disclosure is cited by publisher, title, version, date, site and address", () => {
  assert.equal(
    cited(site.html(page)),
    "内蒙古自治区大数据中心. 收入决算情况说明 · 内蒙古自治区大数据中心2024年度决算[EB/OL]. 第1版. (2025-08-26). 明账示例. https://accounts.example/nmg-bigdata/2024/final-accounts/income/.",
  );
  for (const file of site.files.filter((name) =>
    /\/(?:budget|final-accounts)\/.*\.html$/.test(name),
  )) {
    if (file.startsWith("checks/")) continue;
    const address = `https://accounts.example/${file.replace(/index\.html$/, "")}`;
    assert.ok(cited(site.html(file))?.endsWith(`${address}.`), file);
  }
});

test("what others show of a link: title, sentence, site, address; no image that they could not show", () => {
  const html = site.html(page);
  const meta = (name: string) =>
    new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1];
  assert.equal(meta("title"), "收入决算情况说明 · 内蒙古自治区大数据中心2024年度决算");
  assert.equal(meta("type"), "article");
  assert.equal(meta("description"), "内蒙古自治区大数据中心2024年度决算：收入决算情况说明。");
  assert.equal(meta("url"), "https://accounts.example/nmg-bigdata/2024/final-accounts/income/");
  assert.equal(meta("image"), undefined);
  assert.doesNotMatch(site.html("404.html"), /og:/);
});

test("feeds and site map are as their standards ask, and lead to pages of the site", () => {
  const address = "https://accounts.example/";
  assert.deepEqual(atomFaults(site.html("feed.xml")), []);
  assert.deepEqual(jsonFeedFaults(site.html("feed.json")), []);
  assert.deepEqual(sitemapFaults(site.html("sitemap.xml"), address), []);
  const led = [...site.html("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place = ""]) =>
    place.slice(address.length),
  );
  const { items } = JSON.parse(site.html("feed.json"));
  const told = items.map(({ url }: { url: string }) => url.slice(address.length));
  assert.equal(told.length, 4);
  assert.ok(led.length > 100, String(led.length));
  for (const path of [...led, ...told]) assert.ok(site.files.includes(`${path}index.html`), path);
});

test("a feed that breaks its standard is found", () => {
  const feed = site.html("feed.xml");
  assert.deepEqual(atomFaults(feed.replace(/<updated>[^<]*<\/updated>/, "")), ["updated"]);
  assert.deepEqual(atomFaults(feed.replace(/<published>[^<]*/, "<published>昨天")), [
    "published 昨天",
  ]);
  const map = site.html("sitemap.xml").replace("<loc>", "<loc>x");
  assert.equal(sitemapFaults(map, "https://accounts.example/").length, 1);
});
