import {
  budgetOf,
  capitalOf,
  finalOf,
  fiscalIncomeOf,
  fiscalTotalOf,
  fundOf,
  generalBasicOf,
  generalOf,
  incomeOf,
  officeOf,
  officialTotal,
  personnelOf,
  spendingOf,
  totalOf,
} from "../accounts.ts";
import { incomeParts, procurementParts, spendingParts } from "../parts.ts";
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

/** 浙江 final accounts: base of each share named, funds before 三公, budgets in brackets. */
export function zhejiangFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y, last } = story;
  const { say } = draft;
  const { name } = unit;
  const each = ["增加", "减少"] as const;
  const rate = ["增长", "下降"] as const;

  say`${name}${draft.year("标题年度", a.year)}年度单位决算`;
  say`目　录`;
  contents(
    story,
    [
      "一、概况",
      "（一）单位职责",
      "（二）机构设置",
      `二、${y}年度单位决算公开表`,
      `三、${y}年度单位决算情况说明`,
      "四、名词解释",
    ],
    "·",
  );
  say`一、概况`;
  say`（一）单位职责`;
  unit.duties.forEach((duty, index) => {
    say`${String(index + 1)}.${duty}`;
  });
  say`（二）机构设置`;
  say`从预算单位构成看，${name}单位决算包括：${unit.members.join("、")}决算。`;
  say`${name}内设${counted(story, unit.offices, "科室", "个")}科室。`;
  say`二、${y}年度单位决算公开表`;
  say`详见附表。`;
  say`三、${y}年度单位决算情况说明`;

  say`（一）收入支出决算总体情况说明`;
  const all = draft.money("收入总计", totalOf(a));
  const out = draft.money("支出总计", totalOf(a));
  draft.same("totals", all, out);
  const change = draft.change("totals", all, a.before.total);
  say`${y}年度收入总计${all}，支出总计${out}，与${last}年度相比，${change.sign === 0 ? "" : "各"}${story.moved(change, each, rate)}。${change.sign === 0 || a.isFirstYear ? "" : text`主要原因是：${story.totalReason(change.sign)}。`}`;

  say`（二）收入决算情况说明`;
  const income = draft.money("本年收入合计", incomeOf(a));
  const fiscal = draft.money("财政拨款收入", fiscalIncomeOf(a));
  const [, ...others] = incomeParts(a).filter(([, amount]) => amount > 0n);
  const byBudget = (
    [
      ["一般公共预算", a.income.general],
      ["政府性基金预算", a.income.fund],
      ["国有资本经营预算", a.income.capital],
    ] as const
  ).map(([label, amount]) => [label, draft.money(label, amount)] as const);
  draft.sum(
    "income",
    fiscal,
    byBudget.map(([, money]) => money),
  );
  const rest = others.map(([label, amount]) => draft.money(label, amount));
  draft.sum("income", income, [fiscal, ...rest]);
  say`本年收入合计${income}；包括财政拨款收入${fiscal}（其中：${byBudget.map(([label, money], index): Fragment => [index > 0 ? "，" : "", label, money])}），占收入合计${draft.share("income", fiscal, income)}${rest.map((money): Fragment => ["；", money.label, money, "，占收入合计", draft.share("income", money, income)])}。`;

  say`（三）支出决算情况说明`;
  const spending = draft.money("本年支出合计", spendingOf(a));
  say`本年支出合计${spending}，其中：${story.breakdown("expenditure", spending, spendingParts(a), ({ name: label, money, share }) => [label, money, "，占", share])}。`;

  say`（四）财政拨款收入支出决算总体情况说明`;
  const total = draft.money("财政拨款收入总计", fiscalTotalOf(a));
  const totalChange = draft.change("totals", total, a.before.fiscalTotal);
  say`${y}年度财政拨款收入总计${total}，支出总计与收入总计相等。与${last}年相比，收支总计${totalChange.sign === 0 ? "" : "各"}${story.moved(totalChange, each, rate)}${totalChange.sign === 0 || a.isFirstYear ? "" : text`，主要原因是${story.totalReason(totalChange.sign)}`}。`;

  say`（五）一般公共预算财政拨款支出决算情况说明`;
  const general = draft.money("一般公共预算财政拨款支出", generalOf(a));
  const generalChange = draft.change("functional", general, a.before.general);
  say`1.一般公共预算财政拨款支出决算总体情况。`;
  say`${y}年度一般公共预算财政拨款支出${general}，占本年支出合计的${draft.share("expenditure", general, spending)}。与${last}年相比，一般公共预算财政拨款支出${story.moved(generalChange, each, rate)}${generalChange.sign === 0 || a.isFirstYear ? "" : text`，主要原因是：${story.reason("main", generalChange.sign)}`}。`;
  say`2.一般公共预算财政拨款支出决算结构情况。`;
  const again = draft.money("一般公共预算财政拨款支出", generalOf(a));
  draft.same("functional", general, again);
  say`${y}年度一般公共预算财政拨款支出${again}，主要用于以下方面：${story.breakdown(
    "functional",
    again,
    story.classes().map((one) => [one.name, one.amount] as const),
    ({ name: label, money, share }) => [`${label}（类）`, money, "，占", share],
  )}。`;
  say`3.一般公共预算财政拨款支出决算具体情况。`;
  const planned = draft.money("年初预算", budgetOf(a.items));
  const done = draft.money("支出决算", generalOf(a));
  draft.same("functional", again, done);
  say`${y}年度一般公共预算财政拨款支出年初预算为${planned}，支出决算为${done}，${story.completed("functional", "完成年初预算的", done, planned)}。其中：`;
  for (const { name: title, items } of story.classes()) {
    say`${title}（类）`;
    items.forEach((item) => {
      const figure = story.itemFigures(item);
      const { kind: k } = item;
      const head = text`${k.section}（款）${k.name}（项）。年初预算为${figure.planned}，支出决算为${figure.final}，`;
      if (figure.sign === 0) draft.level("functional", figure.final, figure.planned);
      const how =
        item.budget === 0n
          ? text`年初未安排预算，主要用于${k.use}，${figure.reason.text}`
          : figure.sign === 0
            ? text`完成年初预算的${draft.completion("functional", figure.final, figure.planned)}，决算数等于年初预算数`
            : text`完成年初预算的${draft.completion("functional", figure.final, figure.planned)}，决算数${draft.closing("functional", figure.final, figure.planned, ["大于", "小于", "等于"])}年初预算数的主要原因是${figure.reason}`;
      say`${head}${how}。`;
    });
  }

  say`（六）一般公共预算财政拨款基本支出决算情况说明`;
  const basic = draft.money("一般公共预算财政拨款基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${y}年度一般公共预算财政拨款基本支出${basic}，其中：人员经费${people}，主要包括基本工资、津贴补贴、奖金、绩效工资等；公用经费${office}，主要包括办公费、水费、电费、差旅费等。`;

  say`（七）政府性基金预算财政拨款支出决算情况说明`;
  if (a.fundItems.length === 0) say`本单位${y}年度无政府性基金预算财政拨款支出。`;
  else {
    const fund = draft.money("政府性基金预算财政拨款支出", fundOf(a));
    say`${y}年度政府性基金预算财政拨款支出${fund}，占本年支出合计的${draft.share("funds", fund, spending)}，主要用于以下方面：`;
    const lines = a.fundItems.map((item) => draft.money(`${item.kind.name}（项）`, finalOf(item)));
    draft.sum("funds", fund, lines);
    a.fundItems.forEach(({ kind }, index) => {
      const money = lines[index];
      if (money)
        say`${kind.section}（款）${kind.name}（项）支出决算${money}，占${draft.share("funds", money, fund)}，用于${kind.use}。`;
    });
  }
  say`（八）国有资本经营预算财政拨款支出决算情况说明`;
  if (a.capitalItems.length === 0) say`本单位${y}年度无国有资本经营预算财政拨款支出。`;
  else
    say`${y}年度国有资本经营预算财政拨款支出${draft.money("国有资本经营预算财政拨款支出", capitalOf(a))}。`;

  say`（九）${y}年度财政拨款“三公”经费支出决算情况说明`;
  const sum = officialTotal(a.official);
  if (sum.budget === 0n && sum.final === 0n)
    say`本单位${y}年度未安排“三公”经费财政拨款支出，与上年一致。`;
  else {
    const plan = draft.money("“三公”经费预算", sum.budget);
    const final = draft.money("“三公”经费支出决算", sum.final);
    say`1.总体情况。${y}年度“三公”经费财政拨款支出预算为${plan}，支出决算为${final}，完成预算的${draft.completion("official-expenses", final, plan)}。决算数${draft.closing("official-expenses", final, plan, ["大于", "小于", "等于"])}预算数${final.exact === plan.exact ? "" : text`的主要原因是${story.reason("official", -1)}`}。`;
    const parts = officialParts(story, "final", final);
    const { official: o } = a;
    const one = (
      label: string,
      money: typeof final,
      before: bigint,
      topic: "abroad" | "operation" | "reception",
    ): Fragment => {
      const step = draft.change("official-expenses", money, before);
      return text`${label}支出决算${money}，占${draft.share("official-expenses", money, final)}，${step.sign === 0 ? "" : `与${last}年度相比，`}${story.moved(step, each, rate, { level: "与上年一致", fresh: "，上年无此项支出" })}${step.sign === 0 || !step.rate ? "" : text`，主要原因是${story.reason(topic, step.sign)}`}`;
    };
    say`2.具体情况。`;
    say`（1）${one("因公出国（境）费用", parts.abroad, o.abroad.before, "abroad")}。全年使用一般公共预算财政拨款涉及因公出国（境）团组${draft.count("团组", o.groups, "个")}；累计${draft.count("出国人次", o.travellers, "人次")}。`;
    say`（2）${one("公务用车购置及运行维护费", parts.vehicles, o.purchase.before + o.operation.before, "operation")}。其中公务用车购置支出${parts.purchase}（含购置税等附加费用），购置${draft.count("购置车辆", o.bought, "辆")}；公务用车运行维护费支出${parts.operation}。年末公务用车保有量${draft.count("保有量", o.held, "辆")}。`;
    say`（3）${one("公务接待费", parts.reception, o.reception.before, "reception")}。国内公务接待累计${draft.count("批次", o.receptions, "批次")}，${draft.count("人次", o.guests, "人次")}。`;
  }

  say`（十）${a.operatingCosts === 0n ? "" : "机关运行经费、"}政府采购和资产情况说明`;
  if (a.operatingCosts > 0n) {
    const costs = draft.money("机关运行经费支出", a.operatingCosts);
    const step = draft.change("other", costs, a.before.operatingCosts);
    say`${y}年度机关运行经费支出${costs}，比${last}年${story.moved(step, each, rate)}${step.sign === 0 || !step.rate ? "" : text`，主要原因是${story.reason("operating", step.sign)}`}。`;
  }
  const { goods, works, services, small, micro } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  const contracts = draft.money("授予中小企业合同金额", small);
  const tiny = draft.money("授予小微企业合同金额", micro);
  say`${y}年度政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。授予中小企业合同金额${contracts}，占政府采购支出总额的${draft.share("procurement", contracts, bought)}。其中，授予小微企业合同金额${tiny}，占授予中小企业合同金额的${draft.share("procurement", tiny, contracts)}。`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  say`截至${draft.year("截止年份", a.year)}年12月31日，本单位共有车辆${cars}${vehicleCount(story) === 0 ? "" : text`，其中：${vehicles(story, cars)}`}；单价100万元（含）以上设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;

  say`（十一）预算绩效情况说明`;
  a.projects.forEach(({ name: title, budget, final, score, done: result }, index) => {
    const whole = draft.money(`${title}全年预算数`, budget);
    const spent = draft.money(`${title}执行数`, final);
    say`${chinese(index + 1)}是“${title}”项目：自评得分${String(score / 100)}分，自评结论为“${score >= 9000 ? "优" : "良"}”。项目全年预算数为${whole}，执行数为${spent}，完成预算的${draft.completion("other", spent, whole)}。${result}。`;
  });
  say`（评价结论按得分划分：90分及以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。）`;
  say`四、名词解释`;
  glossary(story, (n) => `${n}.`, { count: 10, items: true });
}
