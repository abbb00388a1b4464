import {
  fiscalTotalOf,
  fundOf,
  generalBasicOf,
  generalOf,
  generalProjectOf,
  incomeOf,
  officeOf,
  officialTotal,
  personnelOf,
  spendingOf,
  totalOf,
} from "../accounts.ts";
import { incomeParts, procurementParts, spendingParts } from "../parts.ts";
import { glossary, officialParts, vehicleCount } from "../passages.ts";
import { type Fragment, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 湖南 final accounts, short: 主要是因为, only the larger items (其中主要项目), usually in 元. */
export function hunanFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y, last } = story;
  const { say } = draft;
  say`${draft.year("标题年度", a.year)}年度`;
  say`${unit.name}单位决算`;
  say`第一部分 ${unit.name}概况`;
  say`一、部门职责`;
  say`${unit.duties.join("")}`;
  say`二、机构设置及决算单位构成`;
  say`（一）内设机构设置。${unit.name}内设机构包括：${unit.offices.join("、")}。`;
  say`（二）决算单位构成。${unit.name}${y}年单位决算汇总公开单位构成包括：${unit.members.join("、")}。`;
  say`第二部分 单位决算表（见附件）`;
  say`第三部分 ${y}年度单位决算情况说明`;
  say`一、收入支出决算总体情况说明`;
  const all = draft.money("收、支总计", totalOf(a));
  const change = draft.change("totals", all, a.before.total);
  say`${y}年度收、支总计${all}。与上年相比，${change.sign === 0 ? "持平" : [story.moved(change, ["增加", "减少"], ["增长", "降低"]), "，主要是因为", story.totalReason(change.sign)]}。`;
  say`二、收入决算情况说明`;
  const income = draft.money("收入合计", incomeOf(a));
  say`${y}年度收入合计${income}，其中：${story.breakdown("income", income, incomeParts(a), ({ name, money, share }) => [name, money, "，占", share])}。`;
  say`三、支出决算情况说明`;
  const spending = draft.money("支出合计", spendingOf(a));
  say`${y}年度支出合计${spending}，其中：${story.breakdown("expenditure", spending, spendingParts(a), ({ name, money, share }) => [name, money, "，占", share])}。`;
  say`四、财政拨款收入支出决算总体情况说明`;
  const fiscal = draft.money("财政拨款收、支总计", fiscalTotalOf(a));
  const fiscalChange = draft.change("totals", fiscal, a.before.fiscalTotal);
  say`${y}年度财政拨款收、支总计${fiscal}，与上年相比，${fiscalChange.sign === 0 ? "持平" : [story.moved(fiscalChange, ["增加", "减少"], ["增长", "降低"]), "，主要是因为", story.totalReason(fiscalChange.sign)]}。`;
  say`五、一般公共预算财政拨款支出决算情况说明`;
  const general = draft.money("财政拨款支出", generalOf(a));
  const generalChange = draft.change("functional", general, a.before.general);
  say`（一）财政拨款支出决算总体情况`;
  say`${y}年度财政拨款支出${general}，占本年支出合计的${draft.share("expenditure", general, spending)}，与上年相比，财政拨款支出${generalChange.sign === 0 ? "持平" : [story.moved(generalChange, ["增加", "减少"], ["增长", "降低"]), "，主要是因为", story.reason("main", generalChange.sign)]}。`;
  say`（二）财政拨款支出决算结构情况`;
  say`${y}年度财政拨款支出${draft.money("财政拨款支出", generalOf(a))}，主要用于以下方面：${story.breakdown(
    "functional",
    general,
    story.classes().map((one) => [`${one.name}（类）`, one.amount] as const),
    ({ name, money, share }) => [name, money, "，占", share],
  )}。`;
  say`（三）财政拨款支出决算具体情况`;
  const larger = [...a.items]
    .sort((one, two) => (two.basic + two.project > one.basic + one.project ? 1 : -1))
    .slice(0, 4);
  const budget = draft.money(
    "年初预算数",
    a.items.reduce((sum, item) => sum + item.budget, 0n),
  );
  const done = draft.money("支出决算数", generalOf(a));
  draft.same("functional", general, done);
  say`${y}年度财政拨款支出年初预算数为${budget}，支出决算数为${done}，完成年初预算的${draft.completion("functional", done, budget)}，其中主要项目：`;
  const rows = larger.map((item) => ({ item, ...story.itemFigures(item) }));
  draft.sum(
    "functional",
    done,
    rows.map(({ final }) => final),
    false,
  );
  rows.forEach(({ item, planned, final, sign, reason }, index) => {
    const { kind: k } = item;
    if (sign === 0) draft.level("functional", final, planned);
    const how: Fragment =
      item.budget === 0n
        ? text`年初未安排预算，${reason.text}`
        : sign === 0
          ? text`完成年初预算的${draft.completion("functional", final, planned)}，决算数与年初预算数持平`
          : text`完成年初预算的${draft.completion("functional", final, planned)}，决算数${draft.closing("functional", final, planned, ["大于", "小于", "等于"])}年初预算数的主要原因是：${reason}`;
    say`${String(index + 1)}、${k.class}（类）${k.section}（款）${k.name}（项）。年初预算为${planned}，支出决算为${final}，${how}。`;
  });
  say`六、一般公共预算财政拨款基本支出决算情况说明`;
  const basic = draft.money("财政拨款基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  const project = draft.money("财政拨款项目支出", generalProjectOf(a));
  draft.sum("basic", done, [basic, project]);
  say`${y}年度财政拨款基本支出${basic}，其中：人员经费${people}，占基本支出的${draft.share("basic", people, basic)}，主要包括基本工资、津贴补贴、绩效工资、住房公积金等；公用经费${office}，占基本支出的${draft.share("basic", office, basic)}，主要包括办公费、水费、电费、差旅费等。财政拨款项目支出${project}。`;
  say`七、财政拨款“三公”经费支出决算情况说明`;
  const sum = officialTotal(a.official);
  if (sum.budget === 0n)
    say`“三公”经费财政拨款支出预算为0万元，支出决算为0万元。本单位无公务用车，未发生公务接待和因公出国（境）支出，与上年相比无变化。`;
  else {
    const style = { unit: "万元", decimals: 2 } as const;
    const plan = draft.money("“三公”经费预算", sum.budget, style);
    const final = draft.money("“三公”经费支出决算", sum.final, style);
    const parts = officialParts(story, "final", final);
    const step = draft.change("official-expenses", final, sum.before);
    say`“三公”经费财政拨款支出预算为${plan}，支出决算为${final}，完成预算的${draft.completion("official-expenses", final, plan)}，与上年相比${story.moved(step, ["增加", "减少"], ["增长", "降低"])}。其中：因公出国（境）费支出决算为${parts.abroad}；公务接待费支出决算为${parts.reception}；公务用车购置费及运行维护费支出决算为${parts.vehicles}，其中购置费${parts.purchase}，运行维护费${parts.operation}。`;
  }
  say`八、政府性基金预算收入支出决算情况`;
  say`${fundOf(a) === 0n ? "本单位无政府性基金收支。" : text`${y}年度政府性基金预算财政拨款支出${draft.money("政府性基金预算财政拨款支出", fundOf(a))}。`}`;
  say`九、其他重要事项`;
  if (a.operatingCosts > 0n) {
    const costs = draft.money("机关运行经费支出", a.operatingCosts);
    const step = draft.change("other", costs, a.before.operatingCosts);
    say`本单位${y}年度机关运行经费支出${costs}，比${last}年${story.moved(step, ["增加", "减少"], ["增长", "降低"])}。`;
  } else say`本单位为${unit.nature}，无机关运行经费。`;
  const { goods, works, services } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  say`本单位${y}年度政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。`;
  say`截至${draft.year("截止年份", a.year)}年12月31日，本单位共有车辆${draft.count("车辆", vehicleCount(story), "辆")}，单价100万元以上设备${draft.count("设备", unit.equipment, "台（套）")}。`;
  say`第四部分 名词解释`;
  glossary(story, (n) => `${n}、`, { count: 4 });
}
