import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import type { CatalogueEntry } from "../../src/catalogue/catalogue-entry.ts";
import { feeds } from "../../src/catalogue/feeds.ts";
import { openSearch } from "../../src/catalogue/open-search.ts";
import { robots, sitemap } from "../../src/catalogue/sitemap.ts";
import { readCsv } from "../../src/datasets/read-csv.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const json = (path: string) => JSON.parse(readFileSync(join(site.out, path), "utf8"));

const described = {
  settings: { name: "某县财政信息 & 公开", description: "说明", publisher: "某县" },
};
const here = { ...described, siteUrl: "https://example.gov.cn/a/", date: "2025-09-01" } as never;
const entry: CatalogueEntry = {
  folder: "unit/2024/final-accounts",
  title: "某单位2024年度决算",
  unit: { id: "unit", name: "某单位" },
  year: 2024,
  kind: "final-accounts",
  kindTitle: "决算",
  status: "corrected",
  published: "2025-08-20",
  updated: "2025-09-01",
  source: "某单位2024年度决算公开",
  tables: [],
  wholes: ["docx"],
};

test("Data Packages name each file with its size, hash and the columns that it has", () => {
  const packages = site.files.filter((file) => file.endsWith("datapackage.json"));
  assert.ok(packages.length >= 5, String(packages));
  for (const path of packages) {
    const folder = path.slice(0, -"datapackage.json".length);
    const { name, resources } = json(path);
    assert.match(name, /^[a-z0-9-]+$/);
    assert.equal(
      new Set(resources.map((one: { name: string }) => one.name)).size,
      resources.length,
    );
    for (const { path: file, bytes, hash, format, schema } of resources) {
      const content = readFileSync(join(site.out, folder, file));
      assert.equal(content.length, bytes, file);
      assert.equal(`sha256:${createHash("sha256").update(content).digest("hex")}`, hash);
      if (format !== "csv") continue;
      const [head] = readCsv(content.toString("utf8"));
      assert.deepEqual(
        schema.fields.map((field: { name: string }) => field.name),
        head,
      );
    }
  }
});

test("CSV on the Web says the columns of each csv beside it, and every value is of its type", () => {
  for (const path of site.files.filter((file) => file.endsWith("csv-metadata.json"))) {
    const folder = path.slice(0, -"csv-metadata.json".length);
    const { tables } = json(path);
    for (const { url, tableSchema } of tables) {
      const [head = [], ...rows] = readCsv(readFileSync(join(site.out, folder, url), "utf8"));
      const columns: { name: string; datatype: string; required?: boolean }[] = tableSchema.columns;
      assert.deepEqual(
        columns.map(({ name }) => name),
        head,
      );
      const key = tableSchema.primaryKey.map((name: string) => head.indexOf(name));
      const keys = rows.map((row) => key.map((at: number) => row[at]).join("\n"));
      assert.equal(new Set(keys).size, rows.length, `${folder}${url}`);
      columns.forEach(({ name, datatype, required }, at) => {
        const pattern =
          datatype === "decimal" ? /^-?\d+(\.\d+)?$/ : datatype === "integer" ? /^-?\d+$/ : /./;
        for (const row of rows) {
          const value = row[at] ?? "";
          if (value === "") assert.ok(!required, `${url} ${name}`);
          else assert.match(value, pattern, `${url} ${name}`);
        }
      });
    }
  }
});

test("the catalogue has a dataset for each disclosure, and every download is there", () => {
  const { dataset, "@context": context } = json("catalog.jsonld");
  assert.equal(dataset.length, 4);
  const terms = new Set(Object.keys(context));
  for (const one of dataset) {
    for (const key of Object.keys(one)) assert.ok(key.startsWith("@") || terms.has(key), key);
    for (const { downloadURL, mediaType } of one.distribution) {
      assert.ok(existsSync(join(site.out, downloadURL)), downloadURL);
      assert.match(mediaType, /^https:\/\/www\.iana\.org\/assignments\/media-types\/\w/);
    }
  }
});

function xmlOf(text: string) {
  const faults: unknown[] = [];
  const document = new DOMParser({ onError: (level, message) => faults.push([level, message]) });
  const parsed = document.parseFromString(text, "text/xml");
  assert.deepEqual(faults, []);
  return parsed;
}

test("a sitemap lists the pages, in parts where there are many; none without the site's address", () => {
  assert.deepEqual(sitemap({}, [{ path: "" }]), []);
  const [one] = sitemap(here, [{ path: "" }, { path: "unit/", published: "2025-08-20" }]);
  const places = [...xmlOf(String(one?.content)).getElementsByTagName("loc")];
  assert.deepEqual(
    places.map((place) => place.textContent),
    ["https://example.gov.cn/a/", "https://example.gov.cn/a/unit/"],
  );
  const many = sitemap(
    here,
    Array.from({ length: 50_001 }, (_, index) => ({ path: `p${index}/` })),
  );
  assert.deepEqual(
    many.map(({ path }) => path),
    ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"],
  );
  assert.match(
    String(robots(here).content),
    /^User-agent: \*\nDisallow:\n\nSitemap: https:.*sitemap\.xml\n$/,
  );
});

test("feeds tell what was published and corrected, the newest first", () => {
  const older = {
    ...entry,
    folder: "unit/2023/final-accounts",
    status: "published",
    updated: undefined,
  } as const;
  const [atom, feed] = feeds(here, [older, entry]);
  const document = xmlOf(String(atom?.content));
  assert.deepEqual(
    [...document.getElementsByTagName("entry")].map((one) => [
      one.getElementsByTagName("id")[0]?.textContent,
      one.getElementsByTagName("title")[0]?.textContent,
    ]),
    [
      [
        "https://example.gov.cn/a/unit/2024/final-accounts/#corrected-2025-09-01",
        "某单位2024年度决算（更正）",
      ],
      ["https://example.gov.cn/a/unit/2023/final-accounts/", "某单位2024年度决算"],
    ],
  );
  const { version, items } = JSON.parse(String(feed?.content));
  assert.equal(version, "https://jsonfeed.org/version/1.1");
  assert.equal(items[0].date_published, "2025-08-20T00:00:00+08:00");
  assert.deepEqual(feeds(described as never, [entry]), []);
});

test("a browser can be told how to search the site", () => {
  const [file] = openSearch(here);
  const url = xmlOf(String(file?.content)).getElementsByTagName("Url")[0];
  assert.equal(url?.getAttribute("template"), "https://example.gov.cn/a/search/?q={searchTerms}");
});
