import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { deriveForm } from "../../src/forms/derive-form.ts";
import { derivedSchema, type Form, formSchema } from "../../src/forms/form.ts";
import { headingConcepts, itemConcepts, tableKinds } from "../../src/forms/vocabulary.ts";
import { titleKind } from "../../src/sheets/table-title.ts";
import { wordingPattern } from "../../src/words/wording-pattern.ts";
import { root } from "../support/example.ts";

function derived(file: unknown): Form {
  const own = derivedSchema.parse(file);
  const base = builtInForms.find(({ id }) => id === own.extends);
  if (!base) throw new Error(`no form ${own.extends}`);
  return formSchema.parse(deriveForm(base, own));
}

test("the form of one more province is one file: the example of CONTRIBUTING.md, as it stands there", () => {
  const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
  const [, example = ""] = /```json\n(\{ "schemaVersion"[\s\S]*?)```/.exec(text) ?? [];
  const form = derived(JSON.parse(example));
  assert.equal(form.tables.length, 9);
  const [totals] = form.tables;
  assert.deepEqual([totals?.title, totals?.blocks.length], ["收支总体情况表", 2]);
  const official = form.tables.find(({ id }) => id === "official-expenses");
  assert.equal(official?.blocks[0]?.across, undefined, "one below the other");
  assert.ok((official?.blocks[0]?.rows.length ?? 0) > 4, "its rows are inherited");
});

test("what a list names by id inherits, in its own order; what it leaves out is the other form's", () => {
  const form = derived({
    schemaVersion: 1,
    id: "a",
    extends: "national-final-accounts",
    title: "甲",
    tables: [
      { id: "expenditure" },
      {
        id: "income",
        columns: [{ id: "other", label: "其他收入合计" }, { id: "total" }],
        blocks: [
          { id: "items", columns: ["other", "total"], rows: [{ id: "total", label: "总计" }] },
        ],
      },
    ],
  });
  assert.deepEqual(
    form.tables.map(({ id }) => id),
    ["expenditure", "income"],
  );
  assert.deepEqual(
    form.tables[1]?.columns.map(({ label, path }) => [label, path]),
    [
      ["其他收入合计", ["其他收入"]],
      ["本年收入合计", ["本年收入合计"]],
    ],
  );
  assert.deepEqual(form.tables[1]?.blocks[0]?.rows, [
    { id: "total", label: "总计", level: 0, total: true },
  ]);
});

test("wordings: parts that may stand or not, and one of several; brackets of the text are its own", () => {
  const pattern = wordingPattern("[本年]{预算|决算}[数][(万元)]");
  for (const text of ["预算", "本年决算数", "决算数(万元)"]) assert.ok(pattern.test(text), text);
  for (const text of ["预算决算", "本年", "上年预算数"]) assert.ok(!pattern.test(text), text);
});

test("headings, rows and titles say what they mean, and what only looks alike does not", () => {
  const one = (concepts: readonly string[]) => concepts.join();
  for (const text of [
    "科目编码",
    "支出功能分类科目编码",
    "部门预算支出经济分类科目编码",
    "科目代码",
  ]) {
    assert.equal(one(headingConcepts(text)), "code", text);
  }
  assert.equal(one(headingConcepts("年初预算数")), "initial-budget");
  assert.equal(one(headingConcepts("上年决算数")), "previous-final");
  assert.equal(one(headingConcepts("预算数")), "budget");
  assert.equal(one(itemConcepts("医疗卫生与计划生育支出")), "210");
  assert.equal(one(tableKinds("财政拨款收支总表")), "fiscal-totals");
  const titles = {
    "表1-1 部门收入总表": "income",
    某某市某某局2024年度收入支出决算总体情况表: "totals",
    "2026年预算单位一般公共预算基本支出部门预算经济分类预算表": "basic-detail",
    "财政拨款＂三公＂经费支出决算表": "official-expenses",
    政府性基金预算财政拨款收入支出决算表: "government-funds",
    一般公共预算财政拨款支出决算表: "general-budget",
  };
  for (const [title, kind] of Object.entries(titles)) assert.equal(titleKind(title), kind, title);
  assert.equal(titleKind("部门管理的补助资金分配表"), undefined);
});
