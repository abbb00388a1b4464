import assert from "node:assert/strict";
import { test } from "node:test";
import type { Figure, FindingMark } from "../../src/figures/figure.ts";
import { parseDecimal } from "../../src/numbers/decimal.ts";
import type { RowView } from "../../src/tables/table-view.ts";
import { zeroLines } from "../../src/tables/zero-lines.ts";

/** A row of cells as printed: "" for a blank one, "?" for one that is not public, "0.00※" for one with a finding. */
function row(label: string, level: number, cells: readonly string[], changes = {}): RowView {
  return {
    anchor: `row-${label}`,
    label,
    prefix: "",
    levelName: "",
    level,
    total: level === 0,
    heading: false,
    measure: "万元",
    cells: cells.map((printed, at) => ({
      figure: figure(printed),
      anchor: `cell-${label}-${at}`,
      text: printed,
    })),
    ...changes,
  };
}

function figure(printed: string): Figure {
  const value = parseDecimal(printed.replace("※", ""));
  const state =
    printed === "?" ? "absent" : !value ? "blank" : value.digits === 0n ? "zero" : "value";
  const marks = printed.endsWith("※") ? [{} as FindingMark] : undefined;
  const base = { id: "", label: "", unit: "万元", origin: "", how: "stated" } as const;
  return { ...base, state, value, printed, marks };
}

const folded = (rows: readonly RowView[]) => {
  const { rows: zeros, columns } = zeroLines(rows);
  return [[...zeros].map(({ label }) => label).toSorted(), [...columns]];
};

test("rows and columns of 0 or nothing are folded, totals and headings stay", () => {
  const rows = [
    row("all", 0, ["5.00", "5.00", "0.00", ""]),
    row("some", 1, ["5.00", "5.00", "0.00", ""]),
    row("zero", 1, ["0.00", "0", "0.00", ""]),
    row("none", 1, ["0.00", "", "0.00", ""]),
    row("heading", 1, ["", "", "", ""], { heading: true }),
    row("blank", 1, ["", "", "", ""]),
    row("end", 0, ["0.00", "0.00", "0.00", ""]),
  ];
  assert.deepEqual(folded(rows), [
    ["none", "zero"],
    [2, 3],
  ]);
});

test("what is not public, has a finding or has words is never folded", () => {
  const rows = [
    row("some", 1, ["5.00", "5.00", "1.00"]),
    row("absent", 1, ["0.00", "?", "0.00"]),
    row("marked", 1, ["0.00", "0.00※", "0.00"]),
    row("words", 1, ["0.00", "0.00"], {
      cells: [
        { figure: figure("0.00"), anchor: "", text: "0.00" },
        { figure: undefined, anchor: "", text: "见说明", origin: "x.xlsx#1!B2" },
      ],
    }),
  ];
  assert.deepEqual(folded(rows), [[], []]);
});

test("a row above one that stays, stays", () => {
  const rows = [
    row("a", 1, ["0.00"]),
    row("aa", 2, ["0.00"]),
    row("aaa", 3, ["7.00"]),
    row("aab", 3, ["0.00"]),
    row("b", 1, ["0.00"]),
    row("ba", 2, ["0.00"]),
  ];
  assert.deepEqual(folded(rows), [["aab", "b", "ba"], []]);
});

test("one line is not worth a control, and no table is folded away", () => {
  assert.deepEqual(folded([row("a", 1, ["1.00"]), row("b", 1, ["0.00"])]), [[], []]);
  assert.deepEqual(folded([row("a", 1, ["0.00"]), row("b", 1, ["0.00"])]), [[], []]);
  const onlyTotal = [row("all", 0, ["0.00"]), row("a", 1, ["0.00"]), row("b", 1, ["0.00"])];
  assert.deepEqual(folded(onlyTotal), [["a", "b"], []]);
});
