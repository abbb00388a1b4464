import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { buildSite } from "../../src/site/build-site.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { exampleSite } from "../support/built-site.ts";
import { buildOptions, temporaryFolder } from "../support/example.ts";

const site = exampleSite();
const second = join(temporaryFolder(), "again");
before(() => buildSite(buildOptions(second, { search: true })));

test("two builds of the same input are byte-identical", (t) => {
  assert.deepEqual(listFiles(second), site.files);
  for (const file of site.files) {
    assert.ok(readFileSync(join(site.out, file)).equals(readFileSync(join(second, file))), file);
  }
  t.diagnostic(`files compared: ${site.files.length}`);
});

test("a section page without charts is at most 30 KB on the wire, style sheet included", (t) => {
  const wire = (text: string) => brotliCompressSync(text).length;
  const style = wire(readFileSync(join(site.out, "assets/site.css"), "utf8"));
  const sections = site.files.filter((file) =>
    /^nmg-bigdata\/2024\/final-accounts\/[a-z-]+\/index\.html$/.test(file),
  );
  const sizes = sections
    .map((file) => ({ file, html: site.html(file) }))
    .filter(({ html }) => html.includes('data-page="section"') && !html.includes("data-chart"))
    .map(({ file, html }) => ({ file, bytes: wire(html) + style }))
    .sort((a, b) => b.bytes - a.bytes);
  assert.ok(sizes.length > 10);
  t.diagnostic(`largest: ${sizes[0]?.file} ${sizes[0]?.bytes} bytes (style sheet ${style})`);
  for (const { file, bytes } of sizes) assert.ok(bytes <= 30_000, `${file}: ${bytes}`);
});
