import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isCardNumber, isIdentityNumber } from "../../src/words/check-digits.ts";
import { findPersonalData } from "../../src/words/find-personal-data.ts";
import { cardNumber, identityNumber, mobileNumber } from "../support/personal-data.ts";

const name = ["张", "甲乙"].join("");
const id = identityNumber();
const withX = [..."0123456789"].map((n) => identityNumber("19851231", "110199", `10${n}`));
const card = cardNumber();
const spaced = (number: string) => number.replace(/(\d{4})(?=\d)/g, "$1 ");
const found = (text: string) => findPersonalData(text).map(({ kind, text }) => [kind, text]);

const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const personal: readonly (readonly [text: string, kind: string, printed: string])[] = [
  [`身份证号：${id}`, "公民身份号码", id],
  [`其中一人（${id}）`, "公民身份号码", id],
  [`证件${wide(id)}号`, "公民身份号码", wide(id)],
  [
    `号码 ${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
    "公民身份号码",
    `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`,
  ],
  [`手机：${mobileNumber}`, "手机号码", mobileNumber],
  [`联系电话 ${spaced(mobileNumber).slice(0, 0)}139-0000-0042。`, "手机号码", "139-0000-0042"],
  ["+86 139 0000 0042", "手机号码", "+86 139 0000 0042"],
  [`请拨打${mobileNumber}咨询`, "手机号码", mobileNumber],
  [`联系人：${name}，${mobileNumber}`, "手机号码", mobileNumber],
  [`|科室|手机|\n|--|--|\n|办公室|${mobileNumber}|`, "手机号码", mobileNumber],
  [`银行卡号：${card}`, "银行卡号", card],
  [`户名略，账号 ${spaced(card)}`, "银行卡号", spaced(card)],
  [`联系人：${name}，${card}`, "银行卡号", card],
  [`联系人：${name}，邮箱 someone@bureau.invalid`, "个人电子邮箱", "someone@bureau.invalid"],
  ["邮箱：10042@qq.com", "个人电子邮箱", "10042@qq.com"],
  [`邮箱：${mobileNumber}@139.com`, "个人电子邮箱", `${mobileNumber}@139.com`],
];

for (const [text, kind, printed] of personal) {
  test(`found: ${kind} in “${text.slice(0, 8)}…”`, () => {
    assert.deepEqual(found(text), [[kind, printed]]);
    assert.equal(text.indexOf(printed), findPersonalData(text)[0]?.index);
  });
}

test("the check digit of an identity number may be X, of any case", () => {
  const one = withX.find((number) => number.endsWith("X")) ?? "";
  assert.deepEqual(found(`号码${one}`), [["公民身份号码", one]]);
  assert.deepEqual(found(`号码${one.toLowerCase()}`), [["公民身份号码", one.toLowerCase()]]);
});

const harmless = [
  // Telephones of offices, and the office's own address.
  "联系电话：0471-4860000，传真 0471-4860001-8012，12345 热线，400-000-0042，95598",
  "电子邮箱：xxzx@bureau.invalid",
  // Amounts, also long ones and ones in 元.
  `支出 ${mobileNumber}元，${mobileNumber}.00，13,900,000,042.00 元，139 000 0042`,
  `合计${mobileNumber}，预算数 ${mobileNumber}`,
  // Codes, document numbers, orders, dates.
  `联系电话见附件；项目代码${mobileNumber}，采购编号：${mobileNumber}`,
  "内政数字〔2024〕15号 2024-03-07 20240307 2024年3月7日 15:30-17:40",
  "项目编码 150000240000000012345，210299 2080505 30231 公开01表",
  `统一社会信用代码：${identityNumber("19250101", "121199", "000")}`,
  "统一社会信用代码 12150000MB1234567X",
  // The wrong check digit, no day of the calendar, no province.
  `${id.slice(0, 17)}${(Number(id[17] === "X" ? 0 : id[17]) + 1) % 10}`,
  identityNumber("19901307"),
  identityNumber("19900230"),
  identityNumber("19900307", "990101"),
  // Accounts of an office: no card, or nothing says that it is one.
  "开户行略 账号：05400101040000042",
  `流水 ${card}`,
  `银行卡号：${card.slice(0, -1)}${(Number(card.at(-1)) + 1) % 10}`,
  // Parts of longer things.
  `A${mobileNumber} ${mobileNumber}B 电话${mobileNumber}0`,
  `https://bureau.invalid/t${mobileNumber}_1.html`,
];

for (const text of harmless) {
  test(`nothing in “${text.slice(0, 16)}…”`, () => assert.deepEqual(found(text), []));
}

test("numbers as accounts print them accuse nobody", () => {
  const digits = (min: number, max: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max })
      .map((list) => list.join(""));
  const amount = fc
    .tuple(digits(1, 14), digits(0, 2))
    .map(([whole, part]) => (part ? `${whole}.${part}` : whole));
  const unit = fc.constantFrom("元", "万元", "%", "个", "人次", "台（套）");
  const before = fc.constantFrom("支出决算", "比上年增加", "联系电话见后，合计", "其中：", "|", "");
  fc.assert(
    fc.property(before, amount, unit, (start, number, after) => {
      assert.deepEqual(found(`${start}${number}${after}`), []);
    }),
    { numRuns: 2000, seed: 11 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom("编号", "项目代码：", "〔2024〕", "第", "", "FA-"),
      digits(1, 24),
      (start, code) => {
        // One code in some hundred thousand is an identity number by chance.
        fc.pre(!isIdentityNumber(code));
        assert.deepEqual(found(`${start}${code}号`), []);
      },
    ),
    { numRuns: 2000, seed: 11 },
  );
});

test("check digits: every single wrong digit is noticed", () => {
  for (const [number, isRight] of [
    [id, isIdentityNumber],
    [card, isCardNumber],
  ] as const) {
    assert.ok(isRight(number));
    for (let at = number === id ? 14 : 2; at < number.length; at++) {
      const wrong = (Number(number[at] === "X" ? 0 : number[at]) + 1) % 10;
      assert.equal(isRight(number.slice(0, at) + wrong + number.slice(at + 1)), false);
    }
  }
});
