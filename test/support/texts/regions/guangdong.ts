import {
  budgetOf,
  capitalOf,
  closingOf,
  type Fen,
  fiscalSpendingOf,
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
  vehiclePair,
} from "../accounts.ts";
import { flatTables } from "../flat-tables.ts";
import { incomeByBudget, procurementParts, spendingParts } from "../parts.ts";
import { chinese, glossary, officialParts, vehicleCount, vehicles } from "../passages.ts";
import { type Fragment, type MoneyPiece, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 广东 final accounts: tables as text first, then changes against 上年决算数, 三公 in one paragraph. */
export function guangdongFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y } = story;
  const { say } = draft;
  const step = (
    topic: "totals" | "income" | "expenditure" | "functional" | "official-expenses" | "other",
    now: MoneyPiece,
    before: Fen,
    lead = "比上年决算数",
  ): Fragment => {
    const change = draft.change(topic, now, before);
    return [
      change.sign === 0 ? "" : lead,
      story.moved(change, ["增加", "减少"], ["增长", "下降"], {
        level: "与上年决算数持平",
        fresh: "（上年无此项）",
      }),
    ];
  };
  say`${draft.year("标题年度", a.year)}年${unit.name}部门决算`;
  say`目录`;
  for (const line of [
    "第一部分  部门概况",
    "  一、部门职责",
    "  二、机构设置",
    `第二部分  ${y}年部门决算表`,
    `第三部分  ${y}年部门决算情况说明`,
    "第四部分  名词解释",
  ])
    say`${line}`;
  say`第一部分  部门概况`;
  say`一、部门职责`;
  unit.duties.forEach((duty, index) => {
    say`（${chinese(index + 1)}）${duty}`;
  });
  say`二、机构设置`;
  say`纳入${y}年部门决算编制范围的单位共${draft.list(unit.members, "决算单位", "个")}，即${unit.members.join("、")}。本部门内设机构有：${unit.offices.join("、")}。人员编制${draft.count("编制", unit.staff.posts, "名")}，年末实有在职人员${draft.count("在职人员", unit.staff.now, "人")}。`;
  say`第二部分  ${y}年部门决算表`;
  flatTables(story, story.random.pick(["tabs", "blanks", "run"] as const));
  say`第三部分  ${y}年部门决算情况说明`;
  say`一、收入支出决算总体情况`;
  const all = draft.money("总收入", totalOf(a));
  const out = draft.money("总支出", totalOf(a));
  draft.same("totals", all, out);
  const whole = draft.change("totals", all, a.before.total);
  say`${y}年，${unit.name}总收入${all}、总支出${out}，与上年决算数相比，总收入、总支出${whole.sign === 0 ? "" : "各"}${story.moved(whole, ["增加", "减少"], ["增长", "下降"])}${whole.sign === 0 || !whole.rate ? "" : text`，主要是${story.totalReason(whole.sign)}`}。`;
  const income = draft.money("本年收入", incomeOf(a));
  const reserve = draft.money("使用非财政拨款结余", a.reserve);
  const opening = draft.money("年初结转和结余", openingOf(a));
  draft.sum("totals", all, [income, reserve, opening]);
  say`（一）总收入${draft.money("总收入", totalOf(a))}，包括本年收入${income}、使用非财政拨款结余${reserve}、年初结转和结余${opening}。本年收入中：`;
  const sources = incomeByBudget(a).filter(([, amount]) => amount > 0n);
  const pieces = sources.map(([label, amount]) => draft.money(label, amount));
  draft.sum("income", income, pieces);
  pieces.forEach((money, index) => {
    say`${String(index + 1)}．${money.label}${money}，占本年收入的${draft.share("income", money, income)}；`;
  });
  const spending = draft.money("本年支出", spendingOf(a));
  const spread = draft.money("结余分配", a.distribution);
  const closing = draft.money("年末结转和结余", closingOf(a));
  draft.sum("totals", out, [spending, spread, closing]);
  say`（二）总支出包括本年支出${spending}、结余分配${spread}、年末结转和结余${closing}。本年支出${step("expenditure", spending, a.before.expenditure)}。本年支出中：`;
  const uses = spendingParts(a).filter(([, amount]) => amount > 0n);
  const usePieces = uses.map(([label, amount]) => draft.money(label, amount));
  draft.sum("expenditure", spending, usePieces);
  usePieces.forEach((money, index) => {
    say`${String(index + 1)}．${money.label}${money}，占本年支出的${draft.share("expenditure", money, spending)}；`;
  });
  say`二、财政拨款支出决算情况`;
  const fiscal = draft.money("财政拨款支出", fiscalSpendingOf(a));
  const general = draft.money("一般公共预算财政拨款支出", generalOf(a));
  const fund = draft.money("政府性基金预算财政拨款支出", fundOf(a));
  const capital = draft.money("国有资本经营预算财政拨款支出", capitalOf(a));
  draft.sum("funds", fiscal, [general, fund, capital]);
  say`${y}年财政拨款支出合计${fiscal}，其中：一般公共预算财政拨款支出${general}，${step("functional", general, a.before.general)}；政府性基金预算财政拨款支出${fund}；国有资本经营预算财政拨款支出${capital}。`;
  say`（一）一般公共预算财政拨款支出决算具体情况`;
  const planned = draft.money("年初预算", budgetOf(a.items));
  const final = draft.money("一般公共预算财政拨款支出决算", generalOf(a));
  draft.same("functional", general, final);
  say`年初预算${planned}，支出决算${final}，${story.completed("functional", "完成年初预算", final, planned)}。按功能分类科目，具体支出如下：`;
  for (const [index, { name, items, amount }] of story.classes().entries()) {
    const money = draft.money(`${name}（类）`, amount);
    const lines = items.map((item) => story.itemFigures(item));
    draft.sum(
      "functional",
      money,
      lines.map((line) => line.final),
    );
    say`${String(index + 1)}．${name}（类）${money}，占一般公共预算财政拨款支出的${draft.share("functional", money, final)}。其中：`;
    items.forEach(({ kind, budget }, at) => {
      const line = lines[at];
      if (!line) return;
      const why =
        budget === 0n
          ? text`年初无预算，${line.reason.text}`
          : line.sign === 0
            ? text`年初预算${line.planned}，完成年初预算${draft.completion("functional", line.final, line.planned)}`
            : text`年初预算${line.planned}，完成年初预算${draft.completion("functional", line.final, line.planned)}，主要原因是${line.reason}`;
      say`${kind.section}（款）${kind.name}（项）支出决算${line.final}，${why}，主要用于${kind.use}。`;
    });
  }
  say`（二）一般公共预算财政拨款基本支出和项目支出`;
  const basic = draft.money("一般公共预算财政拨款基本支出", generalBasicOf(a));
  const project = draft.money("一般公共预算财政拨款项目支出", generalProjectOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", final, [basic, project]);
  draft.sum("basic", basic, [people, office]);
  say`一般公共预算财政拨款基本支出${basic}，其中人员经费${people}、公用经费${office}。人员经费包括：${story.listed("basic", people, a.personnel)}。公用经费主要包括：${story.listed("basic", office, a.office.slice(0, 5), { open: true })}等。`;
  say`一般公共预算财政拨款项目支出${project}。`;
  say`三、财政拨款“三公”经费支出决算情况`;
  const sum = officialTotal(a.official);
  if (sum.budget === 0n) say`${y}年未使用财政拨款安排“三公”经费，预算、决算均为0，与上年一致。`;
  else {
    const done = draft.money("“三公”经费支出决算", sum.final);
    const plan = draft.money("“三公”经费全年预算", sum.budget);
    const parts = officialParts(story, "final", done);
    const { official: o } = a;
    const cars = vehiclePair(o);
    const part = (money: MoneyPiece, budgeted: Fen, before: Fen): Fragment => {
      if (budgeted === 0n && money.exact === 0n)
        return text`${money.label}支出决算${money}，未安排预算`;
      const goal = draft.money(`${money.label}全年预算`, budgeted);
      return text`${money.label}支出决算为${money}，完成全年预算${goal}的${draft.completion("official-expenses", money, goal)}，占“三公”经费的${draft.share("official-expenses", money, done)}，${step("official-expenses", money, before)}`;
    };
    say`${y}年“三公”经费财政拨款支出决算为${done}，完成全年预算${plan}的${draft.completion("official-expenses", done, plan)}，${step("official-expenses", done, sum.before)}。其中：${part(parts.abroad, o.abroad.budget, o.abroad.before)}；${part(parts.vehicles, cars.budget, cars.before)}（购置费${parts.purchase}、运行维护费${parts.operation}）；${part(parts.reception, o.reception.budget, o.reception.before)}。`;
    say`因公出国（境）团组${draft.count("团组", o.groups, "个")}、${draft.count("出国人次", o.travellers, "人次")}；公务用车购置${draft.count("购置车辆", o.bought, "辆")}、保有${draft.count("保有量", o.held, "辆")}；国内公务接待${draft.count("批次", o.receptions, "批次")}、${draft.count("人次", o.guests, "人次")}。`;
  }
  say`四、其他重要事项`;
  const { goods, works, services, small, micro } = a.procurement;
  if (a.operatingCosts > 0n) {
    const costs = draft.money("机关运行经费支出", a.operatingCosts);
    say`（一）机关运行经费${costs}，${step("other", costs, a.before.operatingCosts)}。`;
  } else say`（一）本部门无机关运行经费。`;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  const contracts = draft.money("授予中小企业合同金额", small);
  const tiny = draft.money("授予小微企业合同金额", micro);
  say`（二）政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。授予中小企业合同金额${contracts}，占政府采购支出总额的${draft.share("procurement", contracts, bought)}，其中授予小微企业合同金额${tiny}，占授予中小企业合同金额的${draft.share("procurement", tiny, contracts)}。`;
  const held = draft.count("车辆", vehicleCount(story), "辆");
  say`（三）截至${draft.year("截止年份", a.year)}年12月31日，共有车辆${held}${vehicleCount(story) === 0 ? "" : text`，其中${vehicles(story, held)}`}；单价100万元（含）以上设备${draft.count("设备", unit.equipment, "台（套）")}。`;
  say`第四部分  名词解释`;
  glossary(story, (n) => `${chinese(n)}、`, { count: 7 });
}
