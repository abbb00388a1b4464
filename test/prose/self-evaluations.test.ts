import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProse } from "../../src/checks/check-prose.ts";
import { readProse } from "../../src/prose/prose.ts";
import { readEvaluationTables } from "../../src/prose/self-evaluations.ts";

/** A self-evaluation table as a flattened page has it. */
function table(
  changes: { rate?: string; rateScore?: string; carried?: string; total?: string } = {},
) {
  const { rate = "80.00%", rateScore = "8", carried = "20.00", total = "96" } = changes;
  return (
    `共1个项目的绩效自评结果。1.渠道清淤项目自评综述：项目自评得分96分。项目支出绩效自评表(2024年度)项目名称 渠道清淤主管部门 某县水务局 实施单位 某县水务局` +
    `项目资金(万元) 年初预算数 全年预算数 全年执行数 分值 执行率(%) 得分年度资金总额 100.00 100.00 80.00 10 ${rate} ${rateScore}` +
    `其中:财政拨款 80.00 80.00 60.00 —— 75.00% ——上年结转资金 20.00 ${carried} 20.00 —— 100.00% ——其他资金 0 0 0 —— 0 ——` +
    `绩效指标 清淤长度 正向 大于等于 30 30 公里 40 40工期 反向 小于等于 6 8 月 20 18群众用水便利 定性 有效提升 有效提升 20 20 群众满意度 正向 大于等于 90 95 % 10 10总分 100 ${total}`
  );
}

const lint = (text: string) =>
  checkProse(readProse(text, "plain"), "自评.txt").map(({ rule, message }) => `${rule} ${message}`);

test("a flattened table is read: funds, sources, rows, total", () => {
  const [read, ...others] = readEvaluationTables(readProse(table(), "plain"));
  assert.equal(others.length, 0);
  assert.equal(read?.name, "渠道清淤");
  assert.equal(read?.funds.executed.printed, "80.00");
  assert.deepEqual(
    read?.sources.map((source) => source.map(({ printed }) => printed)),
    [
      ["80.00", "60.00"],
      ["20.00", "20.00"],
      ["0", "0"],
    ],
  );
  assert.deepEqual(
    read?.indicators.map(({ weight, score }) => `${weight.printed}/${score.printed}`),
    ["40/40", "20/18", "20/20", "10/10"],
  );
});

test("a table whose numbers agree has no finding", () => {
  assert.deepEqual(lint(table()), []);
});

test("total, 执行率, its score, fund sources and the review are compared", () => {
  assert.deepEqual(lint(table({ total: "95" })), [
    "PF-01 “渠道清淤”自评综述写 96分，自评表总分 95（第 1 行第 369 列）",
    "PF-01 自评表“渠道清淤”总分写 95，各项得分合计 96",
  ]);
  assert.deepEqual(lint(table({ rate: "85.00%" })), [
    "PF-02 自评表“渠道清淤”执行率写 85.00%，执行数 80.00÷全年预算数 100.00 应为 80.00%",
  ]);
  assert.deepEqual(lint(table({ rateScore: "10", total: "98" })).slice(1), [
    "PF-02 自评表“渠道清淤”执行率得分写 10，10 分×执行率应为 8.00",
  ]);
  assert.deepEqual(lint(table({ carried: "30.00" })), [
    "PF-03 自评表“渠道清淤”全年预算数写 100.00，财政拨款、上年结转资金、其他资金合计 110.00",
  ]);
});

test("a rate that the score bears out: the score is no total, and an amount is the likelier slip", () => {
  const text =
    "渠道清淤自评综述：根据目标，项目自评得分6.03分。全年预算数为86.86万元，执行数为86.86万元，完成预算60.25%。";
  const found = checkProse(readProse(text, "plain"), "自评.txt");
  assert.deepEqual(
    found.map(({ severity, rule, fix }) => [severity, rule, fix]),
    [
      ["error", "PF-01", "请写自评表的总分，不要写预算执行率一行的得分，并附上自评表。"],
      [
        "error",
        "TX-03",
        "得分6.03分正好是60.25%×10分，得分与比例相符，更可能是执行数或预算数写错；请先核对这两个数，两数无误时再把比例和得分一起改正。",
      ],
    ],
  );
  assert.deepEqual(found[0]?.position, { file: "自评.txt", line: 1, column: 21 });
});

test("a review without table whose score is that of 执行率 alone", () => {
  assert.deepEqual(lint("渠道清淤自评综述：根据目标，项目自评得分6.03分。"), [
    "PF-01 “渠道清淤”自评得分写 6.03分，满分是 100 分，这像是执行率一项（10 分）的得分",
  ]);
});
