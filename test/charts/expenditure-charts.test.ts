import assert from "node:assert/strict";
import { test } from "node:test";
import { chartModel } from "../../src/charts/index.ts";
import { rowText } from "../../src/charts/row-text.ts";
import { plainText } from "../../src/narrative/say.ts";
import { realDisclosure, withAmounts } from "./fixture.ts";

const real = await realDisclosure();

test("expenditure is drawn by kind, with the share that the narrative states", () => {
  const chart = chartModel(real, "expenditure", "expenditure");
  assert.deepEqual(chart?.rows.map(rowText), ["基本支出（占10.22%）", "项目支出（占89.78%）"]);
  assert.equal(
    plainText(chart?.description ?? []),
    "2024年度支出决算57,410.32万元，其中最大的是项目支出51,542.52万元，占89.78%，其次是基本支出5,867.80万元，占10.22%。",
  );
});

const findingOf = (disclosure: typeof real, section: string, id: string) =>
  plainText(chartModel(disclosure, section, id)?.finding ?? []);

test("the heading of a chart says what its figures say, and nothing where they do not", () => {
  assert.equal(findingOf(real, "expenditure", "expenditure"), "支出决算主要是项目支出，占89.78%");
  assert.equal(
    findingOf(real, "general-budget", "functional-expenditure"),
    "一般公共预算财政拨款支出决算主要用于资源勘探工业信息等支出，占97.24%",
  );
  assert.equal(
    findingOf(real, "general-budget", "initial-budget-and-final"),
    "8个项级科目中，决算高于年初预算的5项，低于年初预算的3项",
  );
  assert.match(
    findingOf(real, "official-expenses", "official-expenses"),
    /^“三公”经费决算为全年预算的[\d.]+%$/,
  );
  const equal = withAmounts(real, {
    "expenditure.total.basic": "100.00",
    "expenditure.total.project": "100.00",
  });
  assert.equal(findingOf(equal, "expenditure", "expenditure"), "");
  const below = withAmounts(real, { "expenditure.total.basic": "-1.00" });
  assert.equal(findingOf(below, "expenditure", "expenditure"), "");
});

test("expenditure of one kind only is not drawn", () => {
  assert.equal(
    chartModel(
      withAmounts(real, { "expenditure.total.project": "0" }),
      "expenditure",
      "expenditure",
    ),
    undefined,
  );
});

test("functional expenditure is sorted by amount, zero 类 are left out", () => {
  const chart = chartModel(real, "general-budget", "functional-expenditure");
  assert.deepEqual(chart?.rows.map(rowText), [
    "资源勘探工业信息等支出（占97.24%）",
    "社会保障和就业支出（占1.32%）",
    "住房保障支出（占0.76%）",
    "卫生健康支出（占0.69%）",
  ]);
});

test("initial budget and final stand in two panels whose scales are told apart", () => {
  const chart = chartModel(real, "general-budget", "initial-budget-and-final");
  assert.deepEqual(
    [...Map.groupBy(chart?.rows ?? [], ({ panel }) => panel)].map(([panel, rows]) => [
      panel,
      rows.length,
    ]),
    [
      ["金额较大的2项", 2],
      ["金额较小的6项（比例尺放大约112倍）", 6],
    ],
  );
  assert.match(plainText(chart?.note ?? []), /后一组放大约112倍/);
  assert.equal(
    plainText(chart?.description ?? []),
    "8个项级科目中，决算最大的是其他工业和信息产业监管支出51,542.52万元，占一般公共预算财政拨款支出的89.78%，为年初预算的98.97%；决算高于年初预算的5项，低于年初预算的3项。",
  );
});

test("official expenses show zeros, and absent budgets as absent", () => {
  const chart = chartModel(real, "official-expenses", "official-expenses");
  assert.deepEqual(
    chart?.rows.map(({ label, figures }) => [label, ...figures.map((figure) => figure?.state)]),
    [
      ["因公出国（境）费", "zero", "zero"],
      ["公务用车购置及运行维护费", "value", "value"],
      ["其中：公务用车购置费", "absent", "zero"],
      ["其中：公务用车运行维护费", "absent", "value"],
      ["公务接待费", "value", "value"],
    ],
  );
});

test("a disclosure without the tables has no charts", () => {
  const empty = { ...real, tables: new Map(), figures: new Map(), statements: new Map() };
  for (const { id, section } of [
    { id: "income", section: "income" },
    { id: "expenditure", section: "expenditure" },
    { id: "functional-expenditure", section: "general-budget" },
    { id: "initial-budget-and-final", section: "general-budget" },
    { id: "official-expenses", section: "official-expenses" },
  ]) {
    assert.equal(chartModel(empty, section, id), undefined, id);
  }
});
