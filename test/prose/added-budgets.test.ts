import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProse } from "../../src/checks/check-prose.ts";
import { readProse } from "../../src/prose/prose.ts";

/** A self-evaluation table in whose funds 12.00 is the whole year's budget. */
function table(initial: string): string {
  return (
    "项目支出绩效自评表(2024年度)项目名称 某县河道清淤项目(2024)主管部门 某县水务局 实施单位 某县水务局" +
    `项目资金(万元) 年初预算数 全年预算数 全年执行数 分值 执行率(%) 得分年度资金总额 ${initial} 12.00 12.00 10 100.00% 10` +
    `其中:财政拨款 ${initial} 12.00 12.00 —— 100.00% ——上年结转资金 0 0 0 —— 0 ——其他资金 0 0 0 —— 0 ——` +
    "绩效指标 成本指标 经济成本指标 清淤单价 反向 小于等于 6 6 万元 20 20产出指标 数量指标 清淤长度 正向 大于等于 30 30 公里 40 40效益指标 社会效益指标 用水便利 定性 有效提升 有效提升 20 20满意度指标 群众满意度 正向 大于等于 90 95 % 10 10总分 100 100"
  );
}

const lint = (text: string) =>
  checkProse(readProse(text, "plain"), "决算.txt")
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, severity, stated }) => `${severity} ${rule} ${stated}`);

test("initial budget and addition make the budget after it", () => {
  for (const [full, ...said] of [["150.00万元"], ["160.00万元", "error 160.00万元"], ["150万元"]]) {
    for (const words of [
      "年中追加50.00万元，调整后预算数为",
      "执行中调增预算50.00万元，全年预算数",
    ]) {
      const found = lint(`基本支出年初预算100.00万元，${words}${full}。`);
      // By which rule is told once: TX-05 reads such a sum too.
      assert.deepEqual(
        found.map((one) => one.replace(/ (?:TX-05|PF-11)/, "")),
        said,
      );
    }
  }
});

test("where more than an addition is said to have changed it, nothing is said", () => {
  const text =
    "基本支出年初预算100.00万元，年中追加50.00万元，年中调减10.00万元，调整后预算140.00万元。";
  assert.deepEqual(lint(text), []);
});

test("what was wholly added is no initial budget in the self-evaluation", () => {
  const added = "主要原因是河道清淤项目年中追加12.00万元。";
  assert.deepEqual(lint(`${added}${table("12.00")}`), ["warning PF-11 12.00"]);
  assert.deepEqual(lint(`${added}${added}${table("12.00")}`), ["warning PF-11 12.00"]);
  assert.deepEqual(lint(`${added}${table("0.00")}`), []);
  assert.deepEqual(lint(`主要原因是河道清淤项目年中追加2.00万元。${table("10.00")}`), []);
  assert.deepEqual(lint(`主要原因是校舍维修项目年中追加12.00万元。${table("12.00")}`), []);
});

test("costs may be an indicator of the first level, with a weight of their own", () => {
  assert.deepEqual(lint(table("12.00")), []);
});
