import {
  beforeOf,
  capitalOf,
  type Fen,
  finalOf,
  fundOf,
  generalBasicOf,
  generalOf,
  incomeOf,
  officeOf,
  officialTotal,
  openingOf,
  personnelOf,
  totalOf,
} from "../accounts.ts";
import { incomeByBudget, spendingParts } from "../parts.ts";
import {
  chinese,
  chineseYear,
  contents,
  officialParts,
  vehicleCount,
  vehicles,
} from "../passages.ts";
import { type Fragment, type MoneyPiece, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 广西 budgets: 同比, every line with last year's, year on the cover in Chinese numerals. */
export function guangxiBudget(story: Story): void {
  const { draft, accounts: a, unit, y, last } = story;
  const { say } = draft;
  const than = (
    topic: "totals" | "income" | "functional" | "official-expenses" | "other" | "funds",
    now: MoneyPiece,
    before: Fen,
  ): Fragment => {
    const change = draft.change(topic, now, before);
    return change.sign === 0
      ? "同比持平"
      : [
          "同比",
          story.moved(change, ["增加", "减少"], ["增长", "下降"], { fresh: "（上年未安排）" }),
        ];
  };
  const because = (now: Fen, before: Fen, reason: (sign: number) => Fragment): Fragment =>
    now === before ? "" : text`，主要原因是：${reason(now > before ? 1 : -1)}`;
  say`${unit.name}`;
  say`${draft.year("标题年度", a.year)}年部门预算公开`;
  say`${chineseYear(a.year)}年二月`;
  say`目　录`;
  contents(
    story,
    [
      "第一部分：部门概况",
      "一、主要职能",
      "二、机构设置情况",
      `第二部分：${y}年部门预算报表`,
      `第三部分：${y}年部门预算情况说明`,
      "第四部分：名词解释",
    ],
    "…",
  );
  say`第一部分：部门概况`;
  say`一、主要职能`;
  unit.duties.forEach((duty, index) => {
    say`（${chinese(index + 1)}）${duty}`;
  });
  say`二、机构设置情况`;
  say`（一）内设机构：${unit.offices.join("、")}。`;
  say`（二）预算单位构成：本部门预算由${unit.members.join("、")}${draft.list(unit.members, "预算单位", "个")}单位预算组成。编制${draft.count("编制", unit.staff.posts, "名")}，实有人员${draft.count("实有人员", unit.staff.now, "人")}。`;
  say`第二部分：${y}年部门预算报表`;
  say`详见附件：部门预算公开01表至09表。`;
  say`第三部分：${y}年部门预算情况说明`;
  say`一、部门收支总体情况`;
  const all = draft.money("收支总预算", totalOf(a));
  say`${unit.name}${y}年收支总预算${all}，${than("totals", all, a.before.total)}${because(totalOf(a), a.before.total, (sign) => story.totalReason(sign))}。`;
  say`二、收入预算情况`;
  const income = draft.money("收入总预算", totalOf(a));
  draft.same("totals", all, income);
  const current = draft.money("本年收入", incomeOf(a));
  const opening = draft.money("上年结转", openingOf(a));
  draft.sum("income", income, [current, opening]);
  say`${y}年收入总预算${income}，其中：本年收入${current}，占${draft.share("income", current, income)}；上年结转${opening}，占${draft.share("income", opening, income)}。`;
  const sources = incomeByBudget(a)
    .filter(([, amount]) => amount > 0n)
    .map(([label, amount]) => draft.money(label, amount));
  draft.sum("income", current, sources);
  say`本年收入包括：${sources.map((money, index): Fragment => [index > 0 ? "；" : "", `（${index + 1}）`, money.label, money, "，占本年收入的", draft.share("income", money, current)])}。`;
  say`三、支出预算情况`;
  const spending = draft.money("支出总预算", totalOf(a));
  draft.same("totals", all, spending);
  say`${y}年支出总预算${spending}。`;
  say`（一）按支出性质划分：${story.breakdown("expenditure", spending, spendingParts(a), ({ name, money, share }) => [name, money, "，占", share])}。`;
  say`四、一般公共预算支出情况`;
  const general = draft.money("一般公共预算支出", generalOf(a));
  say`${y}年一般公共预算支出${general}，${than("functional", general, a.before.general)}${because(generalOf(a), a.before.general, (sign) => story.reason("main", sign))}。按功能分类科目分，主要用于以下方面：`;
  const classes = story
    .classes()
    .map((one) => ({ ...one, money: draft.money(`${one.name}类科目`, one.amount) }));
  draft.sum(
    "functional",
    general,
    classes.map(({ money }) => money),
  );
  classes.forEach(({ name, items, money }, index) => {
    say`${String(index + 1)}.${name}类科目${money}，占${draft.share("functional", money, general)}，${than("functional", money, beforeOf(items))}。其中：`;
    const rows = items.map((item) => draft.money(`${item.kind.name}科目`, finalOf(item)));
    draft.sum("functional", money, rows);
    items.forEach((item, at) => {
      const row = rows[at];
      if (row)
        say`（${String(at + 1)}）${item.kind.section}款${item.kind.name}科目${row}，${than("functional", row, item.before)}${because(finalOf(item), item.before, (sign) => story.itemReason(item, sign))}。`;
    });
  });
  say`五、一般公共预算基本支出情况`;
  const basic = draft.money("一般公共预算基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${y}年一般公共预算基本支出${basic}，其中：`;
  say`（一）人员经费${people}，占基本支出的${draft.share("basic", people, basic)}，其中主要有：${story.listed("basic", people, a.personnel.slice(0, 4), { open: true })}等。`;
  say`（二）公用经费${office}，占基本支出的${draft.share("basic", office, basic)}，其中主要有：${story.listed("basic", office, a.office.slice(3, 7), { open: true })}等。`;
  say`六、“三公”经费预算情况`;
  const sum = officialTotal(a.official);
  if (sum.final === 0n) say`${y}年一般公共预算安排的“三公”经费0万元，与上年一致。`;
  else {
    const total = draft.money("“三公”经费", sum.final);
    const parts = officialParts(story, "final", total);
    const { official: o } = a;
    say`${y}年一般公共预算安排的“三公”经费${total}，${than("official-expenses", total, sum.before)}。其中：`;
    say`（一）因公出国（境）经费${parts.abroad}，${than("official-expenses", parts.abroad, o.abroad.before)}${because(o.abroad.final, o.abroad.before, (sign) => story.reason("abroad", sign))}。`;
    say`（二）公务接待费${parts.reception}，${than("official-expenses", parts.reception, o.reception.before)}${because(o.reception.final, o.reception.before, (sign) => story.reason("reception", sign))}。`;
    say`（三）公务用车购置及运行费${parts.vehicles}，其中：公务用车购置费${parts.purchase}，${than("official-expenses", parts.purchase, o.purchase.before)}；公务用车运行维护费${parts.operation}，${than("official-expenses", parts.operation, o.operation.before)}${because(o.operation.final, o.operation.before, (sign) => story.reason("operation", sign))}。`;
  }
  say`七、政府性基金预算支出情况`;
  if (a.fundItems.length === 0) say`本部门${y}年无政府性基金预算拨款安排的支出。`;
  else {
    const fund = draft.money("政府性基金预算支出", fundOf(a));
    say`${y}年政府性基金预算支出${fund}，${than("funds", fund, beforeOf(a.fundItems))}。`;
  }
  say`八、国有资本经营预算支出情况`;
  say`${capitalOf(a) === 0n ? `本部门${y}年无国有资本经营预算拨款安排的支出。` : text`${y}年国有资本经营预算支出${draft.money("国有资本经营预算支出", capitalOf(a))}。`}`;
  say`九、其他重要事项`;
  if (a.operatingCosts > 0n) {
    const costs = draft.money("机关运行经费", a.operatingCosts);
    say`（一）机关运行经费${costs}，${than("other", costs, a.before.operatingCosts)}${because(a.operatingCosts, a.before.operatingCosts, (sign) => story.reason("operating", sign))}。`;
  } else say`（一）本部门无机关运行经费。`;
  const { goods, works, services } = a.procurement;
  const bought = draft.money("政府采购预算", goods + works + services);
  say`（二）政府采购预算${bought}，其中：${story.listed("procurement", bought, [
    ["货物类采购", goods],
    ["工程类采购", works],
    ["服务类采购", services],
  ])}。`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  say`（三）截至${last}年12月31日，固定资产中车辆${cars}${vehicleCount(story) === 0 ? "" : text`（${vehicles(story, cars)}）`}，单位价值100万元以上设备${draft.count("设备", unit.equipment, "台（套）")}。`;
  say`（四）预算绩效目标：${y}年${draft.count("绩效项目", a.projects.length, "个")}项目设置绩效目标。`;
  say`第四部分：名词解释`;
  say`一、一般公共预算收入：指自治区本级财政当年拨付的资金。`;
  say`二、“三公”经费：指因公出国（境）费、公务用车购置及运行费和公务接待费。`;
}
