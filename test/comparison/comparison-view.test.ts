import assert from "node:assert/strict";
import { test } from "node:test";
import { comparisonView } from "../../src/comparison/comparison-view.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { built, disclosure, figure, file, impliedFile } from "./fixture.ts";

const disclosures = [
  disclosure(2023, [
    figure("t.a.final", "10.00"),
    figure("t.b.final", "0.00"),
    figure("t.c.final", null),
  ]),
  disclosure(
    2024,
    [figure("t.a.final", "12.50"), figure("t.b.final", "3.00"), figure("t.c.final", "1.00")],
    [
      figure("t.a.final-change", "2.50", { word: "增加" }),
      figure("t.b.final-change", "4.00", { word: "减少" }),
    ],
  ),
];

/** Each cell as its number with its origin, or its word with the reason. */
function cellsOf(row: Record<string, unknown>, make = file): string[] {
  const { comparison, findings } = built(make([row]), disclosures);
  assert.deepEqual(findings, []);
  assert.ok(comparison);
  const [first] = comparisonView(comparison).groups.flatMap(({ rows }) => rows);
  return (first?.cells ?? []).map(({ figure, word, reason, implied }) =>
    figure?.value
      ? `${formatDecimal(figure.value)}${figure.unit}${implied ? " 推算" : ""}${figure.how === "computed" ? ` ${figure.origin}` : ""}`
      : `${figure?.state ?? word}${reason ? ` ${reason}` : ""}`,
  );
}

test("changes are exact, and name their operands with their disclosures", () => {
  const operands = "u/2024/final-accounts:t.a.final, u/2023/final-accounts:t.a.final";
  assert.deepEqual(
    cellsOf({ id: "a", label: "甲", cells: { before: "t.a.final", now: "t.a.final" } }),
    ["10.00万元", "12.50万元", `2.50万元 =change(${operands})`, `25.00% =change-rate(${operands})`],
  );
});

test("a base of 0 has no rate", () => {
  const cells = cellsOf({ id: "b", label: "乙", cells: { before: "t.b.final", now: "t.b.final" } });
  assert.equal(cells[3], "无可比性 “上年”为0，比率无可比性");
});

test("what is absent, and what the data say cannot be compared, says why", () => {
  assert.deepEqual(
    cellsOf({ id: "c", label: "丙", cells: { before: "t.c.final", now: "t.c.final" } }).slice(2),
    ["不比 “上年”原文未公开，不能计算", "不比 “上年”原文未公开，不能计算"],
  );
  assert.deepEqual(
    cellsOf({ id: "c", label: "丙", cells: { before: { none: "没有这一行" }, now: "t.c.final" } }),
    ["无 没有这一行", "1.00万元", "不比 没有这一行", "不比 没有这一行"],
  );
  assert.equal(
    cellsOf({
      id: "a",
      label: "甲",
      cells: { before: "t.a.final", now: "t.a.final" },
      incomparable: { rate: "口径不同" },
    })[3],
    "不比 口径不同",
  );
});

test("an implied figure follows from the stated change, whichever way its word points", () => {
  const implied = (id: string) =>
    cellsOf(
      {
        id,
        label: id,
        cells: { before: { change: `s#t.${id}.final-change`, from: "now" }, now: `t.${id}.final` },
      },
      impliedFile,
    )[0];
  assert.equal(
    implied("a"),
    "10.00万元 推算 =difference(u/2024/final-accounts:t.a.final, u/2024/final-accounts:t.a.final-change)",
  );
  assert.equal(
    implied("b"),
    "7.00万元 推算 =sum(u/2024/final-accounts:t.b.final, u/2024/final-accounts:t.b.final-change)",
  );
});
