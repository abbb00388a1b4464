import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../support/example.ts";
import { run } from "../support/run.ts";

const folder = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const spoiled = "三公经费全年预算20.00万元，支出决算25.00万元，\n完成预算的25.00%。开支内容：……。";

test("check --text prints place, fault and cure, and counts; errors give exit code 1", async () => {
  const { code, out } = await run("check", "--text", file("正文.txt", spoiled));
  assert.equal(
    out,
    `错误 TX-03  正文.txt · 第 2 行第 6 列
  “三公经费全年预算20.00万元，支出决算25.00万元， 完成预算的25.00%”：25.00万元÷20.00万元 应为 125.00%，不是 25.00%
  → 请核对预算数、决算数和完成率；两数无误时把完成率改为 125.00%，超过 100% 也照写。
错误 TX-06  正文.txt · 第 2 行第 13 列
  “开支内容：……”：模板里的省略号没有填写
  → 请写出内容；没有内容时只删去省略号前后的半句，如“开支内容：……”，数字留下。
2 个错误，0 个提醒，0 个说明
`,
  );
  assert.equal(code, 1);
});

test("check --text --format json has the contract's shape, with the origin of each operand", async () => {
  const path = file("节.md", `# 三公\n\n${spoiled}`);
  const { out } = await run("check", "--text", path, "--format", "json", "--year", "2024");
  const { summary, findings } = JSON.parse(out);
  assert.deepEqual(summary, { error: 2, warning: 0, info: 0 });
  assert.deepEqual(findings[0], {
    rule: "TX-03",
    severity: "error",
    stated: "25.00%",
    expected: "125.00%",
    message:
      "“三公经费全年预算20.00万元，支出决算25.00万元， 完成预算的25.00%”：25.00万元÷20.00万元 应为 125.00%，不是 25.00%",
    fix: "请核对预算数、决算数和完成率；两数无误时把完成率改为 125.00%，超过 100% 也照写。",
    certainty: "proved",
    blocking: false,
    where: "节.md · 第 4 行第 6 列",
    position: { file: "节.md", line: 4, column: 6 },
    operands: [
      { label: "决算数", value: "25.00万元", origin: "节.md · 第 3 行第 21 列" },
      { label: "预算数", value: "20.00万元", origin: "节.md · 第 3 行第 9 列" },
    ],
    year: 2024,
  });
});

test("with unit, year and kind the figures are compared with the data, and names with the unit's", async () => {
  const text =
    "内蒙古自治区大数据中心2024年度财政拨款“三公”经费全年预算12.10万元，支出决算12.21万元，完成预算的100.91%。";
  const identity = ["--unit", "nmg-bigdata", "--year", "2024", "--kind", "final-accounts"];
  const { code, out } = await run("check", "--text", file("三公.txt", text), ...identity);
  assert.match(
    out,
    /^错误 TX-01 {2}三公\.txt · 第 1 行第 \d+ 列\n {2}.*正文写 12\.21万元，数据为 12\.10万元（nmg-bigdata\/2024\/final-accounts\/tables\.xlsx · 公开10表 · \w+）/,
  );
  assert.equal(code, 1);
  // The kind need not be said where the text says it.
  const kindless = await run(
    "check",
    "--text",
    file("三公.txt", `2024年度部门决算\n\n${text}`),
    ...identity.slice(0, 4),
  );
  assert.match(kindless.out, /^错误 TX-01 .*\n.*数据为 12\.10万元/);
});

test("a sound text in GB 18030 is read; it has no finding and exit code 0", async () => {
  // 支出决算5.00万元。
  const gb = Uint8Array.from(Buffer.from("d6a7b3f6bef6cbe3352e3030cdf2d4aaa1a3", "hex"));
  const { code, out } = await run("check", "--text", file("gb.txt", gb));
  assert.equal(out, "没有发现问题。0 个错误，0 个提醒，0 个说明\n");
  assert.equal(code, 0);
});

test("what is no text, or not there, is said with its cure", async () => {
  const zip = await run(
    "check",
    "--text",
    file("决算.docx", Uint8Array.from([0x50, 0x4b, 3, 4, 0])),
  );
  assert.equal(
    zip.err,
    `错误 IN-02  决算.docx
  不是文本文件
  → 请在 Word 或 WPS 中另存为“纯文本（UTF-8）”或网页，再检查。
1 个错误，0 个提醒，0 个说明
`,
  );
  assert.equal(zip.code, 1);
  const absent = await run("check", "--text", join(folder, "没有.txt"));
  assert.match(absent.err, /^错误 IN-01 {2}没有\.txt\n {2}找不到这个文件\n/);
});

test("wrong use ends with 2", async () => {
  const path = file("a.txt", "甲");
  const kind = await run("check", "--text", path, "--kind", "budgets");
  assert.equal(kind.code, 2);
  assert.match(kind.err, /--kind 应为 budget 或 final-accounts，不是“budgets”。/);
  assert.equal((await run("check", "--text", path, "--unit", "nobody")).code, 2);
  assert.equal((await run("check", "--text", path, "--year", "24")).code, 2);
});
