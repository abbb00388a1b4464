import assert from "node:assert/strict";
import { test } from "node:test";
import { chartModel } from "../../src/charts/index.ts";
import { printFigure } from "../../src/figures/figure.ts";
import { sectionsOf } from "../../src/forms/form.ts";
import { type Disclosure, findFigure } from "../../src/model/disclosure-model.ts";
import { tellSection } from "../../src/narrative/index.ts";
import type { Block, Inline } from "../../src/narrative/say.ts";
import { plainText } from "../../src/narrative/say.ts";
import { exampleDisclosure } from "../support/example.ts";

const of2022 = await exampleDisclosure("nmg-bigdata/2022/final-accounts");
const of2024 = await exampleDisclosure();

const plain = (content: readonly Inline[]): string =>
  content.map((piece) => (typeof piece === "string" ? piece : printFigure(piece.figure))).join("");

function text(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === "paragraph") return plain(block.content);
      if (block.type === "list") return block.items.map(text).join("\n");
      if (block.type === "labelled") return `${block.label}：${text(block.content)}`;
      if (block.type === "prose") return block.passage.markdown.trim();
      return block.type === "heading" ? block.text : "";
    })
    .join("\n");
}

function tell(disclosure: Disclosure, id: string): string {
  const section = sectionsOf(disclosure.form).find((candidate) => candidate.id === id);
  assert.ok(section, id);
  return text(tellSection(disclosure, section));
}

test("a narrative is followed by what only the section's own text says", () => {
  const told = tell(of2022, "income");
  assert.match(told, /本年其他收入0\.00，占0\.00。\n### 一般公共预算财政拨款收入的用途/);
  assert.doesNotMatch(tell(of2022, "basic"), /主要包括[\s\S]*主要包括[\s\S]*主要包括/);
});

test("rows are called what the year's form calls them", () => {
  assert.match(tell(of2022, "totals"), /\n使用非财政拨款结余0\.00/);
  assert.match(tell(of2024, "totals"), /\n使用非财政拨款结余（含专用结余）0/);
  assert.match(tell(of2022, "state-assets"), /主要领导干部用车1/);
  assert.match(tell(of2022, "official-expenses"), /“三公”经费预算84\.50/);
  assert.match(tell(of2024, "official-expenses"), /“三公”经费全年预算/);
});

test("hospitality abroad is told only where the text tells of it", () => {
  assert.match(tell(of2024, "official-expenses"), /国（境）外公务接待/);
  const told = tell(of2022, "official-expenses");
  assert.doesNotMatch(told, /国（境）外|原文未公开/);
  assert.match(told, /开支内容：购置两辆传祺牌公务用车。/);
  assert.match(told, /决算与预算不同的原因：- 2022年中心/);
});

test("a chart of the parts takes the table's cells, not a sentence that contradicts them", () => {
  const chart = chartModel(of2022, "general-budget", "functional-expenditure");
  const [largest] = chart?.rows ?? [];
  assert.equal(largest?.figures[0]?.origin.includes("tables.xlsx"), true);
  assert.match(
    plainText(chart?.description ?? []),
    /资源勘探工业信息等支出31,613\.45万元，占95\.53%/,
  );
  const said = findFigure(of2022, "general-budget", "general-budget.215.total");
  assert.equal(said && printFigure(said), "33093.82");
});
