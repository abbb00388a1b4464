import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { chartEvaluation, drawChart } from "../../src/charts/index.ts";
import { plainText } from "../../src/narrative/say.ts";
import { exampleDisclosure } from "../support/example.ts";

const [petitions] = (await exampleDisclosure()).evaluations;
const [operations] = (await exampleDisclosure("nmg-bigdata/2022/final-accounts")).evaluations;
assert.ok(petitions && operations);
const of2024 = chartEvaluation(petitions);
const of2022 = chartEvaluation(operations);

for (const [year, charts] of [
  ["2024", of2024],
  ["2022", of2022],
] as const) {
  for (const chart of Object.values(charts).filter((chart) => chart !== undefined)) {
    test(`${chart.id} of ${year} is drawn as its golden`, () => {
      const file = join(import.meta.dirname, "../output/charts", `${chart.id}-${year}.svg`);
      const svg = `${drawChart(chart)}\n`;
      if (process.env.UPDATE_GOLDENS === "1") writeFileSync(file, svg);
      assert.ok(existsSync(file), `${file} is missing`);
      assert.equal(svg, readFileSync(file, "utf8"));
    });
  }
}

test("the sentences say the score, the worst deduction, the range of best answers", () => {
  assert.deepEqual(
    [of2024.parts, of2024.deductions, of2024.survey, of2022.parts, of2022.deductions].map((chart) =>
      plainText(chart?.description ?? []),
    ),
    [
      "满分100分，得91.66分，得分率最高的是项目效益96.1%，得分率最低的是项目产出85.48%。",
      "8项指标扣了分，扣得最多的是项目完工及时性，扣3分。",
      "5个问题中，选最好一档的占75.82%到83.52%。",
      "满分100分，得88.1分，得分率最高的是项目产出95.53%，得分率最低的是项目效益83.33%。",
      "10项指标扣了分，扣得最多的是管理制度健全性，扣3分。",
    ],
  );
});

test("without survey there is no chart of it, without loss none of deductions", () => {
  assert.equal(of2022.survey, undefined);
  const full = petitions.scores.parts.map((part) => ({
    ...part,
    groups: part.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((indicator) => ({ ...indicator, score: indicator.weight })),
    })),
  }));
  const scores = { ...petitions.scores, parts: full };
  assert.equal(chartEvaluation({ ...petitions, scores }).deductions, undefined);
});
