import {
  budgetOf,
  closingOf,
  finalOf,
  fiscalTotalOf,
  fundOf,
  generalBasicOf,
  generalOf,
  incomeOf,
  officeOf,
  officialTotal,
  openingOf,
  personnelOf,
  spendingOf,
  totalOf,
} from "../accounts.ts";
import { incomeParts, procurementParts, spendingParts } from "../parts.ts";
import { chinese, glossary, officialParts, vehicleCount, vehicles } from "../passages.ts";
import { type Fragment, type MoneyPiece, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 上海 final accounts: what each item is for before its figures, 支出决算数大于预算数的主要原因. */
export function shanghaiFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y, last } = story;
  const { say } = draft;
  const { name } = unit;
  const than = (
    now: MoneyPiece,
    before: bigint,
    what: "totals" | "other" | "official-expenses" | "functional",
  ): Fragment => {
    const change = draft.change(what, now, before);
    return change.sign === 0
      ? `与${last}年度持平`
      : [
          `比${last}年度`,
          story.moved(change, ["增加", "减少"], ["增长", "下降"], { fresh: `，${last}年度为0` }),
        ];
  };
  say`${draft.year("标题年度", a.year)}年度`;
  say`${name}决算`;
  say`目　　录`;
  for (const line of [
    `第一部分 ${name}概况`,
    `第二部分 ${y}年度${name}决算表`,
    `第三部分 ${y}年度${name}决算情况说明`,
    "第四部分 名词解释",
  ])
    say`${line}`;
  say`第一部分 ${name}概况`;
  say`一、主要职能`;
  say`${name}的主要职能包括：`;
  unit.duties.forEach((duty, index) => {
    say`${String(index + 1)}、${duty}`;
  });
  say`二、机构设置`;
  say`${unit.members.length > 1 ? text`${name}部门决算是包括本级以及下属${draft.count("下属单位", unit.members.length - 1, "家")}预算单位的综合收支决算，分别是：${unit.members.join("、")}。` : text`${name}设${draft.list(unit.offices, "内设机构", "个")}内设机构，包括：${unit.offices.join("、")}。`}`;
  say`第二部分 ${y}年度${name}决算表`;
  say`（附后）`;
  say`第三部分 ${y}年度${name}决算情况说明`;
  say`一、${y}年度收入支出决算总体情况说明`;
  const all = draft.money("收入支出总计", totalOf(a));
  const change = draft.change("totals", all, a.before.total);
  const income = draft.money("本年收入", incomeOf(a));
  const opening = draft.money("年初结转和结余", openingOf(a));
  const spending = draft.money("本年支出", spendingOf(a));
  const closing = draft.money("年末结转和结余", closingOf(a));
  say`${y}年度收入支出总计${all}。与${last}年度相比，收入支出总计${change.sign === 0 ? "" : "各"}${story.moved(change, ["增加", "减少"], ["增长", "下降"])}。${change.sign === 0 ? "" : text`主要原因：${story.totalReason(change.sign)}。`}`;
  if (a.reserve === 0n && a.distribution === 0n) {
    draft.sum("totals", all, [income, opening]);
    draft.sum("totals", all, [spending, closing]);
    say`收入总计中：本年收入${income}，年初结转和结余${opening}。支出总计中：本年支出${spending}，年末结转和结余${closing}。`;
  }
  say`二、${y}年度收入决算情况说明`;
  const got = draft.money("本年收入合计", incomeOf(a));
  draft.same("income", income, got);
  say`本年收入合计${got}，其中：${story.breakdown("income", got, incomeParts(a), ({ name: label, money, share }) => [label, money, "，占", share])}。`;
  say`三、${y}年度支出决算情况说明`;
  const spent = draft.money("本年支出合计", spendingOf(a));
  draft.same("expenditure", spending, spent);
  say`本年支出合计${spent}，其中：${story.breakdown("expenditure", spent, spendingParts(a), ({ name: label, money, share }) => [label, money, "，占", share])}。`;
  say`四、${y}年度财政拨款收入支出决算总体情况说明`;
  const fiscal = draft.money("财政拨款收入支出总计", fiscalTotalOf(a));
  say`${y}年度财政拨款收入支出总计${fiscal}，${than(fiscal, a.before.fiscalTotal, "totals")}。`;
  say`五、${y}年度一般公共预算财政拨款支出决算情况说明`;
  const general = draft.money("一般公共预算财政拨款支出", generalOf(a));
  say`（一）一般公共预算财政拨款支出决算总体情况`;
  say`${y}年度一般公共预算财政拨款支出${general}，占本年支出合计的${draft.share("expenditure", general, spent)}。一般公共预算财政拨款支出${than(general, a.before.general, "functional")}。`;
  say`（二）一般公共预算财政拨款支出决算结构情况`;
  say`${y}年度一般公共预算财政拨款支出${draft.money("一般公共预算财政拨款支出", generalOf(a))}，主要用于以下方面：${story.breakdown(
    "functional",
    general,
    story.classes().map((one) => [`${one.name}（类）`, one.amount] as const),
    ({ name: label, money, share }) => [label, money, "，占", share],
    { mark: "，" },
  )}。`;
  say`（三）一般公共预算财政拨款支出决算具体情况`;
  const planned = draft.money("年初预算", budgetOf(a.items));
  const done = draft.money("支出决算", generalOf(a));
  draft.same("functional", general, done);
  say`${y}年度一般公共预算财政拨款支出年初预算为${planned}，支出决算为${done}，完成年初预算的${draft.completion("functional", done, planned)}。其中：`;
  a.items.forEach((item, index) => {
    const figure = story.itemFigures(item);
    const { kind: k } = item;
    if (figure.sign === 0) draft.level("functional", figure.final, figure.planned);
    const how =
      item.budget === 0n
        ? text`年初预算为0，支出决算为${figure.final}，主要原因：${figure.reason}`
        : figure.sign === 0
          ? text`年初预算为${figure.planned}，支出决算为${figure.final}，完成年初预算的${draft.completion("functional", figure.final, figure.planned)}，决算数与预算数持平`
          : text`年初预算为${figure.planned}，支出决算为${figure.final}，完成年初预算的${draft.completion("functional", figure.final, figure.planned)}。决算数${draft.closing("functional", figure.final, figure.planned, ["大于", "小于", "等于"])}预算数的主要原因：${figure.reason}`;
    say`${String(index + 1)}、${k.class}（类）${k.section}（款）${k.name}（项）。主要用于：${k.use}。${how}。`;
  });
  say`六、${y}年度一般公共预算财政拨款基本支出决算情况说明`;
  const basic = draft.money("一般公共预算财政拨款基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${y}年度一般公共预算财政拨款基本支出${basic}，其中：`;
  say`1、人员经费${people}。主要包括：${a.personnel
    .slice(0, 5)
    .map(([label]) => label)
    .join("、")}等。`;
  say`2、公用经费${office}。主要包括：${a.office
    .slice(0, 6)
    .map(([label]) => label)
    .join("、")}等。`;
  say`七、${y}年度“三公”经费财政拨款支出决算情况说明`;
  const sum = officialTotal(a.official);
  if (sum.budget === 0n) say`${name}${y}年度无“三公”经费财政拨款支出。`;
  else {
    const { official: o } = a;
    const plan = draft.money("“三公”经费全年预算", sum.budget);
    const final = draft.money("“三公”经费支出决算", sum.final);
    const parts = officialParts(story, "final", final);
    say`（一）“三公”经费财政拨款支出决算总体情况说明`;
    say`${y}年度“三公”经费财政拨款支出全年预算为${plan}，支出决算为${final}，完成全年预算的${draft.completion("official-expenses", final, plan)}，${than(final, sum.before, "official-expenses")}。`;
    say`（二）“三公”经费财政拨款支出决算具体情况说明`;
    const cell = (label: string, money: MoneyPiece, budget: bigint): Fragment => {
      if (budget === 0n) return text`${label}全年预算为0，支出决算为0`;
      const goal = draft.money(`${label}全年预算`, budget);
      return text`${label}全年预算为${goal}，支出决算为${money}，完成全年预算的${draft.completion("official-expenses", money, goal)}`;
    };
    say`1、${cell("因公出国（境）费", parts.abroad, o.abroad.budget)}。${o.groups > 0 ? text`全年因公出国（境）团组${draft.count("团组", o.groups, "个")}，因公出国（境）${draft.count("出国人次", o.travellers, "人次")}。` : ""}`;
    say`2、${cell("公务用车购置及运行维护费", parts.vehicles, o.purchase.budget + o.operation.budget)}。其中：`;
    say`公务用车购置支出${parts.purchase}，购置公务用车${draft.count("购置车辆", o.bought, "辆")}；公务用车运行维护支出${parts.operation}，年末公务用车保有量${draft.count("保有量", o.held, "辆")}。`;
    say`3、${cell("公务接待费", parts.reception, o.reception.budget)}。${o.receptions > 0 ? text`国内公务接待${draft.count("批次", o.receptions, "批次")}，${draft.count("人次", o.guests, "人次")}。` : ""}`;
  }
  say`八、${y}年度政府性基金预算财政拨款收入支出决算情况说明`;
  if (a.fundItems.length === 0) say`${name}${y}年度无政府性基金预算财政拨款收入支出。`;
  else {
    const fund = draft.money("政府性基金预算财政拨款支出", fundOf(a));
    say`${y}年度政府性基金预算财政拨款支出决算为${fund}，其中：${story.listed(
      "funds",
      fund,
      a.fundItems.map((item) => [`${item.kind.name}（项）`, finalOf(item)] as const),
      { mark: "；" },
    )}。`;
  }
  say`九、${y}年度国有资本经营预算财政拨款支出决算情况说明`;
  say`${name}${y}年度无国有资本经营预算财政拨款支出。`;
  say`十、其他重要事项的情况说明`;
  if (a.operatingCosts > 0n) {
    const costs = draft.money("机关运行经费支出", a.operatingCosts);
    say`（一）机关运行经费支出情况。${y}年度机关运行经费支出${costs}，${than(costs, a.before.operatingCosts, "other")}。`;
  } else say`（一）机关运行经费支出情况。${name}无机关运行经费支出。`;
  const { goods, works, services } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  say`（二）政府采购支出情况。${y}年度政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  say`（三）国有资产占用情况。截至${draft.year("截止年份", a.year)}年12月31日，共有车辆${cars}${vehicleCount(story) === 0 ? "" : text`，其中${vehicles(story, cars)}`}。单价100万元（含）以上设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;
  const whole = draft.money(
    "绩效自评项目金额",
    a.projects.reduce((all, { budget }) => all + budget, 0n),
  );
  say`（四）预算绩效管理情况。${y}年度${name}开展绩效自评项目${draft.count("自评项目", a.projects.length, "个")}，涉及预算资金${whole}，其中：${story.listed(
    "other",
    whole,
    a.projects.map(({ name: title, budget }) => [title, budget] as const),
  )}。平均得分${String(Math.round(a.projects.reduce((all, { score }) => all + score, 0) / a.projects.length) / 100)}分。`;
  say`第四部分 名词解释`;
  glossary(story, (n) => `（${chinese(n)}）`, { count: 9 });
}
