import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProse } from "../../src/checks/check-prose.ts";
import { readKnownFigures } from "../../src/prose/known-figures.ts";
import { readProse } from "../../src/prose/prose.ts";
import { createWording } from "../../src/words/wording.ts";
import { wordingAdditionsSchema } from "../../src/words/wording-additions.ts";

const ours = createWording([
  wordingAdditionsSchema.parse({
    schemaVersion: 1,
    concepts: [{ id: "public", wordings: ["机构{运转|保障}费[用]"] }],
    directions: { down: ["回落"] },
    reasons: { falling: ["瘦身"] },
    labels: [{ id: "staff.year-end", kind: "final-accounts", wordings: ["年末在编[人员]"] }],
    remnants: [
      { wording: "（此处由{单位|部门}补充）", what: "本地模板的提示没有删去", fix: "请删去。" },
    ],
  }),
]);

const found = (text: string, wording = ours) =>
  checkProse(readProse(text, "plain", wording), "正文.txt").map(
    ({ rule, severity, message }) => `${severity} ${rule} ${message}`,
  );

const parts =
  "五、一般公共预算财政拨款基本支出决算情况说明\n2024年度一般公共预算财政拨款基本支出100.00万元。其中：人员经费80.00万元；机构运转费用30.00万元。";

test("a publisher's phrase for a concept is read like the program's own", () => {
  assert.deepEqual(found(parts.replace("30.00", "20.00")), []);
  const said = found(parts);
  assert.equal(said.length, 1);
  assert.match(said[0] ?? "", /^error (?:FA-08|TX-05) .*80\.00\+30\.00=110\.00/);
});

test("a publisher's direction word carries a sign and its reason a direction", () => {
  const text = (rate: string) =>
    `支出合计90.00万元，比上年回落10.00万元，回落${rate}%，主要原因是业务增加。`;
  assert.deepEqual(
    found(text("10.00")).map((one) => one.slice(0, 13)),
    ["warning TX-08"],
  );
  assert.deepEqual(found(text("10.00").replace("业务增加", "机构瘦身")), []);
  assert.match(found(text("20.00"))[0] ?? "", /^error TX-04 .*10\.00%/);
});

test("a label names a figure, a remnant is found", () => {
  const prose = readProse("年末在编人员35人，与上年持平。", "plain", ours);
  assert.deepEqual(
    readKnownFigures(prose, "final-accounts", undefined).map(({ id, printed }) => [id, printed]),
    [["staff.year-end", "35"]],
  );
  assert.deepEqual(found("主要职责：（此处由单位补充）。"), [
    "error TX-06 “（此处由单位补充）”：本地模板的提示没有删去",
  ]);
});

test("without the publisher's words nothing of this is known, and nothing is accused", () => {
  const plain = createWording();
  assert.deepEqual(found("支出合计90.00万元，比上年回落10.00万元，回落20.00%。", plain), []);
  assert.deepEqual(found("主要职责：（此处由单位补充）。", plain), []);
});

test("a wording holds no pattern of its own, and its brackets pair", () => {
  const wordings = (wording: string) =>
    wordingAdditionsSchema.safeParse({
      schemaVersion: 1,
      concepts: [{ id: "public", wordings: [wording] }],
    }).success;
  assert.equal(wordings("[本年]公用"), true);
  for (const bad of ["[公用", "公用}", "{公用]", "[]公用", "{|公用}"]) {
    assert.equal(wordings(bad), false, bad);
  }
  const literal = createWording([
    wordingAdditionsSchema.parse({
      schemaVersion: 1,
      concepts: [{ id: "public", wordings: ["(.*)+"] }],
    }),
  ]);
  assert.equal(literal.meaningOf("任何话").concept, undefined);
});
