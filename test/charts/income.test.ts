import assert from "node:assert/strict";
import { test } from "node:test";
import { chartModel, drawChart } from "../../src/charts/index.ts";
import { rowText } from "../../src/charts/row-text.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { plainText } from "../../src/narrative/say.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { figure, realDisclosure, withAmounts } from "./fixture.ts";

const real = await realDisclosure();
const change = "totals.current-income.amount-change";
const without = (disclosure: Disclosure, id: string): Disclosure => ({
  ...disclosure,
  figures: new Map([...disclosure.figures].filter(([key]) => key !== id)),
});
const bars = (disclosure: Disclosure) =>
  chartModel(disclosure, "income", "income")?.rows.map(({ label, share, figures: [bar] }) => [
    rowText({ label, share }),
    bar?.value && formatDecimal(bar.value),
    bar?.how,
  ]);

test("income from one source is set against last year and the initial budget", () => {
  assert.deepEqual(bars(real), [
    ["2023年决算（推算）", "33157.87", "computed"],
    ["2024年年初预算", "57816.29", "stated"],
    ["2024年决算", "57410.32", "stated"],
  ]);
  const chart = chartModel(real, "income", "income");
  assert.equal(
    plainText(chart?.description ?? []),
    "2024年度收入决算57,410.32万元，比上年决算（推算）增加24,252.45万元，增长73.14%，比年初预算减少405.97万元，下降0.70%。",
  );
  assert.equal(
    plainText(chart?.finding ?? []),
    "收入决算与上年决算（推算）相比增加24,252.45万元，增长73.14%",
  );
  assert.match(
    plainText(chart?.note ?? []),
    /^本年收入全部来自一般公共预算财政拨款收入（100\.00%）/,
  );
  const implied = chart?.rows[0]?.figures[0];
  assert.deepEqual(implied?.formula, {
    rule: "difference",
    operands: ["totals.current-income.amount", change],
  });
  assert.equal(implied?.origin, `=difference(totals.current-income.amount, ${change})`);
});

test("last year's income is taken as recorded where it is, and then is not 推算", () => {
  const recorded = withAmounts(real, { "totals.current-income.amount-previous": "33157.80" });
  assert.deepEqual(bars(recorded)?.[0], ["2023年决算", "33157.80", "stated"]);
});

test("a decrease may carry its sign in the word or in the number", () => {
  for (const printed of ["1000.00", "-1000.00"]) {
    const stated = withAmounts(real, {});
    const fell = {
      ...stated,
      figures: new Map(stated.figures).set(change, figure(change, printed, { word: "减少" })),
    };
    assert.equal(bars(fell)?.[0]?.[1], "58410.32", printed);
    assert.match(
      plainText(chartModel(fell, "income", "income")?.note ?? []),
      /比上年减少1,000\.00万元/,
    );
  }
});

test("only what is known is compared; nothing known, nothing drawn", () => {
  const noChange = withAmounts(real, {});
  assert.deepEqual(
    bars(noChange)?.map(([label]) => label),
    ["2024年年初预算", "2024年决算"],
  );
  assert.equal(chartModel(noChange, "income", "income")?.title, "收入决算与年初预算的比较");
  assert.equal(bars(without(noChange, "general-budget.total.total-initial-budget")), undefined);
});

test("the general budget is no measure of income from another source", () => {
  const own = withAmounts(real, {
    "totals.general-budget.amount": "0",
    "totals.institutional.amount": "57410.32",
  });
  assert.equal(bars(own), undefined);
});

test("income from several sources is drawn by source, largest first", () => {
  const several = withAmounts(real, {
    "totals.institutional.amount": "2,345.60",
    "totals.superior-subsidies.amount": "12000",
    "totals.current-income.amount": "71755.92",
  });
  assert.deepEqual(
    bars(several)?.map(([label]) => label),
    ["一般公共预算财政拨款收入（占80.01%）", "上级补助收入（占16.72%）", "事业收入（占3.27%）"],
  );
  const chart = chartModel(several, "income", "income");
  assert.equal(
    plainText(chart?.description ?? []),
    "2024年度收入决算71,755.92万元，其中最大的是一般公共预算财政拨款收入57,410.32万元，占80.01%，其次是上级补助收入12,000万元，占16.72%。",
  );
  assert.match(chart ? drawChart(chart) : "", />12,000<\/text>/);
});

test("amounts in different units share no scale", () => {
  const mixed = withAmounts(real, { "totals.institutional.amount": "2345.60" });
  const id = "totals.other.amount";
  const figures = new Map(mixed.figures).set(id, figure(id, "1000000", { unit: "元" }));
  assert.equal(chartModel({ ...mixed, figures }, "income", "income"), undefined);
});
