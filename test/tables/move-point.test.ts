import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { grouped, movePoint } from "../../assets/table-amounts.js";
import { groupDecimal, parseDecimal, sameValue } from "../../src/numbers/decimal.ts";

test("an amount in another unit has the digits of the printed one", () => {
  const cases: [string, number, string][] = [
    ["57410.32", 4, "574103200"],
    ["57410.32", -4, "5.741032"],
    ["-0.05", 4, "-500"],
    ["0.00", 4, "0"],
    ["0.00", -4, "0.000000"],
    ["607", -4, "0.0607"],
    ["607", 0, "607"],
    ["123456789012345678.90", 8, "12345678901234567890000000"],
  ];
  for (const [value, places, moved] of cases) assert.equal(movePoint(value, places), moved, value);
});

test("moving there and back changes no value, and groups are those of the pages", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.nat(6),
      fc.integer({ min: -8, max: 8 }),
      (digits, scale, places) => {
        const size = String(digits < 0n ? -digits : digits).padStart(scale + 1, "0");
        const at = size.length - scale;
        const value = `${digits < 0n ? "-" : ""}${size.slice(0, at)}${scale > 0 ? `.${size.slice(at)}` : ""}`;
        const [before, after] = [value, movePoint(movePoint(value, places), -places)].map(
          parseDecimal,
        );
        assert.ok(before && after && sameValue(before, after), value);
        const moved = parseDecimal(movePoint(value, places));
        assert.ok(moved);
        assert.equal(
          moved.digits * 10n ** BigInt(30 - moved.scale),
          digits * 10n ** BigInt(30 - scale + places),
        );
        assert.equal(grouped(value), groupDecimal(before));
      },
    ),
  );
});
