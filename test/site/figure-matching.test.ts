import assert from "node:assert/strict";
import { test } from "node:test";
import { misplacedFigures, missingFigures, type SourceFigure } from "../support/figures.ts";
import { pageSpots } from "../support/page-spots.ts";

const wanted: SourceFigure = { section: "x", printed: "12.5", unit: "万元", label: "" };

function stands(html: string, figure: Partial<SourceFigure>): boolean {
  const spots = () => pageSpots(`<main>${html}</main>`);
  return misplacedFigures([{ ...wanted, ...figure }], spots).length === 0;
}

test("a figure that is not there is missed", () => {
  const isMissed = (text: string) => missingFigures([wanted], () => text).length === 1;
  assert.equal(isMissed("支出12.5万元。"), false);
  // Amounts of one table end alike.
  assert.equal(isMissed("支出12.50万元"), false);
  for (const text of [
    "支出112.5万元",
    "支出12.51万元",
    "支出12.5亿元",
    "支出-12.5万元",
    "支出1,12.5万元",
    "支出12.5",
  ]) {
    assert.equal(isMissed(text), true, text);
  }
});

test("separators of thousands are typography, parts of a number are not the number", () => {
  const figure = { ...wanted, unit: "" };
  const isThere = (printed: string, text: string) =>
    missingFigures([{ ...figure, printed }], () => text).length === 0;
  assert.ok(isThere("33,093.82", "总计33093.82万元"));
  assert.ok(isThere("33093.82", "总计33,093.82万元"));
  assert.ok(isThere("100", "90-100分"));
  assert.ok(!isThere("33", "总计33,093.82万元"));
  assert.ok(!isThere("93.82", "总计33,093.82万元"));
  assert.ok(!isThere("100", "减少-100分"));
});

const table = `<table><caption>决算表</caption>
  <thead><tr><th rowspan="2">项目</th><th colspan="2">本年</th></tr><tr><th>预算数</th><th>决算数</th></tr></thead>
  <tbody><tr><th scope="rowgroup" colspan="3">收入</th></tr>
  <tr><th>事业收入</th><td>12.5万元</td><td>7万元</td></tr>
  <tr><th rowspan="2">经营收入</th><td>8万元</td><td>9万元</td></tr>
  <tr><td>10万元</td><td>11万元</td></tr></tbody></table>`;

test("a cell stands in its row, column, group and table, and nowhere else", () => {
  for (const near of [["事业收入"], ["事业收入", "预算数"], ["本年"], ["收入", "决算表"]]) {
    assert.ok(stands(table, { near }), near.join());
  }
  for (const near of [["经营收入"], ["事业收入", "决算数"], ["支出"]]) {
    assert.ok(!stands(table, { near }), near.join());
  }
});

test("a cell over several rows labels each of them", () => {
  assert.ok(stands(table, { printed: "11", near: ["经营收入", "决算数"] }));
  assert.ok(!stands(table, { printed: "11", near: ["事业收入"] }));
});

test("in a sentence no other figure of its unit may stand between name and number", () => {
  const html = "<p>包括：办公费3万元，占40%、差旅费12.5万元，占60%，2024年9月会议费1万元。</p>";
  assert.ok(stands(html, { near: ["差旅费"] }));
  assert.ok(!stands(html, { near: ["办公费"] }));
  assert.ok(stands(html, { printed: "1", near: ["会议费"] }));
  assert.ok(stands(html, { printed: "60", unit: "%", near: ["差旅费"] }));
  assert.ok(!stands(html, { printed: "60", unit: "%", near: ["办公费"] }));
});

test("headings, terms and labels name what follows, the next heading ends it", () => {
  const html = `<h2>公用经费</h2><h3>电费</h3><p>支出12.5万元</p><h3>水费</h3><p>支出3万元</p>
    <dl><div><dt>总额</dt><dd>4万元</dd></div><div><dt>其中</dt><dd>5万元</dd></div></dl>
    <div><p class="label">原因</p><div><p>6万元</p></div></div><ul><li>租赁费：<ul><li>7万元</li></ul></li><li>8万元</li></ul>`;
  assert.ok(stands(html, { near: ["电费"] }));
  assert.ok(stands(html, { near: ["公用经费"] }));
  assert.ok(!stands(html, { near: ["水费"] }));
  assert.ok(stands(html, { printed: "4", near: ["总额"] }));
  assert.ok(!stands(html, { printed: "5", near: ["总额"] }));
  assert.ok(stands(html, { printed: "6", near: ["原因"] }));
  assert.ok(!stands(html, { printed: "7", near: ["原因"] }));
  assert.ok(stands(html, { printed: "7", near: ["租赁费"] }));
  assert.ok(!stands(html, { printed: "8", near: ["租赁费"] }));
});

test("where a number comes from is no place for it", () => {
  const html = '<details class="provenance"><ul><li>总额 12.5万元</li></ul></details>';
  assert.ok(!stands(html, {}));
  assert.ok(stands(`<p>总额 12.5万元</p>${html}`, { near: ["总额"] }));
});
