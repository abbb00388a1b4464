import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { builtInCodes, mergeCodeLists } from "../../src/forms/codes.ts";
import { importText } from "../../src/import-text/import-text.ts";
import { readProse } from "../../src/prose/prose.ts";

const unit = { schemaVersion: 1 as const, id: "water", name: "某县水务局", nature: "行政单位" };

function imported(text: string, kind: "budget" | "final-accounts" = "final-accounts") {
  const result = importText({
    prose: readProse(text, "plain"),
    file: "旧文.txt",
    unit,
    year: 2024,
    kind,
    forms: builtInForms.filter(({ id }) => id.startsWith("nmg-")),
    codes: mergeCodeLists(builtInCodes),
  });
  assert.ok(result);
  return result;
}

/** Contents first, then the body: flattened, as old pages are. */
const text =
  "目录第一部分单位概况一、主要职能、职责第二部分单位决算情况说明一、收入支出决算总体情况说明五、一般公共预算财政拨款支出决算情况说明" +
  "第一部分单位概况一、主要职能、职责管水。1.设3个科室。第二部分单位决算情况说明" +
  "一、收入支出决算总体情况说明某县水务局2024年度收入、支出决算总计均为110.00万元。与上年决算相比，收、支总计各增加10.00万元，增长10.00%，变动原因：新增工程5.5。" +
  "五、一般公共预算财政拨款支出决算情况说明某县水务局2024年度一般公共预算财政拨款支出决算110.00万元。其中：(一)社会保障和就业支出(类)决算数为8.00万元。其中：养老(款)事业单位离退休(项)。年初预算7.00万元，支出决算8.00万元，完成年初预算的114.29%。";

test("figures whose meaning is certain have the ids of the data format; others say what is doubtful", () => {
  const { figures, form } = imported(text);
  assert.equal(form.id, "nmg-final-accounts-2024");
  assert.deepEqual(
    figures.map(({ section, id, word, printed, unit: measure, confidence, doubt }) =>
      [section, id, word, `${printed}${measure}`, confidence, doubt].filter(Boolean).join(" "),
    ),
    [
      "duties text.duties-1-89 3个 medium",
      "totals totals.income-total.amount 110.00万元 high",
      "totals totals.income-total.amount-change 增加 10.00万元 high",
      "totals totals.income-total.amount-change-rate 增长 10.00% high",
      "totals text.totals-1-193 5.5 low 没有单位，不知道是什么数",
      "general-budget general-budget.total.total 110.00万元 high",
      "general-budget general-budget.208.total 8.00万元 high",
      "general-budget general-budget.2080502.total-initial-budget 7.00万元 high",
      "general-budget general-budget.2080502.total 8.00万元 high",
      "general-budget general-budget.2080502.total-completion 114.29% high",
    ],
  );
});

test("the draft holds record, facts, report and every section; words are marked as not yet read", () => {
  const { files } = imported(text);
  const content = (path: string) => files.find((file) => file.path === path)?.content ?? "";
  assert.equal(JSON.parse(content("disclosure.json")).status, "draft");
  assert.deepEqual(
    JSON.parse(content("facts.json")).sections.totals["totals.income-total.amount-change"],
    {
      label: "收、支总计",
      printed: "10.00",
      unit: "万元",
      word: "增加",
    },
  );
  assert.equal(
    content("text/duties.md"),
    `【待写】以下文字由程序从 旧文.txt 第 1 行第 83 列起取出，未经核对；请逐句核对、改写后删去本段。

管水。

1\\.设3个科室。
`,
  );
  assert.equal(
    content("text/procurement.md"),
    "【待写】旧文.txt 里没有找到“政府采购支出决算情况说明”一节，请补写。\n",
  );
});

test("the report says which sections are missing, which headings are only alike, and what is doubtful", () => {
  const { report } = imported(
    text.replaceAll("收入支出决算总体情况说明", "收支决算总体情况的说明"),
  );
  assert.deepEqual(report.summary, { high: 8, medium: 1, low: 1 });
  const messages = report.problems.map(({ severity, message }) => `${severity} ${message}`);
  assert.ok(messages.includes("warning 按相近的标题认作“收入支出决算总体情况说明”一节"));
  assert.ok(messages.includes("error 没有找到“政府采购支出决算情况说明”一节"));
  assert.ok(messages.includes("warning 没有单位，不知道是什么数"));
});

test("one figure said twice with two values: the first is kept, the second is doubtful", () => {
  const { figures } = imported(
    `${text}八、财政拨款“三公”经费支出决算情况说明公务接待费支出1.00万元。公务接待费支出2.00万元。`,
  );
  assert.deepEqual(
    figures.slice(-2).map(({ id, confidence, doubt }) => [id, confidence, doubt]),
    [
      ["official-expenses.hospitality.final", "high", undefined],
      [
        "text.official-expenses-1-377",
        "low",
        "与前文同一个数（official-expenses.hospitality.final）不同：前文 1.00，此处 2.00万元",
      ],
    ],
  );
});

test("a flattened table with 行次: line number and amount are told apart", () => {
  const table =
    "收入支出决算总表公开01表金额单位：万元项目行次金额项目行次金额栏次1栏次2" +
    "一、一般公共预算财政拨款收入133,093.82一、一般公共服务支出320.00" +
    "二、政府性基金预算财政拨款收入20.00二、外交支出331.50三、国有资本经营预算财政拨款收入30.00三、国防支出340.00" +
    ["上级补助收入4", "事业收入5", "经营收入6", "附属单位上缴收入7", "其他收入8"]
      .map((row) => `${row}0.00`)
      .join("") +
    "四、公共安全支出350.00五、教育支出360.00六、科学技术支出370.00七、文化旅游体育与传媒支出380.00八、社会保障和就业支出39766.649" +
    "九、卫生健康支出40320.0310十、节能环保支出410.0011十一、城乡社区支出420.0012十二、农林水支出430.0013十三、交通运输支出440.00";
  const { figures, report } = imported(table);
  const values = Object.fromEntries(figures.map(({ id, printed }) => [id, printed]));
  assert.equal(values["totals.general-budget.amount"], "33,093.82");
  assert.equal(values["totals.208.amount"], "766.64");
  assert.equal(values["totals.210.amount"], "320.03");
  assert.equal(values["totals.202.amount"], "1.50");
  assert.equal(report.tables[0]?.title, "收入支出决算总表");
});
