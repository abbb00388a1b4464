import assert from "node:assert/strict";
import { test } from "node:test";
import { copyOfData } from "../../support/example.ts";
import { run } from "../../support/run.ts";
import { Spoiler } from "../../support/spoil.ts";

test("a misspelt name of a passage is told with its line and the nearest name", async () => {
  const data = copyOfData();
  new Spoiler(data).text("totals.md", (text) =>
    text.replace("{#current-income-change}", "{#curent-income-change}"),
  );
  const { code, out } = await run("check", "--data", data);
  assert.equal(code, 1);
  assert.ok(
    out.includes(`错误 IN-11  data/nmg-bigdata/2024/final-accounts/text/totals.md · 第 11 行
  这一节没有地方放名为“curent-income-change”的一段，它不会显示
  → 是否应为“current-income-change”？`),
    out.slice(0, 500),
  );
});

test("every passage of the example has its place", async () => {
  const { out } = await run("check", "--data", copyOfData());
  assert.doesNotMatch(out, /没有地方放/);
});
