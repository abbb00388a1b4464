import {
  type Accounts,
  beforeOf,
  budgetOf,
  capitalOf,
  type Fen,
  finalOf,
  fiscalTotalOf,
  fundOf,
  generalBasicOf,
  generalOf,
  type Item,
  incomeOf,
  officeOf,
  officialTotal,
  personnelOf,
  spendingOf,
  total,
  totalOf,
} from "../accounts.ts";
import { incomeParts, procurementParts, spendingParts } from "../parts.ts";
import { chinese, contents, glossary, officialParts, vehicleCount, vehicles } from "../passages.ts";
import { type Fragment, type MoneyPiece, text } from "../piece.ts";
import { topicOfItem } from "../reasons.ts";
import type { Story } from "../story.ts";

/** 北京 final accounts: class and section against 年初预算 by amount and rate, 三公 among 其他重要事项. */
export function beijingFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y } = story;
  const { say } = draft;
  const than = (
    now: MoneyPiece,
    before: Fen,
    topic: "totals" | "income" | "expenditure" | "functional",
    lead = "比上年",
  ): Fragment => {
    const change = draft.change(topic, now, before);
    return change.sign === 0
      ? "与上年持平"
      : [
          lead,
          story.moved(change, ["增加", "减少"], ["增长", "下降"], { fresh: "，上年无此项数据" }),
        ];
  };
  say`${unit.name}${draft.year("标题年度", a.year)}年度部门决算`;
  say`目　　录`;
  contents(
    story,
    [
      `第一部分　${y}年度部门决算报表`,
      `第二部分　${y}年度部门决算说明`,
      `第三部分　${y}年度其他重要事项的情况说明`,
      `第四部分　${y}年度部门绩效评价情况`,
    ],
    "",
  );
  say`第一部分　${y}年度部门决算报表`;
  say`报表详见附件。`;
  say`第二部分　${y}年度部门决算说明`;
  say`一、部门基本情况`;
  say`（一）部门职责`;
  say`${unit.duties.map((duty, index) => `${index + 1}.${duty}`).join("")}`;
  say`（二）机构设置`;
  say`本部门内设机构包括${unit.offices.join("、")}。编制${draft.count("编制", unit.staff.posts, "人")}，实有${draft.count("实有人数", unit.staff.now, "人")}，离退休人员${draft.count("离退休", unit.staff.retired, "人")}。`;
  say`二、收入支出决算总体情况说明`;
  const all = draft.money("收、支总计", totalOf(a));
  say`${y}年度收、支总计${all}，${than(all, a.before.total, "totals")}。`;
  const income = draft.money("本年收入合计", incomeOf(a));
  say`（一）收入决算说明`;
  say`${y}年度本年收入合计${income}，${than(income, a.before.income, "income")}，其中：${story.breakdown("income", income, incomeParts(a), ({ name, money, share }) => [name, money, "，占收入合计的", share])}。`;
  const spending = draft.money("本年支出合计", spendingOf(a));
  say`（二）支出决算说明`;
  say`${y}年度本年支出合计${spending}，${than(spending, a.before.expenditure, "expenditure")}，其中：${story.breakdown("expenditure", spending, spendingParts(a), ({ name, money, share }) => [name, money, "，占支出合计的", share])}。`;
  say`三、财政拨款收入支出决算总体情况说明`;
  const fiscal = draft.money("财政拨款收、支总计", fiscalTotalOf(a));
  const change = draft.change("totals", fiscal, a.before.fiscalTotal);
  say`${y}年度财政拨款收、支总计${fiscal}，比上年${story.moved(change, ["增加", "减少"], ["增长", "下降"])}。${change.sign === 0 ? "" : text`主要原因：${story.totalReason(change.sign)}。`}`;
  say`四、一般公共预算财政拨款支出决算情况说明`;
  say`（一）一般公共预算财政拨款支出决算总体情况`;
  const general = draft.money("一般公共预算财政拨款支出", generalOf(a));
  const classes = story.classes();
  const base = a.fundItems.length > 0 ? "一般公共预算财政拨款支出" : "本年财政拨款支出";
  say`${y}年度一般公共预算财政拨款支出${general}，主要用于以下方面（按大类）：${story.breakdown(
    "functional",
    general,
    classes.map(({ name, amount }) => [name, amount] as const),
    ({ name, money, share }) => [name, money, `，占${base}`, share],
  )}。`;
  say`（二）一般公共预算财政拨款支出决算具体情况`;
  classes.forEach(({ name, items, amount }, index) => {
    const money = draft.money(`“${name}”（类）决算`, amount);
    say`${String(index + 1)}、“${name}”（类）${y}年度决算${money}，${against(story, money, budgetOf(items))}。其中：`;
    const parts: MoneyPiece[] = [];
    for (const [section, lines] of sections(items)) {
      const final = draft.money(`“${section}”（款）决算`, total(lines.map(finalOf)));
      parts.push(final);
      const step = draft.change("functional", final, budgetOf(lines));
      const first = lines[0];
      const reason =
        step.sign === 0 || !first
          ? ""
          : text`主要原因：${story.reason(topicOfItem(first.kind.name, first.project > first.basic), step.sign)}。`;
      say`“${section}”（款）${y}年度决算${final}，${against(story, final, budgetOf(lines))}。${reason}`;
    }
    draft.sum("functional", money, parts);
  });
  say`五、政府性基金预算财政拨款支出决算情况说明`;
  if (a.fundItems.length === 0) say`本年度无此项支出。`;
  else {
    const fund = draft.money("政府性基金预算财政拨款支出", fundOf(a));
    const fundChange = draft.change("funds", fund, beforeOf(a.fundItems));
    say`${y}年度政府性基金预算财政拨款支出${fund}，比上年${story.moved(fundChange, ["增加", "减少"], ["增长", "下降"])}。主要用于${a.fundItems.map(({ kind }) => kind.use).join("、")}。`;
  }
  say`六、国有资本经营预算财政拨款收支情况`;
  if (capitalOf(a) === 0n) say`本年度无此项支出。`;
  else
    say`${y}年度国有资本经营预算财政拨款支出${draft.money("国有资本经营预算财政拨款支出", capitalOf(a))}。`;
  say`七、财政拨款基本支出决算情况说明`;
  const basic = draft.money("基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${y}年度使用一般公共预算财政拨款安排基本支出${basic}，其中：（1）人员经费${people}，包括基本工资、津贴补贴、奖金、住房公积金、退休费等；（2）公用经费${office}，包括办公费、水费、电费、物业管理费、差旅费、工会经费等。`;
  say`第三部分　${y}年度其他重要事项的情况说明`;
  say`一、“三公”经费财政拨款决算情况`;
  officialOf(story, a);
  say`二、机关运行经费支出情况`;
  if (a.operatingCosts === 0n) say`本部门不在机关运行经费统计范围之内。`;
  else {
    const costs = draft.money("机关运行经费支出", a.operatingCosts);
    const step = draft.change("other", costs, a.before.operatingCosts);
    say`${y}年度机关运行经费支出合计${costs}，比上年${story.moved(step, ["增加", "减少"], ["增长", "下降"])}。${step.sign === 0 ? "" : text`${step.sign > 0 ? "增加" : "减少"}原因：${story.reason("operating", step.sign)}。`}`;
  }
  say`三、政府采购支出情况`;
  const { goods, works, services, small, micro } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  const contracts = draft.money("授予中小企业合同金额", small);
  const tiny = draft.money("授予小微企业合同金额", micro);
  say`${y}年度政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a), { mark: "，" })}。授予中小企业合同金额${contracts}，占政府采购支出总额的${draft.share("procurement", contracts, bought)}，其中：授予小微企业合同金额${tiny}，占政府采购支出总额的${draft.share("procurement", tiny, bought)}。`;
  say`四、国有资产占用情况`;
  const cars = draft.count("车辆", vehicleCount(story), "台");
  say`${y}年度车辆${cars}${vehicleCount(story) === 0 ? "" : text`（${vehicles(story, cars)}）`}；单位价值100万元（含）以上的设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;
  say`五、国有资本经营预算收入情况`;
  say`本部门不涉及。`;
  say`六、专业名词解释`;
  glossary(story, (n) => `${n}.`, { count: 7 });
  say`第四部分　${y}年度部门绩效评价情况`;
  const spent = a.projects.reduce((sum, { budget }) => sum + budget, 0n);
  say`一、绩效评价工作开展情况`;
  say`本部门对${y}年度部门项目支出实施绩效评价，评价项目${draft.count("评价项目", a.projects.length, "个")}，涉及金额${draft.money("评价金额", spent)}。评价结果中，评价得分在90分（含）以上的${draft.count("得分90以上的项目", a.projects.filter(({ score }) => score >= 9000).length, "个")}，评价得分在75-90分（不含）的${draft.count("得分75至90的项目", a.projects.filter(({ score }) => score < 9000).length, "个")}，评价得分在75分以下的0个。`;
  say`二、项目支出绩效自评表`;
  a.projects.forEach(({ name, score, done }, index) => {
    say`${chinese(index + 1)}是${name}，${done}，自评得分${String(score / 100)}分。`;
  });
}

/** “比2023年年初预算增加…，增长…”, or that there was none. */
function against(story: Story, now: MoneyPiece, budget: Fen): Fragment {
  const { y } = story;
  const change = story.draft.change("functional", now, budget);
  if (change.sign === 0) return `与${y}年年初预算持平`;
  return [
    `比${y}年年初预算`,
    story.moved(change, ["增加", "减少"], ["增长", "下降"], { fresh: "，年初预算为0" }),
  ];
}

function sections(items: readonly Item[]): Map<string, Item[]> {
  return Map.groupBy(items, ({ kind }) => kind.section);
}

function officialOf(story: Story, { official: o }: Accounts): void {
  const { draft, y, unit } = story;
  const { say } = draft;
  const sum = officialTotal(o);
  if (sum.budget === 0n) {
    say`本部门${y}年度无财政拨款“三公”经费，年初预算和决算均为0万元。`;
    return;
  }
  const final = draft.money("“三公”经费决算数", sum.final);
  const plan = draft.money("“三公”经费年初预算", sum.budget);
  const parts = officialParts(story, "final", final);
  const less = draft.change("official-expenses", final, sum.budget);
  const difference: Fragment =
    less.sign === 0
      ? ["与", `${y}年度“三公”经费财政拨款年初预算`, plan, "持平"]
      : [`比${y}年度“三公”经费财政拨款年初预算`, plan, less.word("增加", "减少"), less.delta];
  if (less.sign === 0) draft.level("official-expenses", final, plan);
  say`“三公”经费包括本部门所属${draft.count("所属单位", unit.members.length, "个")}预算单位。${y}年度“三公”经费财政拨款决算数${final}，${difference}。其中：`;
  const one = (
    money: MoneyPiece,
    budget: Fen,
    topic: "abroad" | "operation" | "reception",
  ): Fragment => {
    const step = draft.change("official-expenses", money, budget);
    if (step.sign === 0) return text`${y}年度决算数${money}，与${y}年度年初预算数持平`;
    const goal = draft.money(`${money.label}年初预算`, budget);
    return text`${y}年度决算数${money}，比${y}年度年初预算数${goal}${step.word("增加", "减少")}${step.delta}，主要原因：${story.reason(topic, step.sign)}`;
  };
  say`1.因公出国（境）费用。${one(parts.abroad, o.abroad.budget, "abroad")}。${y}年度组织因公出国（境）团组${draft.count("团组", o.groups, "个")}、${draft.count("出国人次", o.travellers, "人次")}。`;
  say`2.公务接待费。${one(parts.reception, o.reception.budget, "reception")}。公务接待${draft.count("批次", o.receptions, "批次")}，公务接待${draft.count("人次", o.guests, "人次")}。`;
  say`3.公务用车购置及运行维护费。${one(parts.vehicles, o.purchase.budget + o.operation.budget, "operation")}。其中，公务用车购置费${y}年度决算数${parts.purchase}，购置（更新）${draft.count("更新车辆", o.bought, "辆")}；公务用车运行维护费${y}年度决算数${parts.operation}。${y}年度公务用车保有量${draft.count("保有量", o.held, "辆")}。`;
}
