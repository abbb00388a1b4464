import {
  beforeOf,
  budgetOf,
  closingOf,
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
  vehiclePair,
} from "../accounts.ts";
import { incomeParts, procurementParts, spendingParts } from "../parts.ts";
import { chinese, glossary, officialParts, vehicleCount, vehicles } from "../passages.ts";
import { type Fragment, type MoneyPiece, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 重庆 final accounts: 较上年决算数, 较年初预算数, 三公 without completion, 三公 twice compared. */
export function chongqingFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y } = story;
  const { say } = draft;
  const step = (
    topic:
      | "totals"
      | "income"
      | "expenditure"
      | "functional"
      | "official-expenses"
      | "other"
      | "funds",
    now: MoneyPiece,
    before: bigint,
    base: string,
  ): Fragment => {
    const change = draft.change(topic, now, before);
    return change.sign === 0
      ? `与${base}持平`
      : [
          `较${base}`,
          story.moved(change, ["增加", "减少"], ["增长", "下降"], {
            fresh: `（${base}为0，无可比性）`,
          }),
        ];
  };
  const why = (now: bigint, before: bigint, reason: (sign: number) => Fragment): Fragment =>
    now === before ? "" : text`，主要原因是${reason(now > before ? 1 : -1)}`;

  say`${unit.name}`;
  say`${draft.year("标题年度", a.year)}年度部门决算情况说明`;
  say`一、部门基本情况`;
  say`（一）职能职责。${unit.duties.join("")}`;
  say`（二）机构设置。内设${unit.offices.join("、")}，共${draft.list(unit.offices, "内设机构", "个")}内设机构。`;
  if (unit.members.length > 1)
    say`（三）单位构成。从预算单位构成看，纳入本部门${y}年度决算编制的二级预算单位主要包括：${unit.members.join("、")}。`;
  say`二、部门决算情况说明`;
  say`（一）收入支出决算总体情况说明。`;
  const all = draft.money("收入总计", totalOf(a));
  const out = draft.money("支出总计", totalOf(a));
  draft.same("totals", all, out);
  say`1.总体情况。${y}年度收入总计${all}，支出总计${out}。收支${step("totals", all, a.before.total, "上年决算数")}${why(totalOf(a), a.before.total, (sign) => story.totalReason(sign))}。`;
  const income = draft.money("收入合计", incomeOf(a));
  const reserve = draft.money("使用非财政拨款结余", a.reserve);
  const opening = draft.money("年初结转和结余", openingOf(a));
  draft.sum("totals", all, a.reserve > 0n ? [income, reserve, opening] : [income, opening]);
  const rest = a.reserve > 0n ? text`此外，使用非财政拨款结余${reserve}，` : "";
  say`2.收入情况。${y}年度收入合计${income}，${step("income", income, a.before.income, "上年决算数")}。其中：${story.breakdown("income", income, incomeParts(a), ({ name, money, share }) => [name, money, "，占", share])}。${rest}年初结转和结余${opening}。`;
  const spending = draft.money("支出合计", spendingOf(a));
  say`3.支出情况。${y}年度支出合计${spending}，${step("expenditure", spending, a.before.expenditure, "上年决算数")}${why(spendingOf(a), a.before.expenditure, (sign) => story.reason("main", sign))}。其中：${story.breakdown("expenditure", spending, spendingParts(a), ({ name, money, share }) => [name, money, "，占", share])}。`;
  const closing = draft.money("年末结转和结余", closingOf(a));
  const spread = draft.money("结余分配", a.distribution);
  draft.sum("totals", out, a.distribution > 0n ? [spending, spread, closing] : [spending, closing]);
  say`4.结转结余情况。${y}年度年末结转和结余${closing}${a.distribution > 0n ? text`，结余分配${spread}` : ""}。`;
  say`（二）财政拨款收入支出决算总体情况说明。`;
  const fiscal = draft.money("财政拨款收、支总计", fiscalTotalOf(a));
  const change = draft.change("totals", fiscal, a.before.fiscalTotal);
  say`${y}年度财政拨款收、支总计${fiscal}。与${story.last}年相比，财政拨款收、支总计${change.sign === 0 ? "" : "各"}${story.moved(change, ["增加", "减少"], ["增长", "下降"])}。`;
  say`（三）一般公共预算财政拨款支出决算情况说明。`;
  const general = draft.money("一般公共预算财政拨款支出", generalOf(a));
  say`1.支出情况。${y}年度一般公共预算财政拨款支出${general}，${step("functional", general, a.before.general, "上年决算数")}。${step("functional", general, budgetOf(a.items), "年初预算数")}${why(generalOf(a), budgetOf(a.items), (sign) => story.reason("project", sign))}。`;
  say`2.比较情况。本部门${y}年度一般公共预算财政拨款支出主要用于以下几个方面：`;
  const classes = story
    .classes()
    .map((one) => ({ ...one, money: draft.money(one.name, one.amount) }));
  draft.sum(
    "functional",
    general,
    classes.map(({ money }) => money),
  );
  classes.forEach(({ name, items, money }, index) => {
    const sign = money.exact > budgetOf(items) ? 1 : -1;
    const largest = items.reduce((most, one) =>
      one.project + one.basic > most.project + most.basic ? one : most,
    );
    say`（${String(index + 1)}）${name}${money}，占${draft.share("functional", money, general)}，${step("functional", money, budgetOf(items), "年初预算数")}${money.exact === budgetOf(items) ? "" : text`，主要原因是${classReason(story, items.length === 1, sign, largest)}`}。`;
  });
  say`（四）一般公共预算财政拨款基本支出决算情况说明。`;
  const basic = draft.money("一般公共预算财政拨款基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${y}年度一般公共财政拨款基本支出${basic}。其中：人员经费${people}，${step("other", people, personnelOf(a) - ((personnelOf(a) * 3n) / 100n / 10_000n) * 10_000n, "上年决算数")}，主要原因是人员正常晋级晋档。人员经费用途主要包括基本工资、津贴补贴、奖金、社会保障缴费等。公用经费${office}，公用经费用途主要包括办公费、水费、电费、邮电费等。`;
  say`（五）政府性基金预算收支决算情况说明。`;
  if (a.fundItems.length === 0) say`本部门${y}年度无政府性基金预算财政拨款收支。`;
  else {
    const opening = draft.money("年初结转结余", a.opening.fund);
    const got = draft.money("本年收入", a.income.fund);
    const spent = draft.money("本年支出", fundOf(a));
    const left = draft.money("年末结转结余", a.closing.fund);
    draft.balance("funds", [opening, got], [spent, left]);
    say`${y}年度政府性基金预算财政拨款年初结转结余${opening}，年末结转结余${left}。本年收入${got}，本年支出${spent}，${step("funds", spent, beforeOf(a.fundItems), "上年决算数")}。`;
  }
  say`（六）国有资本经营预算财政拨款支出决算情况说明。`;
  say`本部门${y}年度无国有资本经营预算财政拨款支出。`;
  say`三、财政拨款“三公”经费情况说明`;
  const sum = officialTotal(a.official);
  if (sum.budget === 0n)
    say`本部门${y}年度未发生“三公”经费支出，年初未安排预算，与上年支出数持平。`;
  else {
    const { official: o } = a;
    const done = draft.money("“三公”经费支出", sum.final);
    const parts = officialParts(story, "final", done);
    const four = [parts.abroad, parts.purchase, parts.operation, parts.reception];
    draft.sum("official-expenses", done, four);
    say`（一）“三公”经费支出总体情况说明。`;
    say`${y}年度“三公”经费支出共计${done}，${step("official-expenses", done, sum.budget, "年初预算数")}${why(sum.final, sum.budget, (sign) => story.reason("official", sign))}。${step("official-expenses", done, sum.before, "上年支出数")}${why(sum.final, sum.before, (sign) => story.reason("official", sign))}。`;
    say`（二）“三公”经费分项支出情况。`;
    const one = (money: MoneyPiece, budget: bigint, before: bigint, use: string): Fragment =>
      money.exact === 0n && budget === 0n
        ? text`${money.label}${money}，未发生费用，与年初预算数和上年支出数持平`
        : text`${y}年度本部门${money.label}${money}，主要用于${use}。费用支出${step("official-expenses", money, budget, "年初预算数")}；${step("official-expenses", money, before, "上年支出数")}`;
    say`${one(parts.abroad, o.abroad.budget, o.abroad.before, "业务交流")}。`;
    say`${one(parts.purchase, o.purchase.budget, o.purchase.before, "更新车辆")}。`;
    say`${one(parts.operation, o.operation.budget, o.operation.before, "公务出行所需燃料、维修、保险等")}。`;
    say`${one(parts.reception, o.reception.budget, o.reception.before, "接待来访调研")}。`;
    say`（三）“三公”经费实物量情况。`;
    const cars = vehiclePair(o);
    say`${y}年度本部门因公出国（境）共计${draft.count("团组", o.groups, "个")}团组，${draft.count("出国人数", o.travellers, "人")}；公务用车购置${draft.count("购置车辆", o.bought, "辆")}，公务车保有量为${draft.count("保有量", cars.final > 0n ? o.held : 0, "辆")}；国内公务接待${draft.count("批次", o.receptions, "批次")}${draft.count("人次", o.guests, "人")}，其中：国内外事接待0批次，0人；国（境）外公务接待0批次，0人。${y}年本部门人均接待费${o.guests > 0 ? draft.money("人均接待费", (o.reception.final + BigInt(o.guests) / 2n) / BigInt(o.guests), { unit: "元", decimals: 2, trimmed: false }) : "0元"}。`;
  }
  say`四、其他需要说明的事项`;
  if (a.operatingCosts > 0n) {
    const costs = draft.money("机关运行经费", a.operatingCosts);
    say`（一）机关运行经费情况说明。${y}年度本部门机关运行经费支出${costs}，机关运行经费主要用于开支办公费、物业管理费等。机关运行经费${step("other", costs, a.before.operatingCosts, "上年支出数")}。`;
  } else
    say`（一）机关运行经费情况说明。按照部门决算列报口径，我单位不在机关运行经费统计范围之内。`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  say`（二）国有资产占用情况说明。截至${draft.year("截止年份", a.year)}年12月31日，本部门共有车辆${cars}${vehicleCount(story) === 0 ? "" : text`，其中，${vehicles(story, cars)}`}。单价100万元（含）以上设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;
  const { goods, works, services, small, micro } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  const contracts = draft.money("授予中小企业合同金额", small);
  const tiny = draft.money("授予小微企业合同金额", micro);
  say`（三）政府采购支出情况说明。${y}年度本部门政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。授予中小企业合同金额${contracts}，占政府采购支出总额的${draft.share("procurement", contracts, bought)}，其中：授予小微企业合同金额${tiny}，占政府采购支出总额的${draft.share("procurement", tiny, bought)}。`;
  say`五、预算绩效管理情况说明`;
  a.projects.forEach(({ name, score, done }, index) => {
    say`（${chinese(index + 1)}）${name}。自评得分${String(score / 100)}分，${done}。`;
  });
  say`六、专业名词解释`;
  glossary(story, (n) => `（${chinese(n)}）`, { count: 8 });
}

/** A class of one item has its own reason; one of several, that of the largest. */
function classReason(
  story: Story,
  isOne: boolean,
  sign: number,
  largest: Parameters<Story["itemReason"]>[0],
): Fragment {
  return isOne
    ? story.itemReason(largest, sign)
    : story.reason(largest.project > 0n ? "project" : "pay", sign);
}
