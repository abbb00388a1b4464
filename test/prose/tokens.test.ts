import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatDecimal, groupDecimal } from "../../src/numbers/decimal.ts";
import { readProse } from "../../src/prose/prose.ts";
import type { NumberToken } from "../../src/prose/tokens.ts";

/** kind, value and unit of every number: “amount 12.30 万元”. */
function numbers(text: string): string[] {
  return readProse(text, "plain").tokens.map(({ kind, value, unit }: NumberToken) =>
    `${kind} ${formatDecimal(value)} ${unit}`.trimEnd(),
  );
}

test("amounts: units, separators, spaces and breaks inside the number, full-width digits, signs", () => {
  assert.deepEqual(numbers("共 5,740.13万元、3千元、20亿元、8元"), [
    "amount 5740.13 万元",
    "amount 3 千元",
    "amount 20 亿元",
    "amount 8 元",
  ]);
  assert.deepEqual(numbers("完成124 .68%"), ["percent 124.68 %"]);
  assert.deepEqual(numbers("年初预算5,7\n85.62 万元"), ["amount 5785.62 万元"]);
  assert.deepEqual(numbers("支出１，２３４．５０万元"), ["amount 1234.50 万元"]);
  assert.deepEqual(numbers("减少 －1.44万元，下降-10.88％"), [
    "amount -1.44 万元",
    "percent -10.88 %",
  ]);
  assert.deepEqual(numbers("平台1904.6(含上年结转)万元"), ["amount 1904.6 万元"]);
});

test("an amount without 元 and a number without unit are told apart", () => {
  const { tokens } = readProse("邮电费4万、其他156.94。", "plain");
  assert.deepEqual(
    tokens.map(({ kind, unit, unitIncomplete }) => [kind, unit, unitIncomplete]),
    [
      ["amount", "万元", true],
      ["bare", "", undefined],
    ],
  );
});

test("counts with their measure words, in digits and in words", () => {
  assert.deepEqual(
    numbers("接待3批次，21人次，车8辆，设备6台（套），500万余条，两个单位，十二家企业"),
    [
      "count 3 批次",
      "count 21 人次",
      "count 8 辆",
      "count 6 台(套)",
      "count 500 万余条",
      "count 2 个",
      "count 12 家",
    ],
  );
});

test("years, dates, document numbers, ranges and enumerators are no figures", () => {
  assert.deepEqual(numbers("1.2024年度(2)截至2024年12月31日"), [
    "year 2024",
    "year 2024",
    "other 12",
    "other 31",
  ]);
  assert.deepEqual(numbers("财预〔2020〕10号，90-100分，0471-1234567，第3条，PaaS2"), [
    "other 2020",
    "other 10",
    "other 90",
    "other 100",
    "other 471",
    "other 1234567",
    "other 3",
    "other 2",
  ]);
  assert.deepEqual(numbers("一是增加，统一管理，第一个"), []);
});

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => ({ digits, scale }));
const unit = fc.constantFrom("元", "千元", "万元", "亿元");
const fullWidth = (text: string) =>
  text.replace(/\d/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

test("property: however an amount is printed, its value is read exactly", () => {
  const print = fc.constantFrom(
    (text: string, grouped: string) => [text, grouped][0] ?? "",
    (_: string, grouped: string) => grouped,
    (text: string) => fullWidth(text),
    (_: string, grouped: string) => grouped.replaceAll(",", ",\n"),
    (text: string) => text.replace(".", " ."),
  );
  fc.assert(
    fc.property(decimal, unit, print, fc.boolean(), (value, money, how, negative) => {
      // A leading zero is a telephone number or a code, never an amount.
      const plain = formatDecimal(value);
      const printed = `${negative ? "-" : ""}${how(plain, groupDecimal(value))}`;
      const [token, ...rest] = readProse(`支出决算 ${printed} ${money}，其他`, "plain").tokens;
      assert.equal(rest.length, 0);
      assert.equal(token?.unit, money);
      assert.equal(
        token && formatDecimal(token.value).replace("-0.", "0."),
        `${negative && value.digits !== 0n ? "-" : ""}${plain}`.replace("-0.", "0."),
      );
    }),
  );
});

test("property: any text is read, and every number stands where its token says", () => {
  const piece = fc.constantFrom(
    "支出",
    "12.30万元",
    "，",
    "5,740",
    "%",
    "\n",
    " ",
    "一、",
    "(1)",
    "2024年",
    "３",
    "－",
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 }),
      (parts) => {
        const text = parts.join("");
        const prose = readProse(text, "plain");
        for (const token of prose.tokens) {
          assert.match(text.slice(token.start, token.end), /[\d０-９一二两三四五六七八九十]/);
          assert.ok(token.start < token.end && token.end <= text.length);
        }
        assert.equal(prose.places.length, prose.skeleton.length);
      },
    ),
  );
});
