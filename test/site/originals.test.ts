import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";
import { sourceNote } from "../../_includes/article.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();

test("the origins of numbers lead to published files, each to a place that is there", (t) => {
  let count = 0;
  for (const file of site.pages) {
    for (const [, link = ""] of site
      .html(file)
      .matchAll(/<a class="source-file" href="([^"]+)"/g)) {
      const [address = "", place] = link.split("#");
      const path = posix.join(posix.dirname(file), address);
      assert.ok(site.files.includes(path), `${file}: ${link}`);
      assert.match(path, /^data\//);
      if (place !== undefined) assert.notEqual(placeIn(path, decodeURI(place)), undefined, link);
      count++;
    }
  }
  t.diagnostic(`links to places: ${count}`);
  assert.ok(count > 200, String(count));
});

/** What stands in a file at a JSON pointer or on a line. */
function placeIn(path: string, place: string): unknown {
  const content = readFileSync(join(site.out, path), "utf8");
  if (place.startsWith("L")) return content.split("\n")[Number(place.slice(1)) - 1];
  let value: unknown = JSON.parse(content);
  for (const key of place.slice(1).split("/")) value = (value as Record<string, unknown>)?.[key];
  return value;
}

test("an overview leads to the files that its site was made from; a rebuilt workbook is called so", () => {
  const html = site.html("nmg-bigdata/2024/final-accounts/index.html");
  const [list = ""] = /<p id="originals">[\s\S]*?<\/ul>/.exec(html) ?? [];
  assert.deepEqual(
    [...list.matchAll(/href="([^"]+)"[^<>]*>([^<]*)</g)].map(([, href = "", title]) => [
      posix.join("nmg-bigdata/2024/final-accounts", href).replace(/^.*final-accounts\//, ""),
      title,
    ]),
    [
      ["tables.xlsx", "重编的工作簿"],
      ["disclosure.json", "登记的数和来源（JSON）"],
      ["facts.json", "正文写明的数（JSON）"],
      ["reconstruction.json", "每一格怎样重编（JSON）"],
    ],
  );
});

test("the source is linked where the data say its address, and plain where not", () => {
  const source = { title: "某局决算“甲”", reconstructed: false };
  const url = "https://a.example/?b=1&c=2";
  assert.match(
    String(sourceNote({ source: { ...source, url } })),
    /<a href="https:\/\/a\.example\/\?b=1&amp;c=2">某局决算“甲”<\/a>/,
  );
  assert.doesNotMatch(String(sourceNote({ source })), /<a /);
});
