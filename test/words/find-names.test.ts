import assert from "node:assert/strict";
import { test } from "node:test";
import { findNames } from "../../src/words/find-names.ts";

/** Names that nobody has are put together here, so that no name stands in the repository. */
const [a, b, c] = [`${"张"}${"甲乙"}`, `${"李"}${"丙"}`, `${"欧阳"}${"丁"}`];
const mongolian = ["巴", "特"].join("") + ["其", "格"].join("");
const found = (text: string) => findNames(text).map(({ name }) => name);

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [`联系人：${a} 联系电话：0000-0000000`, [a]],
  [`联系人:${b}联系电话:0000-0000000`, [b]],
  [`姓名：${c}`, [c]],
  [`项目负责人：${a}，实施单位：某中心`, [a]],
  [`撰稿：${b}　审核：${a}`, [b, a]],
  [`填表人：${a}、${b}`, [a, b]],
  [`二是退休3人（${a}、${b}、${c}），调入1人(${b.at(0)}${"戊"})`, [a, b, c, `${b.at(0)}${"戊"}`]],
  [`辞职2人（${a}、${mongolian}）`, [a, mongolian]],
  [`领导小组（${a}，${b}，${c}）负责`, [a, b, c]],
  [`副局长${a}主持召开会议`, [a]],
  [`经财务处处长${b}、主任${a}。`, [b, a]],
  [`向${a}同志学习`, [a]],
  [`${c}女士接听电话`, [c]],
  [`由${"王"}某某签收`, [`${"王"}某某`]],
  [`${mongolian}·${["乌", "兰"].join("")}到会`, [`${mongolian}·${["乌", "兰"].join("")}`]],
];

for (const [text, names] of sentences) {
  test(`found: ${text.slice(0, 6)}…`, () => assert.deepEqual(found(text), names));
}

const harmless = [
  "安全、高效、马上（安全、高效、稳定）",
  "联系人：（姓名略） 联系电话：0000-0000000",
  "退休4人（姓名略），辞职3人(姓名略)；调任5人（含援派）",
  "任务、金额、张家口、关于、陈述、项目（任务、金额、项目）",
  "负责人：财务审计处；审核：安全管理处；校对：方案组",
  "处长高度重视，主任办公会研究，局长任组长，组长单位",
  "（货物、工程、服务）（公安、应急、水利）（呼和浩特、包头、乌海）",
  "年度资金总额·年初预算数 保障服务厅局数量·实际完成值",
  "某单位某某项目，应某种要求",
  "12人（在职、借调），3人（男、女）",
  "同志们辛苦了；党员同志、各位同志",
  "经济、文化、卫生、应急等部门（经济、文化、卫生）",
];

for (const text of harmless) {
  test(`no name: ${text.slice(0, 12)}…`, () => assert.deepEqual(found(text), []));
}

test("the place of a name is that of the text", () => {
  const text = `说明如下。\n联系人：${a}`;
  assert.deepEqual(findNames(text), [{ name: a, index: text.indexOf(a) }]);
});
