import assert from "node:assert/strict";
import { test } from "node:test";
import { copyOfData } from "../../support/example.ts";
import { run } from "../../support/run.ts";
import { Spoiler } from "../../support/spoil.ts";

test("an image of another site is a warning with its line", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  new Spoiler(data).text(
    "duties.md",
    (text) => `![图](https://elsewhere.invalid/a.png)\n\n${text}`,
  );
  const { code, out } = await run("check", "--data", data);
  assert.equal(code, 0);
  assert.ok(
    out.includes(`提醒 IN-22  data/nmg-bigdata/2024/final-accounts/text/duties.md · 第 1 行
  图片在别的网站上（https://elsewhere.invalid/a.png），页面不会显示，只写出它的说明
  → 请删去图片，把图里的内容写成文字。`),
    out.slice(0, 500),
  );
});
