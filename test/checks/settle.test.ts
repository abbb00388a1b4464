import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProse } from "../../src/checks/check-prose.ts";
import { type Defect, settle } from "../../src/checks/settle.ts";
import type { SumCheck } from "../../src/checks/sum-check.ts";
import { toQuantity } from "../../src/figures/quantity.ts";
import { parseDecimal } from "../../src/numbers/decimal.ts";
import { readProse } from "../../src/prose/prose.ts";

const quantity = (printed: string) => {
  const value = parseDecimal(printed);
  assert.ok(value);
  return toQuantity(value, "万元");
};

/** `total` = Σ `terms`, each a place and what is printed there. */
function sum(
  total: readonly [string, string],
  terms: readonly (readonly [string, string])[],
): SumCheck {
  return {
    unit: "万元",
    total: { origin: total[0], quantity: quantity(total[1]) },
    terms: terms.map(([origin, printed]) => ({ origin, quantity: quantity(printed), factor: 1 })),
    atMost: false,
    isPlain: true,
  };
}

function defect(rule: string, origin: string, more: Partial<Defect>): Defect {
  return { rule, severity: "error", origin, label: origin, isRounding: false, ...more };
}

test("a sum that its own term makes wrong is left to that term, which then weighs as much", () => {
  const inner = sum(
    ["personnel", "5.00"],
    [
      ["pay", "4.00"],
      ["pension", "2.00"],
    ],
  );
  const outer = sum(
    ["basic", "8.00"],
    [
      ["personnel", "5.00"],
      ["public", "2.00"],
    ],
  );
  const [term, whole] = settle([
    defect("TX-05", "personnel", {
      severity: "warning",
      sum: inner,
      stated: "5.00",
      expected: "6.00",
    }),
    defect("FA-08", "basic", { sum: outer, stated: "8.00", expected: "7.00" }),
  ]);
  assert.deepEqual(term, {
    isTold: true,
    severity: "error",
    note: "照此更正，“basic”8.00也就相符",
  });
  assert.equal(whole?.isTold, false);
});

test("of two places that say one figure otherwise, the sum tells which may be right", () => {
  const outer = sum(
    ["total", "10.00"],
    [
      ["here", "7.00"],
      ["rest", "4.00"],
    ],
  );
  const same = { ...sum(["there", "6.00"], [["here", "7.00"]]), isMutual: true as const };
  const [total, place] = settle([
    defect("TX-05", "total", { sum: outer, stated: "10.00", expected: "11.00" }),
    defect("TX-01", "there", { sum: same, stated: "6.00", expected: "7.00" }),
  ]);
  assert.equal(total?.isTold, false);
  assert.deepEqual(place, {
    isTold: true,
    severity: "error",
    note: "照此更正，“total”10.00也就相符",
  });
});

test("amount and rate of one phrase are one defect of one rule, two of two rules", () => {
  const phrase = (isRate: boolean) => ({ phrase: { key: "totals#income", isRate } });
  const change = defect("TX-04", "change", phrase(false));
  const rate = defect("TX-04", "rate", phrase(true));
  assert.deepEqual(settle([rate, change]), [
    { isTold: false, why: "同一句的金额处已指出" },
    { isTold: true, together: 0 },
  ]);
  const other = defect("XY-02", "rate", phrase(true));
  assert.deepEqual(
    settle([change, other]).map(({ isTold }) => isTold),
    [true, true],
  );
});

test("the share of an item whose sum fails is told with the sum; a share by itself is told", () => {
  const whole = sum(
    ["total", "10.00"],
    [
      ["item", "7.00"],
      ["rest", "4.00"],
    ],
  );
  const share = defect("TX-02", "share", { part: "item" });
  assert.deepEqual(settle([share, defect("TX-05", "total", { sum: whole })]), [
    { isTold: false, why: "这一项的金额已在合计处指出" },
    { isTold: true, share: 0 },
  ]);
  assert.deepEqual(settle([share]), [{ isTold: true }]);
});

test("a text tells the slip where it is, not at every total above it", () => {
  const text =
    "一、基本支出预算情况说明\n县融媒体中心基本支出预算90.00万元，其中：人员经费70.00万元，包括：基本工资50.00万元、绩效工资21.00万元；公用经费19.00万元。";
  const found = checkProse(readProse(text, "plain"), "预算.txt");
  assert.deepEqual(
    found.map(({ rule, severity, stated, expected }) => [rule, severity, stated, expected]),
    [["TX-05", "error", "70.00万元", "71.00万元"]],
  );
});

test("what is unsure and off by just what an error of its section is off by is the same shift", () => {
  const off = (difference: string, more: Partial<Defect> = {}) =>
    defect("TX-01", difference, { section: "expenditure", difference, ...more });
  const unsure = { severity: "warning" } as const;
  const settled = settle([
    off("4305.25万元"),
    off("-4305.25万元", unsure),
    off("4305.26万元", unsure),
    off("4305.25万元", { ...unsure, section: "income" }),
    off("0.00万元", unsure),
  ]);
  assert.deepEqual(
    settled.map(({ isTold }) => isTold),
    [true, false, true, true, true],
  );
});

test("changes whose sum is off by what their amounts are off by are told with the amounts", () => {
  const stated = (origin: string, printed: string, right: string) =>
    defect("TX-01", origin, { sum: sum([origin, printed], [[`${origin} of the table`, right]]) });
  const changes = (total: string) =>
    defect("TX-04", "change", {
      isWorded: true,
      changed: {
        amounts: ["basic", "project"],
        sum: sum(
          ["total-change", total],
          [
            ["basic-change", "2063.62"],
            ["project-change", "26235.38"],
          ],
        ),
      },
    });
  const told = (total: string) =>
    settle([
      stated("basic", "5815.18", "5785.62"),
      stated("project", "27404.81", "27308.20"),
      changes(total),
    ]).map(({ isTold }) => isTold);
  assert.deepEqual(told("28172.83"), [true, true, false]);
  assert.deepEqual(told("28172.84"), [true, true, true]);
  assert.ok(settle([changes("28172.83")])[0]?.isTold);
});

test("an item under a wrong code is told once, by the surest", () => {
  const codes = { stated: "2080501", expected: "2080502" };
  const [custom, proved, other] = settle([
    defect("TX-11", "cell", { severity: "warning", codes, isWorded: true }),
    defect("XY-05", "sentence", { codes, isWorded: true }),
    defect("XY-05", "more", { codes: { ...codes, stated: "2101101" }, isWorded: true }),
  ]);
  assert.deepEqual(
    [custom, proved, other].map((one) => one?.isTold),
    [false, true, true],
  );
});
