import assert from "node:assert/strict";
import { test } from "node:test";
import { createMarkdown, foreignImages } from "../../src/figures/markdown.ts";

const markdown = createMarkdown();

const foreign = [
  "https://elsewhere.invalid/a.png",
  "http://elsewhere.invalid/a.png",
  "//elsewhere.invalid/a.png",
  "HTTPS:elsewhere.invalid/a.png",
  "data:image/png;base64,AAAA",
  "<https://elsewhere.invalid/a b.png>",
];

for (const source of foreign) {
  test(`an image of another origin is its words: ${source}`, () => {
    const text = `前\n\n图：![示意<b>图](${source})`;
    assert.equal(markdown.render(text), "<p>前</p>\n<p>图：示意&lt;b&gt;图</p>\n");
    assert.deepEqual(
      foreignImages(text).map(({ line }) => line),
      [2],
    );
  });
}

test("an image by reference is found too, one of the site's own stays", () => {
  const byName = "![图][a]\n\n[a]: https://elsewhere.invalid/a.png";
  assert.equal(markdown.render(byName), "<p>图</p>\n");
  assert.equal(foreignImages(byName).length, 1);
  assert.match(markdown.render("![图](../a.png)"), /<img src="\.\.\/a\.png" alt="图">/);
  assert.deepEqual(foreignImages("![图](../a.png) `![码](//b)`"), []);
});

test("columns are aligned by classes, never by a style", () => {
  const html = markdown.render("|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|");
  assert.doesNotMatch(html, /style/);
  for (const side of ["left", "center", "right"]) {
    assert.match(html, new RegExp(`<th class="align-${side}">`));
    assert.match(html, new RegExp(`<td class="align-${side}">`));
  }
});

test("HTML and addresses that run something stay text", () => {
  const attacks = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "<javascript:alert(1)>",
    '![a"onerror=alert(1) x="](a.png)',
    '[a](b "onmouseover=alert(1) x=")',
  ];
  for (const attack of attacks) {
    const html = markdown.render(attack);
    assert.doesNotMatch(html, /<script|<[^>]*\son\w+=|href="(?:javascript|vbscript|data)/i, html);
  }
});
