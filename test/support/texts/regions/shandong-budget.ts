import {
  basicOf,
  beforeOf,
  finalOf,
  fundOf,
  generalBasicOf,
  generalOf,
  officeOf,
  officialTotal,
  openingOf,
  personnelOf,
  projectOf,
  totalOf,
} from "../accounts.ts";
import { incomeParts } from "../parts.ts";
import { counted, officialParts, vehicleCount } from "../passages.ts";
import { type Fragment, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 山东 budgets: short paragraphs, codes with names, 较上年压缩/提高, items told with codes. */
export function shandongBudget(story: Story): void {
  const { draft, accounts: a, unit, y, last } = story;
  const { say } = draft;
  say`${draft.year("标题年度", a.year)}年${unit.name}预算公开说明`;
  say`第一部分 单位概况`;
  say`一、单位职责：${unit.duties.join("")}`;
  say`二、内设机构：${counted(story, unit.offices, "内设机构", "个")}。`;
  say`第二部分 ${y}年单位预算安排情况说明`;
  say`一、收支预算总体情况`;
  const all = draft.money("收入预算", totalOf(a));
  const out = draft.money("支出预算", totalOf(a));
  draft.same("totals", all, out);
  const change = draft.change("totals", all, a.before.total);
  say`${y}年收入预算${all}，支出预算${out}，收支平衡。与${last}年预算${change.before("上年收支预算")}相比${change.sign === 0 ? "持平" : [change.word("增加", "减少"), change.delta, "，", change.word("提高", "压缩"), change.rate ?? ""]}。`;
  const parts = [...incomeParts(a), ["上年结转结余", openingOf(a)] as const].filter(
    ([, amount]) => amount > 0n,
  );
  const lines = parts.map(([label, amount]) => draft.money(label, amount));
  draft.sum("income", all, lines);
  say`收入来源：`;
  lines.forEach((money, index) => {
    say`（${String(index + 1)}）${money.label}${money}，占总收入的${draft.share("income", money, all)}`;
  });
  const basic = draft.money("基本支出", basicOf(a));
  const project = draft.money("项目支出", projectOf(a));
  const operating = draft.money("经营支出", a.ownSpending.operating);
  const others = a.ownSpending.remitted + a.ownSpending.affiliates;
  const uses = [
    basic,
    project,
    ...(a.ownSpending.operating > 0n ? [operating] : []),
    ...(others > 0n ? [draft.money("其他支出", others)] : []),
  ];
  draft.sum("expenditure", out, uses);
  say`支出构成：${uses.map((money, index): Fragment => [index > 0 ? "，" : "", money.label, money, "（占", draft.share("expenditure", money, out), "）"])}。`;
  say`二、一般公共预算支出情况`;
  const general = draft.money("一般公共预算支出", generalOf(a));
  const step = draft.change("functional", general, a.before.general);
  say`${y}年一般公共预算支出${general}，较${last}年${step.sign === 0 ? "持平" : [step.word("增加", "减少"), step.delta, "，", step.word("上升", "下降"), step.rate ?? ""]}。按支出功能分类：`;
  const classes = story
    .classes()
    .map((one) => ({ ...one, money: draft.money(one.name, one.amount) }));
  draft.sum(
    "functional",
    general,
    classes.map(({ money }) => money),
  );
  for (const { name, items, money } of classes) {
    say`${items[0]?.kind.code.slice(0, 3) ?? ""} ${name}${money}`;
    const rows = items.map((item) => draft.money(`${item.kind.name}`, finalOf(item)));
    draft.sum("functional", money, rows);
    items.forEach(({ kind }, index) => {
      const row = rows[index];
      if (row) say`${kind.code} ${kind.section}—${kind.name}${row}，用于${kind.use}`;
    });
  }
  say`三、一般公共预算基本支出情况`;
  const generalBasic = draft.money("一般公共预算基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", generalBasic, [people, office]);
  say`基本支出${generalBasic}。人员经费${people}，具体为：${story.listed("basic", people, a.personnel, { mark: "；" })}。公用经费${office}，具体为：${story.listed("basic", office, a.office, { mark: "；" })}。`;
  say`四、政府性基金预算支出情况`;
  if (a.fundItems.length === 0) say`本单位${y}年没有政府性基金预算支出，与上年一致。`;
  else {
    const fund = draft.money("政府性基金预算支出", fundOf(a));
    const own = draft.change("funds", fund, beforeOf(a.fundItems));
    say`政府性基金预算支出${fund}，上年${own.before("上年政府性基金预算支出")}，${own.sign === 0 ? "持平" : [own.word("增加", "减少"), own.delta]}。`;
  }
  say`五、“三公”经费情况`;
  const sum = officialTotal(a.official);
  if (sum.final === 0n) say`${y}年“三公”经费预算为0，${last}年预算为0，两年持平。`;
  else {
    const total = draft.money("“三公”经费预算", sum.final);
    const pieces = officialParts(story, "final", total);
    const own = draft.change("official-expenses", total, sum.before);
    say`${y}年“三公”经费预算${total}（${last}年为${own.before("上年“三公”经费预算")}），${own.sign === 0 ? "与上年一致" : [own.word("增加", "压减"), own.delta, "，", own.word("增长", "下降"), own.rate ?? ""]}。具体是：因公出国（境）费${pieces.abroad}；公务接待费${pieces.reception}；公务用车购置及运行维护费${pieces.vehicles}，含购置费${pieces.purchase}、运行维护费${pieces.operation}。`;
    if (own.sign !== 0)
      say`${own.sign > 0 ? "增加" : "减少"}的主要原因：${story.reason("official", own.sign)}。`;
  }
  say`六、其他说明`;
  const { goods, works, services } = a.procurement;
  const bought = draft.money("政府采购预算", goods + works + services);
  say`1、政府采购。安排政府采购预算${bought}，分类为：${story.listed(
    "procurement",
    bought,
    [
      ["货物类", goods],
      ["工程类", works],
      ["服务类", services],
    ],
    { mark: "，" },
  )}。`;
  say`2、国有资产。截至${last}年底，车辆${draft.count("车辆", vehicleCount(story), "辆")}，单价100万元以上设备${draft.count("设备", unit.equipment, "台（套）")}。`;
  say`3、绩效。${a.projects.map(({ name }) => name).join("、")}${draft.list(
    a.projects.map(({ name }) => name),
    "绩效项目",
    "个",
  )}项目纳入绩效目标管理。${a.operatingCosts > 0n ? text`机关运行经费安排${draft.money("机关运行经费", a.operatingCosts)}。` : ""}`;
  say`4、联系电话：0531-666${String(10000 + story.random.whole(80000))}。公开时间：${String(a.year)}-02-${String(10 + story.random.whole(18))}。`;
}
