import assert from "node:assert/strict";
import { test } from "node:test";
import { linksResolve } from "../../src/verify/links-resolve.ts";

const files = ["index.html", "a/index.html", "a/b.csv", "assets/site.css"];
const check = (html: string, file = "a/index.html", basePath = "/") =>
  linksResolve(
    [
      { file, html },
      { file: "index.html", html: '<h1 id="top"></h1>' },
    ],
    files,
    basePath,
  );

test("links to files, folders and ids on their page resolve", () => {
  const html = `<a href="../">a</a><a href="../#top">a</a><a href="b.csv">a</a><a href="./">a</a>
    <link href="../assets/site.css?v=1"><a href="#here" id="here">a</a><a href="https://example.org/">a</a>`;
  assert.deepEqual(check(html), []);
});

test("a link without a target is an error that names page and link", () => {
  for (const link of ["../c/", "b.json", "#nowhere", "../#nowhere", "/a/", "../../index.html"]) {
    const [finding] = check(`<a href="${link}">x</a>`, "a/index.html", "/sub/");
    assert.equal(finding?.where, "a/index.html", link);
    assert.match(finding?.message ?? "", new RegExp(`“${link.replaceAll(".", "\\.")}”`));
  }
});

test("absolute links start at the base path", () => {
  assert.deepEqual(check('<a href="/sub/a/">x</a>', "404.html", "/sub/"), []);
  assert.equal(check('<a href="/a/">x</a>', "404.html", "/sub/").length, 1);
});

test("a fragment whose bytes are no UTF-8 has no target, and is no bug", () => {
  const page = { file: "index.html", html: '<a href="#%FF">x</a>' };
  assert.deepEqual(
    linksResolve([page], ["index.html"], "/").map(({ message }) => message),
    ["链接“#%FF”没有目标"],
  );
});
