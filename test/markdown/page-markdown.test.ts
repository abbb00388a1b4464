import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import markdownIt from "markdown-it";
import { pageMarkdown } from "../../src/markdown/page-markdown.ts";
import { exampleSite } from "../support/built-site.ts";
import { mainTexts } from "../support/page-text.ts";

const site = exampleSite();
const reader = markdownIt({ html: false });
const markdown = (content: string, address?: string) =>
  pageMarkdown(`<body><main id="main">${content}</main></body>`, address);

/** Letters and digits of a text, without spaces. */
const letters = (text: string) => text.replace(/\s+/g, "");
const readBack = (text: string) =>
  letters(
    reader
      .render(text)
      .replace(/<[^<>]*>/g, "")
      .replace(
        /&(amp|lt|gt|quot);/g,
        (_, name) => ({ amp: "&", lt: "<", gt: ">" })[name as string] ?? '"',
      ),
  );

test("each page that names a twin has one, with the words and numbers of the page in their order", () => {
  let count = 0;
  for (const file of site.pages) {
    const html = site.html(file);
    const hasTwin = html.includes('href="index.md"');
    assert.equal(hasTwin, !/data-page="(?:not-found|preferences|print|search)"/.test(html), file);
    if (!hasTwin) continue;
    const text = readFileSync(join(site.out, file.replace(/\.html$/, ".md")), "utf8");
    const twin = readBack(text);
    let from = 0;
    for (const number of shownNumbers(html)) {
      const at = twin.indexOf(letters(number), from);
      assert.ok(at >= 0, `${file}: ${number} is not where the page has it`);
      from = at;
      count++;
    }
  }
  assert.ok(count > 1_000, String(count));
});

/** Numbers from data in the content, the list of origins, drawings and heads of tables aside. */
function shownNumbers(html: string): string[] {
  return mainTexts(html)
    .filter(({ around }) => around.some(({ name }) => name === "data"))
    .filter(
      ({ around }) =>
        !around.some(({ attributes, name }) => /provenance/.test(attributes) || name === "thead"),
    )
    .map(({ text }) => text);
}

test("headings, lists, links and terms", () => {
  assert.equal(
    markdown(
      `<h1>某局</h1><p>收入<strong>1.00万元</strong>，见<a href="../tables/">表格</a><a href="#n">※</a>。</p>
<ul><li>甲</li><li>乙<ol><li>丙</li></ol></li></ul><dl><dt>制式</dt><dd>国家</dd></dl>`,
      "https://a.example/b/",
    ),
    `# 某局

收入**1.00万元**，见[表格](<../tables/>)※。

- 甲
- 乙

  1. 丙

**制式**

国家

网页：<https://a.example/b/>
`,
  );
});

test("a table with a head of two rows, groups and merged cells keeps its columns", () => {
  assert.equal(
    markdown(`<table><caption>支出表</caption>
<thead><tr><th rowspan="2">项目</th><th colspan="2">支出</th></tr><tr><th>基本</th><th>项目</th></tr></thead>
<tbody><tr><th colspan="3">一、本年</th></tr><tr><th rowspan="2">甲|乙</th><td>1</td><td>2</td></tr><tr><td>3</td><td></td></tr></tbody></table>`),
    `**支出表**

| 项目 | 支出·基本 | 支出·项目 |
| --- | --- | --- |
| 一、本年 |  |  |
| 甲\\|乙 | 1 | 2 |
|  | 3 |  |
`,
  );
});

test("what is not text leaves nothing: drawings, controls, origins", () => {
  assert.equal(
    markdown(
      `<p class="page-tools"><a href="#provenance">来历</a></p><svg><text>9</text></svg><form><input></form><p hidden>x</p><nav><p>y</p></nav><details id="provenance"><p>z</p></details><p>留下</p>`,
    ),
    "留下\n",
  );
});

test("no text becomes markup", () => {
  const hostile = [
    "# 不是标题",
    "1. 不是列表",
    "- 不是列表",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "[不是](javascript:alert)链接",
    "**不是**粗体_也_不是`代码`",
    "&amp;lt;不是实体",
    "1.5 是数",
  ];
  const text = markdown(hostile.map((line) => `<p>${line}</p>`).join(""));
  const html = reader.render(text);
  assert.doesNotMatch(html, /<(?!\/?p>)/);
  const plain = hostile.map((line) =>
    line.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: "<", gt: ">" })[name as string] ?? "&"),
  );
  assert.equal(readBack(text), letters(plain.join("")));
});

test("code stands as it is", () => {
  assert.equal(
    markdown("<p>用 <code>a*b</code> 和 <code>`</code></p><pre><code>x &lt; y\n</code></pre>"),
    "用 `a*b` 和 `` ` ``\n\n```\nx < y\n```\n",
  );
});
