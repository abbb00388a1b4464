import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { sha256 } from "../../src/load/sha256.ts";
import { downloadOpens } from "../../src/verify/downloads-open.ts";
import { exampleSite } from "../support/built-site.ts";
import { missingFigures, readFigureList } from "../support/figures.ts";

const site = exampleSite();
const name = "nmg-bigdata/2024/final-accounts";
const top = "nmg-bigdata-2024-final-accounts";

const bytes = () => readFileSync(join(site.out, `${name}.zip`));
const files = () => unzipSync(bytes());
const text = (path: string) => strFromU8(files()[`${top}/${path}`] as Uint8Array);

test("no entry has a time: the format keeps local time, and every place has another", () => {
  const zip = bytes();
  const times = new Set<string>();
  for (let at = 0; at >= 0; at = zip.indexOf("PK\u0003\u0004", at + 1)) {
    times.add(zip.subarray(at + 10, at + 14).toString("hex"));
  }
  // 1980-01-01, also of the entries of the workbooks in it.
  assert.deepEqual([...times], ["00002100"]);
});

test("holds pages, tables in all formats, text, README and the sums of all of them", () => {
  const names = Object.keys(files()).map((path) => path.slice(top.length + 1));
  for (const path of [
    "README.txt",
    "SHA256SUMS",
    "assets/site.css",
    "final-accounts.txt",
    "final-accounts.xlsx",
    "index.html",
    "official-expenses/index.html",
    "tables/index.html",
    ...["csv", "json", "xlsx"].map((extension) => `tables/official-expenses.${extension}`),
    "tables/official-expenses/index.html",
  ]) {
    assert.ok(names.includes(path), path);
  }
  assert.ok(Object.keys(files()).every((path) => path.startsWith(`${top}/`)));
  assert.deepEqual(downloadOpens({ path: `${name}.zip`, bytes: bytes() }), []);
  assert.equal(text("SHA256SUMS").trim().split("\n").length, names.length - 1);
});

test("the tables are those of the site, byte for byte", () => {
  for (const [path, content] of Object.entries(files())) {
    const own = path.slice(top.length + 1);
    if (!/^tables\/.*\.(csv|json|xlsx)$/.test(own)) continue;
    assert.equal(sha256(content), sha256(readFileSync(join(site.out, name, own))), own);
  }
});

test("the text has every figure of the source", () => {
  const figures = readFigureList("nmg-bigdata-2024-final-accounts");
  assert.deepEqual(
    missingFigures(figures, () => text("final-accounts.txt")),
    [],
  );
  assert.doesNotMatch(text("final-accounts.txt"), /\{\{|undefined|\[object/);
});

test("the text and the pages have the evaluation report", () => {
  assert.match(text("final-accounts.txt"), /建设项目绩效评价报告\n委托单位：/);
  assert.match(text("final-accounts.txt"), /\n用户满意度\t分值10分\t得分8\.87分\t/);
  assert.match(text("reports/petition-platform/index.html"), /data-page="report"/);
});

test("the README names the disclosure, its source, and how to prove the files", () => {
  const readme = text("README.txt");
  for (const part of [
    /^内蒙古自治区大数据中心2024年度决算\n/,
    /公开日期：2025-08-26/,
    /sha256sum -c SHA256SUMS/,
    /final-accounts\.xlsx/,
  ]) {
    assert.match(readme, part);
  }
});
