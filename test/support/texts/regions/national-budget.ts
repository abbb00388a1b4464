import {
  beforeOf,
  capitalOf,
  finalOf,
  fundOf,
  generalBasicOf,
  generalOf,
  officeOf,
  officialTotal,
  openingOf,
  personnelOf,
  totalOf,
} from "../accounts.ts";
import { incomeByBudget, spendingParts } from "../parts.ts";
import {
  chinese,
  contents,
  counted,
  glossary,
  officialParts,
  vehicleCount,
  vehicles,
} from "../passages.ts";
import { type Fragment, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 财政部 template of department budgets: 关于…的总体说明, items against last year's budget. */
export function nationalBudget(story: Story): void {
  const { draft, accounts: a, unit, y, last } = story;
  const { say } = draft;
  const { name } = unit;
  const each = ["增加", "减少"] as const;
  const rate = ["增长", "下降"] as const;
  say`${name}${draft.year("标题年度", a.year)}年单位预算`;
  say`目　录`;
  contents(
    story,
    [
      `第一部分 ${name}概况`,
      `第二部分 ${name}${y}年单位预算表`,
      `第三部分 ${name}${y}年单位预算情况说明`,
      "第四部分 名词解释",
    ],
    "…",
  );
  say`第一部分 ${name}概况`;
  say`一、主要职责`;
  unit.duties.forEach((duty, index) => {
    say`（${chinese(index + 1)}）${duty}`;
  });
  say`二、单位构成`;
  say`${name}预算编制范围内的单位包括：${counted(story, unit.members, "预算单位", "个")}。`;
  say`第二部分 ${name}${y}年单位预算表`;
  for (const [index, title] of [
    "收支总表",
    "收入总表",
    "支出总表",
    "财政拨款收支总表",
    "一般公共预算支出表",
    "一般公共预算基本支出表",
    "一般公共预算“三公”经费支出表",
    "政府性基金预算支出表",
    "国有资本经营预算支出表",
  ].entries()) {
    say`表${chinese(index + 1)}：${title}`;
  }
  say`第三部分 ${name}${y}年单位预算情况说明`;
  say`一、关于${name}${y}年收支预算情况的总体说明`;
  const all = draft.money("收支总预算", totalOf(a));
  const sources = [
    ...incomeByBudget(a)
      .filter(([, amount]) => amount > 0n)
      .map(([label]) => label),
    ...(openingOf(a) > 0n ? ["上年结转"] : []),
  ];
  const uses = story
    .classes([...a.items, ...a.fundItems, ...a.capitalItems])
    .map((one) => one.name);
  say`按照综合预算的原则，${name}所有收入和支出均纳入预算管理。收入包括：${sources.join("、")}；支出包括：${[...new Set(uses)].join("、")}${a.income.own.business + a.income.own.other > 0n ? "等" : ""}。${name}${y}年收支总预算${all}。`;
  say`二、关于${name}${y}年收入预算情况说明`;
  const income = draft.money("收入预算", totalOf(a));
  draft.same("totals", all, income);
  const parts = [...incomeByBudget(a), ["上年结转", openingOf(a)] as const];
  say`${name}${y}年收入预算${income}，其中：${story.breakdown("income", income, parts, ({ name: label, money, share }) => [label, money, "，占", share])}。`;
  say`三、关于${name}${y}年支出预算情况说明`;
  const spending = draft.money("支出预算", totalOf(a));
  draft.same("totals", all, spending);
  say`${name}${y}年支出预算${spending}，其中：${story.breakdown("expenditure", spending, spendingParts(a), ({ name: label, money, share }) => [label, money, "，占", share])}。`;
  say`四、关于${name}${y}年一般公共预算支出情况说明`;
  const general = draft.money("一般公共预算支出", generalOf(a));
  const change = draft.change("functional", general, a.before.general);
  say`（一）一般公共预算支出规模变化情况`;
  say`${name}${y}年一般公共预算支出${general}（含上年结转），比${last}年预算数${story.moved(change, each, rate)}${change.sign === 0 ? "" : text`，主要是${story.reason("main", change.sign)}`}。`;
  say`（二）一般公共预算支出结构情况`;
  say`${story.breakdown(
    "functional",
    general,
    story.classes().map((one) => [`${one.name}（类）`, one.amount] as const),
    ({ name: label, money, share }) => [label, money, "，占", share],
  )}。`;
  say`（三）一般公共预算支出具体使用情况`;
  a.items.forEach((item, index) => {
    const { kind: k } = item;
    const money = draft.money(`${k.name}（项）${y}年预算数`, finalOf(item));
    const step = draft.change("functional", money, item.before);
    const tail =
      step.sign === 0
        ? `与${last}年持平`
        : text`比${last}年预算数${story.moved(step, each, rate)}，主要是${story.itemReason(item, step.sign)}`;
    say`${String(index + 1)}．${k.class}（类）${k.section}（款）${k.name}（项）${y}年预算数为${money}，${tail}。`;
  });
  say`五、关于${name}${y}年一般公共预算基本支出情况说明`;
  const basic = draft.money("一般公共预算基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${name}${y}年一般公共预算基本支出${basic}，其中：`;
  say`人员经费${people}，主要包括：${a.personnel.map(([label]) => label).join("、")}等；`;
  say`公用经费${office}，主要包括：${a.office.map(([label]) => label).join("、")}等。`;
  say`六、关于${name}${y}年“三公”经费预算情况说明`;
  const sum = officialTotal(a.official);
  if (sum.final === 0n) say`${name}${y}年“三公”经费预算数为0万元，与${last}年预算数持平。`;
  else {
    const total = draft.money("“三公”经费预算数", sum.final);
    const pieces = officialParts(story, "final", total);
    const step = draft.change("official-expenses", total, sum.before);
    say`${name}${y}年“三公”经费预算数为${total}，其中：因公出国（境）费${pieces.abroad}，公务用车购置及运行费${pieces.vehicles}（其中：公务用车购置费${pieces.purchase}，公务用车运行费${pieces.operation}），公务接待费${pieces.reception}。${y}年“三公”经费预算比${last}年${story.moved(step, each, rate)}${step.sign === 0 ? "" : text`，主要是${story.reason("official", step.sign)}`}。`;
  }
  say`七、关于${name}${y}年政府性基金预算支出情况说明`;
  if (a.fundItems.length === 0) say`${name}${y}年没有使用政府性基金预算拨款安排的支出。`;
  else {
    const fund = draft.money("政府性基金预算支出", fundOf(a));
    const step = draft.change("funds", fund, beforeOf(a.fundItems));
    say`${name}${y}年政府性基金预算支出${fund}，比${last}年预算数${story.moved(step, each, rate)}。其中：${story.listed(
      "funds",
      fund,
      a.fundItems.map((item) => [`${item.kind.name}（项）`, finalOf(item)] as const),
      { mark: "，" },
    )}。`;
  }
  say`八、关于${name}${y}年国有资本经营预算支出情况说明`;
  say`${capitalOf(a) === 0n ? `${name}${y}年没有使用国有资本经营预算拨款安排的支出。` : text`${name}${y}年国有资本经营预算支出${draft.money("国有资本经营预算支出", capitalOf(a))}，主要用于${a.capitalItems.map(({ kind }) => kind.use).join("、")}。`}`;
  say`九、其他重要事项的情况说明`;
  if (a.operatingCosts > 0n) {
    const costs = draft.money("机关运行经费", a.operatingCosts);
    const step = draft.change("other", costs, a.before.operatingCosts);
    say`（一）机关运行经费。${y}年${name}机关运行经费预算${costs}，比${last}年预算${story.moved(step, each, rate)}${step.sign === 0 ? "" : text`，主要是${story.reason("operating", step.sign)}`}。`;
  } else say`（一）机关运行经费。${name}${y}年没有机关运行经费预算。`;
  const { goods, works, services } = a.procurement;
  const bought = draft.money("政府采购预算总额", goods + works + services);
  const three: readonly (readonly [string, bigint])[] = [
    ["政府采购货物预算", goods],
    ["政府采购工程预算", works],
    ["政府采购服务预算", services],
  ];
  say`（二）政府采购情况。${y}年${name}政府采购预算总额${bought}，其中：${story.listed("procurement", bought, three)}。`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  say`（三）国有资产占有使用情况。截至${last}年12月31日，${name}共有车辆${cars}${vehicleCount(story) === 0 ? "" : text`，其中，${vehicles(story, cars)}`}。单价100万元（含）以上设备${draft.count("设备", unit.equipment, "台（套）")}。${y}年${noPurchase(story)}`;
  const projects = draft.money(
    "绩效目标项目金额",
    a.projects.reduce((sum2, { budget }) => sum2 + budget, 0n),
  );
  say`（四）绩效目标设置情况。${y}年实行绩效目标管理的项目${draft.count("绩效目标项目", a.projects.length, "个")}，涉及预算拨款${projects}${
    a.projects.length > 1
      ? text`，其中：${story.listed(
          "other",
          projects,
          a.projects.map(({ name: title, budget }) => [title, budget] as const),
        )}`
      : ""
  }。`;
  say`第四部分 名词解释`;
  glossary(story, (n) => `${chinese(n)}、`, { count: 6 });
}

function noPurchase({ accounts, draft }: Story): Fragment {
  return accounts.official.bought === 0
    ? "预算安排购置车辆0辆。"
    : text`预算安排购置车辆${draft.count("购置车辆", accounts.official.bought, "辆")}。`;
}
