import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type ChartModel, chartIds, chartModel, drawChart } from "../../src/charts/index.ts";
import { rowText } from "../../src/charts/row-text.ts";
import { allCharts, figure, realDisclosure } from "./fixture.ts";

const goldens = join(import.meta.dirname, "../output/charts");
const disclosure = await realDisclosure();
const charts = allCharts(disclosure);
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

const synthetic: ChartModel = {
  id: "synthetic",
  title: "长标签、负数 & <空缺>",
  description: ["合成数据。"],
  unit: "万元",
  series: [
    { id: "a", label: "年初预算" },
    { id: "b", label: "决算" },
  ],
  rows: [
    {
      label: "自治区本级一体化政务大数据中心（含政务信息化运维和集中管理与服务经费）建设项目",
      figures: [figure("a.long", "574.10"), figure("b.long", "555.00")],
    },
    { label: "负数", figures: [figure("a.negative", "-120.10"), figure("b.negative", "0.00")] },
    {
      label: "空缺",
      figures: [undefined, figure("b.absent", null)],
    },
    {
      label: "空白与不公开",
      figures: [
        figure("a.blank", null, { state: "blank" }),
        figure("b.withheld", null, { state: "withheld" }),
      ],
    },
  ],
};

for (const chart of [...charts, synthetic]) {
  test(`the ${chart.id} chart is drawn as its golden`, () => {
    const file = join(goldens, `${chart.id}.svg`);
    const svg = `${drawChart(chart)}\n`;
    if (process.env.UPDATE_GOLDENS === "1") writeFileSync(file, svg);
    assert.ok(
      existsSync(file),
      `${file} is missing: run the tests with UPDATE_GOLDENS=1 and look at it`,
    );
    assert.equal(svg, readFileSync(file, "utf8"));
    assert.equal(svg, `${drawChart(chart)}\n`, "a second drawing differs");
  });

  test(`the ${chart.id} chart keeps the content security policy`, () => {
    assert.doesNotMatch(drawChart(chart), /\sstyle=|<style|<script|\son\w+=|href=/);
  });

  test(`the ${chart.id} chart has a name, a description and no fixed size`, () => {
    const svg = drawChart(chart);
    const id = `chart-${chart.id}`;
    const root = /^<svg [^>]*>/.exec(svg)?.[0] ?? "";
    assert.match(root, /class="chart" role="img"/);
    assert.match(root, new RegExp(`aria-labelledby="${id}-title ${id}-desc"`));
    assert.match(root, /viewBox="0 0 344 [\d.]+"/);
    assert.doesNotMatch(root, /\s(width|height)=/);
    assert.match(
      svg,
      new RegExp(`<title id="${id}-title">.+</title>\n<desc id="${id}-desc">.+</desc>`),
    );
  });
}

test("all five charts of the 2024 final accounts can be drawn", () => {
  assert.deepEqual(
    charts.map(({ id }) => id),
    [...chartIds],
  );
  assert.deepEqual(
    charts.filter(({ title }) => /^图\d/.test(title)),
    [],
    "a number would stand without those before it",
  );
});

test("ids are unique when all charts stand on one page, and every reference meets one", () => {
  const page = charts.map(drawChart).join("");
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const [, id] of page.matchAll(/url\(#([^)]+)\)/g))
    assert.ok(ids.includes(id), `nothing is called ${id}`);
});

test("every number and every label is one whole text", () => {
  for (const chart of charts) {
    const texts = textsOf(drawChart(chart));
    for (const row of chart.rows)
      assert.ok(texts.includes(rowText(row)), `${row.label} is broken up`);
  }
  const budget = charts.find(({ id }) => id === "initial-budget-and-final");
  const texts = budget ? textsOf(drawChart(budget)) : [];
  for (const number of ["52,076.16", "51,542.52", "73.31"])
    assert.ok(texts.includes(number), number);
});

test("a long label wraps, and nothing of it is lost", () => {
  const texts = textsOf(drawChart(synthetic));
  const label = synthetic.rows[0]?.label ?? "";
  const first = texts.findIndex(
    (text) => text !== undefined && text !== "" && label.startsWith(text),
  );
  assert.equal(`${texts[first]}${texts[first + 1]}`, label);
});

test("zero has no bar and the label 0; what is missing says why", () => {
  const svg = drawChart(synthetic);
  // Two in the legend, two of the first row, one negative.
  assert.equal(svg.match(/<rect /g)?.length, 5);
  const texts = textsOf(svg);
  for (const text of ["0", "-120.10", "原表空白", "依法不公开"]) {
    assert.equal(texts.filter((candidate) => candidate === text).length, 1, text);
  }
  assert.equal(texts.filter((text) => text === "原文未公开").length, 2);
});

test("an unknown chart is a bug, not an empty page", () => {
  assert.throws(() => chartModel(disclosure, "income", "pie"), /no chart is called "pie"/);
});
