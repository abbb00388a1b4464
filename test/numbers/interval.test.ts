import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Decimal, percentOf, rescale } from "../../src/numbers/decimal.ts";
import {
  compareFractions,
  comparePrints,
  divideIntervals,
  magnitudeInterval,
  overlap,
  printedInterval,
  printOf,
  printOfPercent,
  roundFraction,
  scaleInterval,
  subtractIntervals,
} from "../../src/numbers/interval.ts";

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]): Decimal => ({ digits, scale }));
const step = ({ scale }: Decimal): Decimal => ({ digits: 1n, scale });
const printed = (value: Decimal) => printedInterval(value, step(value));

test("a printed number lies in its own interval, whose width is its last digit", () => {
  fc.assert(
    fc.property(amount, (value) => {
      const { low, high } = printed(value);
      const exact = { numerator: value.digits, denominator: 10n ** BigInt(value.scale) };
      assert.ok(compareFractions(low, exact) < 0 && compareFractions(exact, high) < 0);
      const width = subtractIntervals({ low: high, high }, { low, high: low }).low;
      assert.equal(width.numerator * 10n ** BigInt(value.scale), width.denominator);
    }),
  );
});

test("a correctly rounded percentage is always recognised, one off by two units never is", () => {
  const large = fc.bigInt({ min: 10n ** 6n, max: 10n ** 12n });
  fc.assert(
    fc.property(large, large, (top, bottom) => {
      const [part, whole] = [top, bottom].map((digits): Decimal => ({ digits, scale: 2 }));
      if (!part || !whole) return;
      const quotient = divideIntervals(printed(part), printed(whole));
      const percent = quotient && scaleInterval(quotient, 100n);
      const rate = percentOf(part, whole);
      assert.ok(percent && rate);
      assert.equal(printOf(rate, percent), "rounded");
      const width = subtractIntervals(
        { low: percent.high, high: percent.high },
        { low: percent.low, high: percent.low },
      ).low;
      const isNarrow = width.numerator * 1000n < width.denominator;
      if (!isNarrow) return;
      assert.equal(printOf({ ...rate, digits: rate.digits + 2n }, percent), "wrong");
      assert.equal(printOf({ ...rate, digits: rate.digits - 2n }, percent), "wrong");
    }),
  );
});

test("cut off is told from rounded; a whole number is no truncation but a cap", () => {
  const part: Decimal = { digits: 5154252n, scale: 2 };
  const whole: Decimal = { digits: 5207616n, scale: 2 };
  const quotient = divideIntervals(printed(part), printed(whole));
  const percent = quotient && scaleInterval(quotient, 100n);
  assert.ok(percent);
  assert.equal(printOf({ digits: 9898n, scale: 2 }, percent), "rounded");
  assert.equal(printOf({ digits: 9897n, scale: 2 }, percent), "truncated");
  assert.equal(printOf({ digits: 98n, scale: 0 }, percent), "wrong");
  assert.deepEqual(roundFraction(percent.low, 2), { digits: 9898n, scale: 2 });
});

test("an interval that holds 0 has no quotient; magnitudes are never negative", () => {
  assert.equal(
    divideIntervals(printed({ digits: 1n, scale: 0 }), printed({ digits: 0n, scale: 0 })),
    null,
  );
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const { low, high } = magnitudeInterval(subtractIntervals(printed(a), printed(b)));
      assert.ok(low.numerator >= 0n && compareFractions(low, high) <= 0);
    }),
  );
});

const positive: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 10n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => ({ digits, scale }));

test("property: a rate computed and rounded from what is printed always agrees", () => {
  fc.assert(
    fc.property(positive, positive, fc.integer({ min: 0, max: 4 }), (part, whole, decimals) => {
      const rate = percentOf(part, whole, decimals);
      assert.ok(rate);
      const verdict = printOfPercent(rate, printedInterval(part), printedInterval(whole));
      // A base of one printed unit may be anything from half to one and a half: it never contradicts.
      assert.equal(verdict, "rounded");
    }),
  );
});

test("property: what is printed lies in its interval, at any finer scale too", () => {
  fc.assert(
    fc.property(positive, fc.integer({ min: 0, max: 3 }), (value, finer) => {
      const precise = rescale(value, value.scale + finer);
      assert.ok(overlap(printedInterval(value), printedInterval(precise)));
    }),
  );
});

test("cut off, wrong and without base are told apart; a whole percentage is never taken for cut off", () => {
  const judge = (rate: Decimal, part: bigint, whole: bigint) =>
    printOfPercent(
      rate,
      printedInterval({ digits: part, scale: 2 }),
      printedInterval({ digits: whole, scale: 2 }),
    );
  assert.equal(judge({ digits: 9897n, scale: 2 }, 5_154_252n, 5_207_616n), "truncated");
  assert.equal(judge({ digits: 100n, scale: 0 }, 428_455n, 424_296n), "wrong");
  assert.equal(judge({ digits: 0n, scale: 0 }, 100n, 0n), "no-base");
  assert.equal(comparePrints({ digits: 121n, scale: 1 }, { digits: 1210n, scale: 2 }), "equal");
  assert.equal(comparePrints({ digits: 1211n, scale: 2 }, { digits: 1210n, scale: 2 }), "rounding");
  assert.equal(comparePrints({ digits: 1212n, scale: 2 }, { digits: 1210n, scale: 2 }), "differs");
});
