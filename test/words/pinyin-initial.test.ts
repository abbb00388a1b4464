import assert from "node:assert/strict";
import { test } from "node:test";
import { comparePinyin, pinyinInitial, pinyinInitials } from "../../src/words/pinyin-initial.ts";

const known: Readonly<Record<string, string>> = {
  A: "安阿爱澳",
  B: "八办北保滨",
  C: "财残车城存",
  D: "大党档地东",
  E: "二鄂恩额",
  F: "发法妇防房",
  G: "改工公国广",
  H: "海杭河环黄",
  J: "机教交价建纪",
  K: "科开口昆",
  L: "老林旅路浏",
  M: "民煤牧梅",
  N: "农宁那南",
  O: "欧偶",
  P: "培平普盘",
  Q: "气侨区青群",
  R: "人日融",
  S: "审市司水生示",
  T: "体天统退",
  W: "卫文武外",
  X: "乡县信行新",
  Y: "医应艺园亚",
  Z: "政志住中自",
};

test("each initial, from its first syllables to its last", () => {
  for (const [initial, characters] of Object.entries(known)) {
    for (const character of characters) assert.equal(pinyinInitial(character), initial, character);
  }
});

test("places that are read otherwise, Latin letters, and what has no initial", () => {
  assert.deepEqual(["长沙市", "重庆市", "厦门市"].map(pinyinInitial), ["C", "C", "X"]);
  assert.deepEqual(["abc", "Z"].map(pinyinInitial), ["A", "Z"]);
  assert.deepEqual(["1号", "（部门）", ""].map(pinyinInitial), [undefined, undefined, undefined]);
  assert.equal(pinyinInitials("示例县教育局（A）"), "slxjyja");
});

test("names are ordered by pinyin, the same on every machine", () => {
  const names = ["水利局", "教育局", "财政局", "交通局"];
  assert.deepEqual(names.toSorted(comparePinyin), ["财政局", "交通局", "教育局", "水利局"]);
});
