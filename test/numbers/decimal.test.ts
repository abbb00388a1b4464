import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  formatDecimal,
  groupDecimal,
  mostDigits,
  parseDecimal,
  percentOf,
  rescale,
  subtractDecimals,
  sumDecimals,
} from "../../src/numbers/decimal.ts";
import { convertMoney, moneyUnits, printedAmount, toMoney } from "../../src/numbers/money.ts";

const decimal = fc.record(
  {
    digits: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    scale: fc.integer({ min: 0, max: 6 }),
  },
  { noNullPrototype: true },
);
const parsed = (text: string) => {
  const value = parseDecimal(text);
  if (!value) throw new Error(text);
  return value;
};

test("printed numbers are read with their precision", () => {
  assert.deepEqual(parseDecimal("57410.32"), { digits: 5741032n, scale: 2 });
  assert.deepEqual(parseDecimal("5,740.130"), { digits: 5740130n, scale: 3 });
  assert.deepEqual(parseDecimal("-0.70"), { digits: -70n, scale: 2 });
});

test("what is not wholly a number is not read", () => {
  for (const text of [
    "",
    "12..5",
    "1,23",
    "1e5",
    "12.5万元",
    " 1",
    "--1",
    "1,2345",
    "１２",
    "NaN",
  ]) {
    assert.equal(parseDecimal(text), null, text);
  }
});

test("formatting and parsing are inverse, grouped or not", () => {
  fc.assert(
    fc.property(decimal, (value) => {
      assert.deepEqual(parsed(formatDecimal(value)), value);
      assert.deepEqual(parsed(groupDecimal(value)), value);
    }),
  );
});

test("sums are exact where floats are not", () => {
  assert.equal(formatDecimal(sumDecimals([parsed("0.1"), parsed("0.2")])), "0.3");
  assert.equal(formatDecimal(subtractDecimals(parsed("4284.55"), parsed("4242.96"))), "41.59");
  fc.assert(
    fc.property(fc.array(decimal), (values) => {
      const sum = sumDecimals(values);
      const atSix = values.reduce((total, value) => total + rescale(value, 6).digits, 0n);
      assert.equal(rescale(sum, 6).digits, atSix);
    }),
  );
});

test("percentages round half away from zero and have no base zero", () => {
  assert.equal(
    formatDecimal(percentOf(parsed("4284.55"), parsed("4242.96")) ?? parsed("0")),
    "100.98",
  );
  assert.equal(formatDecimal(percentOf(parsed("-1"), parsed("3")) ?? parsed("0")), "-33.33");
  assert.equal(formatDecimal(percentOf(parsed("1"), parsed("800")) ?? parsed("0")), "0.13");
  assert.equal(percentOf(parsed("1"), parsed("0.00")), null);
});

test("money keeps unit and precision, and converts exactly", () => {
  fc.assert(
    fc.property(decimal, fc.constantFrom(...moneyUnits), (value, unit) => {
      const money = toMoney(value, unit);
      if (value.scale <= 2) assert.ok(money);
      if (!money) return;
      assert.deepEqual(printedAmount(money), value);
      const inYuan = convertMoney(money, "元");
      const back = toMoney(inYuan, "元");
      assert.equal(back?.fen, money.fen);
    }),
  );
  const money = toMoney(parsed("57410.32"), "万元");
  assert.ok(money);
  assert.equal(formatDecimal(convertMoney(money, "元")), "574103200.00");
  assert.equal(formatDecimal(convertMoney(money, "亿元")), "5.741032");
  assert.equal(toMoney(parsed("0.001"), "元"), null, "finer than one 分");
});

test("numbers of more than forty digits are none, and grouping takes linear time", () => {
  const forty = "1".repeat(mostDigits);
  assert.equal(formatDecimal(parsed(forty)), forty);
  assert.equal(parseDecimal(`${forty}.0`), null);
  assert.equal(parseDecimal("9".repeat(2_000_000)), null);
  assert.equal(parseDecimal(`1${",000".repeat(500_000)}`), null);
  fc.assert(
    fc.property(decimal, (value) => {
      const grouped = groupDecimal(value);
      assert.match(grouped, /^-?\d{1,3}(,\d{3})*(\.\d+)?$/);
      assert.equal(grouped.replaceAll(",", ""), formatDecimal(value));
    }),
  );
  const [short, long] = [20_000, 200_000].map((digits) => {
    const whole = { digits: 10n ** BigInt(digits), scale: 0 };
    const plain = timeOf(() => formatDecimal(whole));
    return timeOf(() => groupDecimal(whole)) - plain;
  });
  assert.ok((long ?? 0) < 100 * Math.max(short ?? 0, 5), `${short} ms, then ${long} ms`);
});

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
