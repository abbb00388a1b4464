import assert from "node:assert/strict";
import { before, test } from "node:test";
import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { plainText } from "../../src/narrative/say.ts";
import type { SectionPage } from "../../src/pages/kinds/section.ts";
import { selectChecked } from "../../src/site/checked-data.ts";
import { prepareSite } from "../../src/site/prepared-site.ts";
import { cellText } from "../../src/tables/table-view.ts";
import { disclosureDocument } from "../../src/word/disclosure-document.ts";
import { buildOptions, root } from "../support/example.ts";

const folder = "nmg-bigdata/2024/final-accounts";
const { model } = await selectChecked(`${root}/data`);
const pages = prepareSite(model, buildOptions("")).pages.filter(
  (page) => "disclosure" in page && page.disclosure.folder === folder,
);
const disclosure = model.disclosures.find((candidate) => candidate.folder === folder);
assert.ok(disclosure);
const make = async () => {
  const { content } = await disclosureDocument(disclosure, pages);
  assert.ok(content instanceof Uint8Array);
  return content;
};
let bytes: Uint8Array = new Uint8Array();
let parts: Record<string, string> = {};
let text = "";

before(async () => {
  bytes = await make();
  parts = Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, strFromU8(content)]),
  );
  text =
    new DOMParser().parseFromString(parts["word/document.xml"] ?? "", "text/xml").documentElement
      ?.textContent ?? "";
});

test("two documents of one disclosure are the same bytes, made one after the other", async () => {
  assert.deepEqual(await make(), bytes);
  assert.match(parts["docProps/core.xml"] ?? "", /created[^>]*>2025-08-26T00:00:00Z</);
});

test("every part is well-formed XML", () => {
  for (const [name, content] of Object.entries(parts)) {
    new DOMParser({
      onError(level, message) {
        assert.fail(`${name}: ${level} ${message}`);
      },
    }).parseFromString(content, "text/xml");
  }
});

test("says every sentence that the pages of the sections say", () => {
  const sections = pages.filter((page): page is SectionPage => page.kind === "section");
  assert.ok(sections.length > 15);
  let sentences = 0;
  for (const { title, blocks } of sections) {
    assert.ok(text.includes(title), title);
    for (const block of blocks) {
      if (block.type !== "paragraph") continue;
      sentences++;
      assert.ok(text.includes(plainText(block.content)), plainText(block.content));
    }
  }
  assert.ok(sentences > 20);
});

test("has every cell of every table, and header rows that repeat on each page", () => {
  for (const table of disclosure.tables.values()) {
    assert.ok(text.includes(table.spec.title), table.spec.title);
    for (const row of table.rows) {
      for (const figure of row.cells.values())
        assert.ok(text.includes(cellText(figure)), figure.id);
    }
  }
  const filled = [...disclosure.tables.values()].filter(({ empty }) => !empty);
  assert.ok((parts["word/document.xml"]?.match(/<w:tblHeader/g) ?? []).length >= filled.length);
});

test("Word draws the charts itself, from the figures of the pages", () => {
  const drawn = Object.entries(parts).filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
  const shown = pages.flatMap((page) => (page.kind === "section" ? page.charts : []));
  assert.ok(drawn.length >= shown.length && shown.length > 0);
  assert.ok(drawn.some(([, xml]) => xml.includes("<c:v>57410.32</c:v>")));
});
