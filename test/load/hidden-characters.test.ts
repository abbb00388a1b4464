import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hiddenCharacters, withoutInvisible } from "../../src/load/hidden-characters.ts";
import { copyOfData } from "../support/example.ts";
import { run } from "../support/run.ts";
import { Spoiler } from "../support/spoil.ts";

const folder = "data/nmg-bigdata/2024/final-accounts";
const codes = (text: string) => hiddenCharacters(text).map(({ code }) => code);

test("every character that reorders is found, and stays", () => {
  const reordering = [
    0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
  ];
  for (const code of reordering) {
    const text = `支出${String.fromCodePoint(code)}123`;
    assert.deepEqual(
      hiddenCharacters(text).map(({ index, reorders }) => [index, reorders]),
      [[2, true]],
    );
    assert.equal(withoutInvisible(text), text);
  }
});

test("what nobody sees is found and left out", () => {
  for (const code of [0, 7, 0x1b, 0x7f, 0x9b, 0xad, 0x200b, 0x2028, 0x2060, 0xfeff, 0xe0041]) {
    const text = `支${String.fromCodePoint(code)}出`;
    assert.deepEqual(
      hiddenCharacters(text).map(({ reorders }) => reorders),
      [false],
      codes(text)[0],
    );
    assert.equal(withoutInvisible(text), "支出");
  }
});

test("writing that needs invisible characters keeps them", () => {
  // Variation selectors of Han and Mongolian, the Mongolian vowel separator and joiners.
  const kept = ["葛\u{e0100}", "ᠠ\u180b", "ᠨ\u180eᠠ", "ᠠ\u200d", "一\t二\n三\r\n四　五"];
  for (const text of kept) assert.deepEqual(codes(text), [], JSON.stringify(text));
});

test("in Markdown, JSON and cells: what reorders blocks with its place, the rest is told and left out", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  new Spoiler(data)
    .text("duties.md", (text) => `${text}\n收入\u202e123\u202c万元\n零\u200b宽\n`)
    .json("units/nmg-bigdata.json", (unit) => Object.assign(unit, { nature: "一\u2066类" }))
    .json("site.json", (site) => Object.assign(site, { publisher: "明\u00ad账" }))
    .asReceived()
    .cell("公开03表", "B8", { t: "s", v: "\u202e社会保障和就业支出" })
    .cell("公开03表", "B9", { t: "s", v: "行政事业\u200b单位养老支出" });
  const { code, out } = await run("check", "--data", data);
  const found = out.split("\n").filter((line) => line.includes("IN-21"));
  assert.equal(code, 1);
  assert.deepEqual(found.map((line) => line.replace(/第 \d+ 行/, "第 n 行")).sort(), [
    `提醒 IN-21  ${folder}/text/duties.md · 第 n 行`,
    "提醒 IN-21  data/site.json · /publisher",
    `错误 IN-21  ${folder}/tables.xlsx · 公开03表 · B8`,
    `错误 IN-21  ${folder}/text/duties.md · 第 n 行`,
    "错误 IN-21  data/units/nmg-bigdata.json · /nature",
  ]);
  assert.match(out, /有改变文字方向的控制字符（U\+202E、U\+202C），读者看到的次序与数据不同/);
});

test("escapes of a terminal in a broken JSON file are not printed", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  writeFileSync(join(data, "site.json"), '{"name": \u009b2J}');
  const { out } = await run("check", "--data", data);
  assert.equal(out.includes("\u009b"), false);
  assert.match(out, /错误 IN-02 {2}data\/site\.json/);
});
