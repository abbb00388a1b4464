import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { structuredDataBlock } from "../../_includes/structured-data.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();

type Node = { "@type": string } & Record<string, unknown>;

/** The nodes of a page; none where the page has no block. */
function nodesOf(file: string): Node[] {
  const block = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(site.html(file));
  return block ? JSON.parse(block[1] ?? "")["@graph"] : [];
}

test("the place of a page is told as the page shows it", () => {
  let told = 0;
  for (const file of site.pages) {
    const html = site.html(file);
    const shown = /<nav class="breadcrumb".*?<\/nav>/s.exec(html)?.[0] ?? "";
    const steps = [...shown.matchAll(/<li[^>]*>(?:<a href="([^"]*)">)?([^<]*)/g)];
    const list = nodesOf(file).find((node) => node["@type"] === "BreadcrumbList");
    const items = (list?.itemListElement ?? []) as { name: string; item: string }[];
    if (items.length === 0) continue;
    told++;
    assert.deepEqual(
      items.map(({ name }) => name.replaceAll("&", "&amp;")),
      steps.map(([, , name]) => name),
      file,
    );
    assert.deepEqual(
      items.slice(0, -1).map(({ item }) => item),
      steps.slice(0, -1).map(([, href]) => href),
      file,
    );
  }
  assert.ok(told > 10, `${told} pages with a place`);
});

test("a disclosure is a dataset of files that are there", () => {
  const file = "nmg-bigdata/2024/final-accounts/index.html";
  const dataset = nodesOf(file).find((node) => node["@type"] === "Dataset");
  assert.equal(dataset?.name, "内蒙古自治区大数据中心2024年度决算");
  assert.equal(dataset?.datePublished, "2025-08-26");
  const files = dataset?.distribution as { contentUrl: string; encodingFormat: string }[];
  assert.equal(files.length, 6);
  for (const { contentUrl, encodingFormat } of files) {
    assert.ok(existsSync(join(site.out, normalize(join(dirname(file), contentUrl)))), contentUrl);
    assert.match(encodingFormat, /^[a-z]+\/[\w.+-]+$/, contentUrl);
  }
});

test("a unit is an organization, with its department where the data name one", () => {
  const [, unit] = nodesOf("nmg-bigdata/index.html");
  assert.equal(unit?.["@type"], "GovernmentOrganization");
  assert.equal(unit?.name, "内蒙古自治区大数据中心");
});

test("no text can leave the block", () => {
  const title = "</script><script>alert(1)</script><!--&amp;";
  const links = { holds: () => true, href: (_: unknown, path: string) => path };
  const page = { kind: "prose", path: "a/", title, trail: [{ title, path: "" }] };
  const block = String(structuredDataBlock({ links } as never, page as never));
  const json = /^<script type="application\/ld\+json">([^<>&]*)<\/script>\n$/.exec(block)?.[1];
  assert.equal(JSON.parse(json ?? "")["@graph"][0].itemListElement[1].name, title);
});
