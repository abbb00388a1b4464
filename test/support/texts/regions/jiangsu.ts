import {
  beforeOf,
  budgetOf,
  closingOf,
  finalOf,
  fiscalIncomeOf,
  fiscalSpendingOf,
  fiscalTotalOf,
  fundOf,
  generalBasicOf,
  generalOf,
  generalProjectOf,
  incomeOf,
  officeOf,
  officialTotal,
  openingOf,
  personnelOf,
  spendingOf,
  totalOf,
} from "../accounts.ts";
import { incomeByBudget, procurementParts, spendingParts } from "../parts.ts";
import { chinese, glossary, officialParts, vehicleCount } from "../passages.ts";
import { type Fragment, type MoneyPiece, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 江苏 final accounts: every total taken apart, （减少0.23%） in brackets, 无增减 for what stayed. */
export function jiangsuFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y } = story;
  const { say } = draft;
  const step = (
    topic:
      | "totals"
      | "income"
      | "expenditure"
      | "official-expenses"
      | "other"
      | "funds"
      | "functional",
    now: MoneyPiece,
    before: bigint,
    reason: (sign: number) => Fragment,
  ): Fragment => {
    const change = draft.change(topic, now, before);
    return story.told(change, {
      moved: (c) =>
        text`与上年相比${c.word("增加", "减少")}${c.delta}，${c.word("增长", "减少")}${c.rate}。主要原因是${reason(c.sign)}。`,
      fresh: (c) => text`与上年相比增加${c.delta}（去年决算数为0元，无法计算增减比率）。`,
      level: "与上年决算数相同。",
    });
  };
  say`${draft.year("标题年度", a.year)}年度`;
  say`${unit.name}`;
  say`单位决算公开`;
  say`目　　录`;
  for (const line of [
    "第一部分 单位概况",
    `第二部分 ${y}年度单位决算表`,
    `第三部分 ${y}年度单位决算情况说明`,
    "第四部分 名词解释",
  ])
    say`${line}`;
  say`第一部分 单位概况`;
  say`一、主要职能`;
  say`${unit.duties.join("")}`;
  say`二、单位机构设置及决算单位构成情况`;
  say`1．根据单位职责分工，本单位内设机构包括：${unit.offices.join("、")}。本单位${unit.members.length > 1 ? `下属单位包括：${unit.members.slice(1).join("、")}` : "无下属单位"}。`;
  say`2．从决算单位构成看，纳入本单位${y}年度决算汇总编制范围的独立核算单位（以下简称“单位”）共计${draft.list(unit.members, "独立核算单位", "家")}，具体包括：${unit.members.join("、")}。`;
  say`三、${y}年度主要工作完成情况`;
  for (const line of unit.work) say`${line}`;
  say`第二部分 ${y}年度单位决算表`;
  say`（具体公开表样附后）`;
  say`第三部分 ${y}年度单位决算情况说明`;
  say`一、收入支出决算总体情况说明`;
  const all = draft.money("收入、支出决算总计", totalOf(a));
  const change = draft.change("totals", all, a.before.total);
  say`${y}年度收入、支出决算总计${all}。与上年相比，收、支总计${change.sign === 0 ? "" : "各"}${story.moved(change, ["增加", "减少"], ["增长", "减少"])}。其中：`;
  const income = draft.money("本年收入决算合计", incomeOf(a));
  const reserve = draft.money("使用非财政拨款结余", a.reserve);
  const opening = draft.money("年初结转和结余", openingOf(a));
  const incomeTotal = draft.money("收入决算总计", totalOf(a));
  draft.sum("totals", incomeTotal, [income, reserve, opening]);
  draft.same("totals", all, incomeTotal);
  say`（一）收入决算总计${incomeTotal}。包括：`;
  say`1．本年收入决算合计${income}。${step("income", income, a.before.income, (sign) => story.reason("main", sign))}`;
  say`2．使用非财政拨款结余${reserve}。${a.reserve === 0n ? "与上年决算数相同。" : "主要是弥补当年收支差额。"}`;
  say`3．年初结转和结余${opening}。`;
  const spending = draft.money("本年支出决算合计", spendingOf(a));
  const spread = draft.money("结余分配", a.distribution);
  const closing = draft.money("年末结转和结余", closingOf(a));
  const spendingTotal = draft.money("支出决算总计", totalOf(a));
  draft.sum("totals", spendingTotal, [spending, spread, closing]);
  draft.same("totals", all, spendingTotal);
  say`（二）支出决算总计${spendingTotal}。包括：`;
  say`1．本年支出决算合计${spending}。${step("expenditure", spending, a.before.expenditure, (sign) => story.reason("main", sign))}`;
  say`2．结余分配${spread}。结余分配事项：${a.distribution === 0n ? "无" : "按规定提取的职工福利基金、转入非财政拨款结余的金额"}。`;
  say`3．年末结转和结余${closing}。结转和结余事项：${a.distribution === 0n && closingOf(a) === 0n ? "无" : "尚未执行完毕的项目资金"}。`;
  say`二、收入决算情况说明`;
  const gotAll = draft.money("本年收入决算合计", incomeOf(a));
  draft.same("income", income, gotAll);
  say`${y}年度本年收入决算合计${gotAll}，其中：${story.breakdown("income", gotAll, [["财政拨款收入", fiscalIncomeOf(a)], ...incomeByBudget(a).slice(3)], ({ name, money, share }) => [name, money, "，占", share], { keepsZeros: true })}。`;
  say`三、支出决算情况说明`;
  const spentAll = draft.money("本年支出决算合计", spendingOf(a));
  draft.same("expenditure", spending, spentAll);
  say`${y}年度本年支出决算合计${spentAll}，其中：${story.breakdown("expenditure", spentAll, spendingParts(a), ({ name, money, share }) => [name, money, "，占", share], { keepsZeros: true })}。`;
  say`四、财政拨款收入支出决算总体情况说明`;
  const fiscal = draft.money("财政拨款收入、支出决算总计", fiscalTotalOf(a));
  say`${y}年度财政拨款收入、支出决算总计${fiscal}。${step("totals", fiscal, a.before.fiscalTotal, (sign) => story.totalReason(sign))}`;
  say`五、财政拨款支出决算情况说明`;
  const fiscalSpending = draft.money("财政拨款支出决算", fiscalSpendingOf(a));
  const allItems = [...a.items, ...a.fundItems, ...a.capitalItems];
  const planned = draft.money("年初预算", budgetOf(allItems));
  say`${y}年度财政拨款支出决算${fiscalSpending}，占本年支出合计的${draft.share("expenditure", fiscalSpending, spentAll)}。与${y}年度财政拨款支出年初预算${planned}相比，完成年初预算的${draft.completion("functional", fiscalSpending, planned)}。其中：`;
  const classes = story
    .classes(allItems)
    .map((one) => ({ ...one, money: draft.money(`${one.name}（类）`, one.amount) }));
  draft.sum(
    "functional",
    fiscalSpending,
    classes.map(({ money }) => money),
  );
  for (const [index, { name, items, money }] of classes.entries()) {
    say`（${chinese(index + 1)}）${name}（类）${items.length > 1 ? text`支出决算${money}` : money}`;
    const lines = items.map((item) => story.itemFigures(item));
    draft.sum(
      "functional",
      money,
      lines.map(({ final }) => final),
    );
    items.forEach(({ kind, budget }, at) => {
      const line = lines[at];
      if (!line) return;
      const tail =
        budget === 0n
          ? text`（年初预算数为0元，无法计算完成比率）。决算数与年初预算数的差异原因是${line.reason}`
          : line.sign === 0
            ? text`，完成年初预算的${draft.completion("functional", line.final, line.planned)}。决算数与年初预算数相同`
            : text`，完成年初预算的${draft.completion("functional", line.final, line.planned)}。决算数与年初预算数的差异原因是${line.reason}`;
      say`${String(at + 1)}．${kind.section}（款）${kind.name}（项）。年初预算${line.planned}，支出决算${line.final}${tail}。`;
    });
  }
  say`六、财政拨款基本支出决算情况说明`;
  const basic = draft.money("财政拨款基本支出决算", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${y}年度财政拨款基本支出决算${basic}，其中：`;
  say`（一）人员经费${people}。主要包括：${a.personnel.map(([name]) => name).join("、")}。`;
  say`（二）公用经费${office}。主要包括：${a.office.map(([name]) => name).join("、")}。`;
  say`七、一般公共预算财政拨款支出决算情况说明`;
  const general = draft.money("一般公共预算财政拨款支出决算", generalOf(a));
  const project = draft.money("一般公共预算财政拨款项目支出", generalProjectOf(a));
  say`${y}年度一般公共预算财政拨款支出决算${general}。${step("functional", general, a.before.general, (sign) => story.reason("main", sign))}`;
  say`其中项目支出${project}。`;
  say`八、财政拨款“三公”经费支出情况说明`;
  const sum = officialTotal(a.official);
  const { official: o } = a;
  const final = draft.money("“三公”经费支出决算", sum.final);
  if (sum.final === 0n)
    say`${y}年度财政拨款“三公”经费支出决算0元，年初未安排预算，与上年决算数相同。`;
  else {
    const parts = officialParts(story, "final", final);
    say`（一）“三公”经费支出总体情况说明。${y}年度财政拨款“三公”经费支出决算${final}（其中：一般公共预算支出${draft.money("一般公共预算“三公”经费", sum.final)}；政府性基金预算支出0元；国有资本经营预算支出0元）。${step("official-expenses", final, sum.before, (sign) => story.reason("official", sign))}其中，因公出国（境）费支出${parts.abroad}，占“三公”经费的${draft.share("official-expenses", parts.abroad, final)}；公务用车购置及运行维护费支出${parts.vehicles}，占“三公”经费的${draft.share("official-expenses", parts.vehicles, final)}；公务接待费支出${parts.reception}，占“三公”经费的${draft.share("official-expenses", parts.reception, final)}。`;
    say`（二）“三公”经费支出具体情况说明。`;
    const one = (money: MoneyPiece, budget: bigint): Fragment => {
      const again = draft.money(money.label, money.exact);
      draft.same("official-expenses", money, again);
      if (budget === 0n) return text`支出预算0元，支出决算${again}。`;
      const goal = draft.money(`${money.label}预算`, budget);
      return text`支出预算${goal}，支出决算${again}，完成调整后预算的${draft.completion("official-expenses", again, goal)}。`;
    };
    say`1．因公出国（境）费${one(parts.abroad, o.abroad.budget)}${o.groups > 0 ? text`全年使用财政拨款涉及的出国（境）团组${draft.count("团组", o.groups, "个")}，累计${draft.count("出国人次", o.travellers, "人次")}。` : ""}`;
    say`2．公务用车购置及运行维护费${one(parts.vehicles, o.purchase.budget + o.operation.budget)}其中：公务用车购置支出决算${parts.purchase}，购置公务用车${draft.count("购置车辆", o.bought, "辆")}；公务用车运行维护费支出决算${parts.operation}。截至${draft.year("截止年份", a.year)}年12月31日，使用财政拨款开支的公务用车保有量为${draft.count("保有量", o.held, "辆")}。`;
    say`3．公务接待费${one(parts.reception, o.reception.budget)}国内公务接待支出${draft.money("国内公务接待", o.reception.final)}，接待${draft.count("批次", o.receptions, "批次")}，${draft.count("人次", o.guests, "人次")}。`;
  }
  say`九、政府性基金预算财政拨款收入支出决算情况说明`;
  if (a.fundItems.length === 0) say`${y}年度政府性基金预算财政拨款支出决算0元，与上年决算数相同。`;
  else {
    const fund = draft.money("政府性基金预算财政拨款支出决算", fundOf(a));
    say`${y}年度政府性基金预算财政拨款支出决算${fund}。${step("funds", fund, beforeOf(a.fundItems), (sign) => story.reason("project", sign))}其中：${story.listed(
      "funds",
      fund,
      a.fundItems.map((item) => [`${item.kind.name}（项）`, finalOf(item)] as const),
    )}。`;
  }
  say`十、机关运行经费支出决算情况说明`;
  if (a.operatingCosts === 0n) say`本单位为${unit.nature}，无机关运行经费支出。`;
  else {
    const costs = draft.money("机关运行经费支出决算", a.operatingCosts);
    say`${y}年度机关运行经费支出决算${costs}。${step("other", costs, a.before.operatingCosts, (sign) => story.reason("operating", sign))}`;
  }
  say`十一、政府采购支出决算情况说明`;
  const { goods, works, services, small, micro } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  const contracts = draft.money("授予中小企业合同金额", small);
  const tiny = draft.money("授予小微企业合同金额", micro);
  say`${y}年度政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。政府采购授予中小企业合同金额${contracts}，占政府采购支出总额的${draft.share("procurement", contracts, bought)}，其中：授予小微企业合同金额${tiny}，占授予中小企业合同金额的${draft.share("procurement", tiny, contracts)}。`;
  say`十二、国有资产占用情况说明`;
  say`截至${draft.year("截止年份", a.year)}年12月31日，本单位共有车辆${draft.count("车辆", vehicleCount(story), "辆")}；单价100万元（含）以上的设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;
  say`十三、预算绩效评价工作开展情况`;
  say`${y}年度，本单位共${draft.count("自评项目", a.projects.length, "个")}项目开展了财政重点绩效评价或自评，涉及财政性资金合计${draft.money(
    "自评资金",
    a.projects.reduce((all, { budget }) => all + budget, 0n),
  )}。`;
  say`第四部分 名词解释`;
  glossary(story, (n) => `${chinese(n)}、`, { count: 8 });
}
