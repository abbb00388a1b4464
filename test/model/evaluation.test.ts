import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { evaluateFormula } from "../../src/figures/formula.ts";
import { type Decimal, rescale, sameValue } from "../../src/numbers/decimal.ts";
import { checkData } from "../../src/site/checked-data.ts";
import { copyOfData, exampleDisclosure, root } from "../support/example.ts";

const [petitions] = (await exampleDisclosure()).evaluations;
const [operations] = (await exampleDisclosure("nmg-bigdata/2022/final-accounts")).evaluations;
assert.ok(petitions && operations);
const reports = [petitions, operations];

/** What a JSON pointer of an origin leads to. */
function resolve(origin: string): unknown {
  const [file = "", pointer = ""] = origin.split("#");
  const document: unknown = JSON.parse(readFileSync(join(root, "data", file), "utf8"));
  return pointer
    .split("/")
    .slice(1)
    .reduce((value, key) => (value as Record<string, unknown>)[key], document);
}

test("every number of the two reports has its place in the file", () => {
  for (const { all } of reports) {
    assert.ok(all.size > 180, String(all.size));
    for (const [id, { origin, printed }] of all) {
      const found = resolve(origin);
      const text = typeof found === "object" ? (found as { printed: string }).printed : found;
      assert.equal(text, printed, id);
    }
  }
});

test("the reports have their scores, indicators and survey", () => {
  const count = (report: typeof petitions) =>
    report?.scores.parts.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators))
      .length;
  assert.deepEqual(
    reports.map((report) => [
      report.scores.total.score?.printed,
      count(report),
      report.survey?.questions.length,
    ]),
    [
      ["91.66", 22, 5],
      ["88.1", 22, undefined],
    ],
  );
});

test("sums, rates and percents hold, but for those that the sources print otherwise", () => {
  const broken = reports.flatMap(({ all }) =>
    [...all.values()].flatMap(({ id, value, formula }) => {
      if (!formula || !value) return [];
      const operands = formula.operands.map((operand) => all.get(operand)?.value as Decimal);
      const result = evaluateFormula(formula.rule, operands);
      return result && sameValue(rescale(result, value.scale), value) ? [] : [id];
    }),
  );
  // 附件1 of 2022 gives 项目成本控制 2 points, but its group 5 and its part and the whole as if it were 5.
  assert.deepEqual(broken, [
    "evaluations.operations.criteria.parts.2.weight",
    "evaluations.operations.criteria.parts.2.groups.3.weight",
    "evaluations.operations.criteria.total.weight",
  ]);
});

test("both grades of a report are kept, as printed", () => {
  assert.deepEqual(
    petitions?.grades.map(({ grade }) => grade),
    ["优", "良"],
  );
  assert.deepEqual(
    operations?.grades.map(({ grade }) => grade),
    ["良", "良"],
  );
});

test("a chapter that refers to no figure, a chapter without text and a text without chapter are faults", async () => {
  const data = copyOfData();
  const folder = "nmg-bigdata/2022/final-accounts/evaluations/operations";
  writeFileSync(join(data, folder, "advice.md"), "见{{funds.budgett}}。\n");
  writeFileSync(join(data, folder, "advise.md"), "多余。\n");
  const file = join(data, `${folder}.json`);
  const record = JSON.parse(readFileSync(file, "utf8")) as { chapters: { id: string }[] };
  record.chapters.push({ id: "thanks", title: "致谢" } as never);
  writeFileSync(file, JSON.stringify(record));
  assert.deepEqual(
    (await checkData(data)).findings.map(({ where, message }) => `${where} ${message}`),
    [
      `data/${folder}.json · /chapters 引用了不存在的章“thanks”`,
      `data/${folder}/advice.md · 第 1 行 引用了不存在的数“funds.budgett”`,
      `data/${folder}/advise.md 引用了不存在的章“advise”`,
    ],
  );
});
