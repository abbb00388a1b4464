import assert from "node:assert/strict";
import { test } from "node:test";
import { measureText, wrapText } from "../../src/charts/measure-text.ts";

test("full-width characters are one em, others 0.56 em", () => {
  assert.equal(measureText("“决算”（类）", 10), 70);
  assert.equal(measureText("51,542.52", 10).toFixed(1), "50.4");
});

test("lines are as full as they can be", () => {
  assert.deepEqual(wrapText("资源勘探工业信息等支出", 40, 10), ["资源勘探", "工业信息", "等支出"]);
  assert.deepEqual(wrapText("短", 40, 10), ["短"]);
});

test("no line begins with a closing mark, ends with an opening one, or breaks a number", () => {
  assert.deepEqual(wrapText("公务用车（境）费", 50, 10), ["公务用车", "（境）费"]);
  assert.deepEqual(wrapText("占比为51,542.52万元", 60, 10), ["占比为", "51,542.52", "万元"]);
  assert.deepEqual(wrapText("占一二89.78%了", 60, 10), ["占一二", "89.78%了"]);
});

test("what is wider than a line is not cut", () => {
  assert.deepEqual(wrapText("1234567890", 20, 10), ["1234567890"]);
});
