import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Decimal, percentOf, rescale } from "../../src/numbers/decimal.ts";
import { judgeEqual, judgePercent, overlap, printedInterval } from "../../src/numbers/exact.ts";

const decimal: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 10n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => ({ digits, scale }));

test("property: a rate computed and rounded from what is printed always agrees", () => {
  fc.assert(
    fc.property(decimal, decimal, fc.integer({ min: 0, max: 4 }), (part, whole, decimals) => {
      const rate = percentOf(part, whole, decimals);
      assert.ok(rate);
      const verdict = judgePercent(rate, printedInterval(part), printedInterval(whole));
      // A base of one printed unit may be anything from half to one and a half: it never contradicts.
      assert.equal(verdict, "agrees");
    }),
  );
});

test("property: what is printed lies in its interval, at any finer scale too", () => {
  fc.assert(
    fc.property(decimal, fc.integer({ min: 0, max: 3 }), (value, finer) => {
      const precise = rescale(value, value.scale + finer);
      assert.ok(overlap(printedInterval(value), printedInterval(precise)));
    }),
  );
});

test("cut off, wrong and without base are told apart; a whole percentage is never taken for cut off", () => {
  const judge = (rate: Decimal, part: bigint, whole: bigint) =>
    judgePercent(
      rate,
      printedInterval({ digits: part, scale: 2 }),
      printedInterval({ digits: whole, scale: 2 }),
    );
  assert.equal(judge({ digits: 9897n, scale: 2 }, 5_154_252n, 5_207_616n), "truncated");
  assert.equal(judge({ digits: 100n, scale: 0 }, 428_455n, 424_296n), "differs");
  assert.equal(judge({ digits: 0n, scale: 0 }, 100n, 0n), "no-base");
  assert.equal(judgeEqual({ digits: 121n, scale: 1 }, { digits: 1210n, scale: 2 }), "equal");
  assert.equal(judgeEqual({ digits: 1211n, scale: 2 }, { digits: 1210n, scale: 2 }), "rounding");
  assert.equal(judgeEqual({ digits: 1212n, scale: 2 }, { digits: 1210n, scale: 2 }), "differs");
});
