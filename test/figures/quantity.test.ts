import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { printedLike, type Quantity, residual, toQuantity } from "../../src/figures/quantity.ts";
import {
  type Decimal,
  formatDecimal,
  parseDecimal,
  rescale,
  sumDecimals,
} from "../../src/numbers/decimal.ts";

function quantity(printed: string, unit = "万元"): Quantity {
  return toQuantity(parseDecimal(printed) as Decimal, unit);
}

const fen = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });

test("amounts rounded to 万元 always tie inside the tolerance, and twice the tolerance never", () => {
  fc.assert(
    fc.property(fc.array(fen, { minLength: 1, maxLength: 30 }), (terms) => {
      const exact = terms.map((digits): Decimal => ({ digits, scale: 6 }));
      const rounded = exact.map((value) => toQuantity(rescale(value, 2), "万元"));
      const total = toQuantity(rescale(sumDecimals(exact), 2), "万元");
      assert.ok(residual(total, rounded).isRounding);
      const off = BigInt(terms.length + 2);
      const wrong = {
        ...total,
        value: sumDecimals([total.value, { digits: off * 100n, scale: 0 }]),
      };
      const { isRounding } = residual(wrong, rounded);
      assert.equal(isRounding, residual(total, rounded).difference.digits < 0n && isRounding);
    }),
  );
});

test("half the last unit of each number, at least one last unit", () => {
  const check = (total: string, ...terms: string[]) => {
    const { isExact, isRounding } = residual(
      quantity(total),
      terms.map((term) => quantity(term)),
    );
    return isExact ? "exact" : isRounding ? "rounding" : "wrong";
  };
  assert.equal(check("5867.80", "5451.42", "416.39"), "rounding");
  assert.equal(check("5867.80", "5451.42", "416.38"), "exact");
  assert.equal(check("5867.80", "5451.42", "416.40"), "wrong");
  assert.equal(check("443.81", "443.80"), "rounding");
  assert.equal(check("443.82", "443.80"), "wrong");
});

test("元 beside 万元, counts exactly", () => {
  const mixed = residual(quantity("57410.32"), [quantity("574103215.23", "元")]);
  assert.deepEqual([mixed.isExact, mixed.isRounding], [false, true]);
  assert.equal(printedLike(mixed.difference, quantity("57410.32")), "-0.001523");
  assert.equal(residual(quantity("8", "辆"), [quantity("7", "辆")]).isRounding, false);
  assert.equal(formatDecimal(quantity("1.5", "亿元").value), "150000000");
});

test("50 beside 1573.13 is told as unsure", () => {
  const { isRounding, isCoarse } = residual(quantity("1623.33"), [
    quantity("1573.13"),
    quantity("50"),
  ]);
  assert.deepEqual([isRounding, isCoarse], [true, true]);
});
