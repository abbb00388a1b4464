import assert from "node:assert/strict";
import { test } from "node:test";
import { type Figure, printFigure } from "../../src/figures/figure.ts";
import { sectionsOf } from "../../src/forms/form.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { tellSection } from "../../src/narrative/index.ts";
import type { Block, Inline } from "../../src/narrative/say.ts";
import { createTeller } from "../../src/narrative/teller.ts";
import { parseDecimal } from "../../src/numbers/decimal.ts";
import { exampleDisclosure } from "../support/example.ts";

const published = await exampleDisclosure();

function figure(id: string, printed: string, unit = "万元"): [string, Figure] {
  const value = parseDecimal(printed);
  const state = value?.digits === 0n ? "zero" : "value";
  return [id, { id, label: id, state, value, unit, how: "stated", origin: "test#/x" }];
}

/** A disclosure of which nothing derived has been stated: everything derived must be computed. */
function draft(...added: [string, Figure][]): Disclosure {
  return {
    ...published,
    statements: new Map(),
    figures: new Map([...published.figures, ...added]),
  };
}

const plain = (content: readonly Inline[]): string =>
  content
    .map((piece) =>
      typeof piece === "string"
        ? piece
        : `${piece.figure.word ?? ""}${printFigure(piece.figure)}${piece.figure.unit}`,
    )
    .join("");

function text(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === "paragraph") return plain(block.content);
      if (block.type === "list") return block.items.map(text).join("\n");
      return block.type === "heading" ? block.text : "";
    })
    .join("\n");
}

const section = (id: string) => {
  const found = sectionsOf(published.form).find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};

test("shares are computed when nobody has stated them", () => {
  const told = text(tellSection(draft(), section("expenditure")));
  assert.match(told, /本年基本支出5867\.80万元，占10\.22%/);
  assert.match(told, /本年项目支出51542\.52万元，占89\.78%/);
});

test("completion is the formula's, not the source's 100%", () => {
  const told = text(tellSection(draft(), section("general-budget")));
  assert.match(told, /支出决算4284\.55万元，年初预算4242\.96万元，完成年初预算的100\.98%/);
  const stated = text(tellSection(published, section("general-budget")));
  assert.match(stated, /支出决算4284\.55万元，年初预算4242\.96万元，完成年初预算的100%/);
});

const cell = "official-expenses.hospitality.final";
for (const [previous, expected] of [
  ["1.17", "减少0.82万元，下降70.09%"],
  ["0.30", "增加0.05万元，增长16.67%"],
  ["0.35", "持平"],
  ["0", "增加0.35万元，比较的基数为0，变动率无可比性"],
] as const) {
  test(`a change from ${previous} is told as: ${expected}`, () => {
    const disclosure = draft(figure(`${cell}-previous`, previous));
    const teller = createTeller(disclosure, "official-expenses");
    assert.equal(plain(teller.change(cell, `${cell}-previous`) ?? []), expected);
  });
}

test("a change that can neither be read nor computed is not told", () => {
  assert.equal(
    createTeller(draft(), "official-expenses").change(cell, `${cell}-previous`),
    undefined,
  );
});

test("a stated change keeps its word and its sign as printed", () => {
  const told = plain(
    createTeller(published, "official-expenses").change(cell, `${cell}-previous`) ?? [],
  );
  assert.equal(told, "减少-0.82万元，下降-70.05%");
});

test("a computed figure says how: its origin is its formula", () => {
  const share = createTeller(draft(), "expenditure").derived("x.y.z-share", "x", "share", [
    "expenditure.total.basic",
    "expenditure.total.total",
  ]);
  assert.equal(share?.how, "computed");
  assert.equal(share?.origin, "=share(expenditure.total.basic, expenditure.total.total)");
});
