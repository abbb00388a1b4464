import {
  budgetOf,
  capitalOf,
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
  vehiclePair,
} from "../accounts.ts";
import type { Change } from "../draft.ts";
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

/** 财政部 template, 2020 and later: nine tables, eleven sections in 第三部分. */
export function nationalFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit } = story;
  const { say } = draft;
  const { y, last } = story;
  const kind = unit.members.length > 1 ? "部门" : "单位";
  const changed = (change: Change, subject: string): Fragment =>
    story.told(change, {
      moved: (c) =>
        text`与${last}年相比，${subject}${c.word("增加", "减少")}${c.delta}，${c.word("增长", "下降")}${c.rate}`,
      fresh: (c) => text`与${last}年相比，${subject}增加${c.delta}，上年决算数为0，无可比性`,
      level: `与${last}年决算数持平`,
    });
  const because = (change: Change, reason: Fragment): Fragment =>
    change.sign === 0 ? "" : ["，主要原因是", reason];

  say`${unit.name}${draft.year("标题年度", a.year)}年度${kind}决算`;
  say`目　录`;
  const heads = [
    `第一部分　${unit.name}概况`,
    "一、主要职责",
    "二、机构设置",
    `第二部分　${y}年度${kind}决算表`,
    `第三部分　${y}年度${kind}决算情况说明`,
    "第四部分　名词解释",
  ];
  contents(story, heads, "…");
  say`第一部分　${unit.name}概况`;
  say`一、主要职责`;
  unit.duties.forEach((duty, index) => {
    say`（${chinese(index + 1)}）${duty}`;
  });
  say`二、机构设置`;
  say`${unit.self}内设${counted(story, unit.offices, "内设机构", "个")}内设机构。`;
  if (unit.members.length > 1) {
    say`从决算单位构成看，纳入${unit.name}${y}年度部门决算编制范围的预算单位包括：${counted(story, unit.members, "预算单位", "家")}。`;
  }
  say`第二部分　${y}年度${kind}决算表`;
  say`（详见附件）`;
  say`第三部分　${y}年度${kind}决算情况说明`;

  say`一、收入支出决算总体情况说明`;
  const all = draft.money("收、支总计", totalOf(a));
  const allChange = draft.change("totals", all, a.before.total);
  say`${y}年度收、支总计${all}。${changed(allChange, "收、支总计各")}${because(allChange, story.totalReason(allChange.sign))}。`;

  say`二、收入决算情况说明`;
  const income = draft.money("收入合计", incomeOf(a));
  say`${y}年度收入合计${income}，其中：${story.breakdown(
    "income",
    income,
    incomeParts(a),
    ({ name, money, share }) => [name, money, "，占", share],
  )}。`;

  say`三、支出决算情况说明`;
  const spending = draft.money("支出合计", spendingOf(a));
  say`${y}年度支出合计${spending}，其中：${story.breakdown(
    "expenditure",
    spending,
    spendingParts(a),
    ({ name, money, share }) => [name, money, "，占", share],
  )}。`;

  say`四、财政拨款收入支出决算总体情况说明`;
  const fiscal = draft.money("财政拨款收、支总计", fiscalTotalOf(a));
  const fiscalChange = draft.change("totals", fiscal, a.before.fiscalTotal);
  say`${y}年度财政拨款收、支总计${fiscal}。${changed(fiscalChange, "财政拨款收、支总计各")}${because(fiscalChange, story.totalReason(fiscalChange.sign))}。`;

  say`五、一般公共预算财政拨款支出决算情况说明`;
  const general = draft.money("一般公共预算财政拨款支出", generalOf(a));
  const generalChange = draft.change("functional", general, a.before.general);
  say`（一）一般公共预算财政拨款支出决算总体情况。`;
  say`${y}年度一般公共预算财政拨款支出${general}，占本年支出合计的${draft.share("expenditure", general, spending)}。${changed(generalChange, "一般公共预算财政拨款支出")}${because(generalChange, story.reason("main", generalChange.sign))}。`;
  say`（二）一般公共预算财政拨款支出决算结构情况。`;
  const again = draft.money("一般公共预算财政拨款支出", generalOf(a));
  draft.same("functional", general, again);
  say`${y}年度一般公共预算财政拨款支出${again}，主要用于以下方面：${story.breakdown(
    "functional",
    again,
    story.classes().map(({ name, amount }) => [name.replace(/支出$/, ""), amount] as const),
    ({ name, money, share }) => [`${name}（类）支出`, money, "，占", share],
  )}。`;
  say`（三）一般公共预算财政拨款支出决算具体情况。`;
  const budget = draft.money("年初预算", budgetOf(a.items));
  const third = draft.money("支出决算", generalOf(a));
  draft.same("functional", general, third);
  say`${y}年度一般公共预算财政拨款支出年初预算为${budget}，支出决算为${third}，${story.completed("functional", "完成年初预算的", third, budget)}。其中：`;
  a.items.forEach((item, index) => {
    const { kind: k } = item;
    const planned = draft.money(`${k.name}（项）年初预算`, item.budget);
    const final = draft.money(`${k.name}（项）支出决算`, finalOf(item));
    const sign = final.exact > planned.exact ? 1 : final.exact < planned.exact ? -1 : 0;
    const head = text`${String(index + 1)}.${k.class}（类）${k.section}（款）${k.name}（项）。年初预算为${planned}，支出决算为${final}，`;
    if (item.budget === 0n) {
      say`${head}年初预算为0，无可比性，主要原因是${story.itemReason(item, 1)}。`;
    } else if (sign === 0) {
      draft.level("functional", final, planned);
      say`${head}完成年初预算的${draft.completion("functional", final, planned)}，决算数与年初预算数持平。`;
    } else {
      say`${head}完成年初预算的${draft.completion("functional", final, planned)}，决算数${draft.closing("functional", final, planned, ["大于", "小于", "等于"])}年初预算数的主要原因是${story.itemReason(item, sign)}。`;
    }
  });

  say`六、一般公共预算财政拨款基本支出决算情况说明`;
  const basic = draft.money("一般公共预算财政拨款基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${y}年度一般公共预算财政拨款基本支出${basic}，其中：`;
  say`人员经费${people}，主要包括：${a.personnel.map(([name]) => name).join("、")}等；`;
  say`公用经费${office}，主要包括：${a.office.map(([name]) => name).join("、")}等。`;

  say`七、财政拨款“三公”经费支出决算情况说明`;
  const official = officialTotal(a.official);
  say`（一）“三公”经费财政拨款支出决算总体情况说明。`;
  if (official.final === 0n && official.budget === 0n) {
    say`${y}年度“三公”经费财政拨款支出预算为0万元，支出决算为0万元，决算数与预算数持平，主要原因是${unit.self}未使用财政拨款安排“三公”经费。`;
  } else {
    const plan = draft.money("“三公”经费预算", official.budget);
    const done = draft.money("“三公”经费支出决算", official.final);
    say`${y}年度“三公”经费财政拨款支出预算为${plan}，支出决算为${done}，完成预算的${draft.completion("official-expenses", done, plan)}，决算数${draft.closing("official-expenses", done, plan, ["大于", "小于", "等于"])}预算数${official.final === official.budget ? "" : ["的主要原因是", story.reason("official", -1)]}。`;
    say`（二）“三公”经费财政拨款支出决算具体情况说明。`;
    const parts = officialParts(story, "final", done);
    say`${y}年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算${parts.abroad}，占${draft.share("official-expenses", parts.abroad, done)}；公务用车购置及运行维护费支出决算${parts.vehicles}，占${draft.share("official-expenses", parts.vehicles, done)}；公务接待费支出决算${parts.reception}，占${draft.share("official-expenses", parts.reception, done)}。具体情况如下：`;
    if (a.official.abroad.budget > 0n) {
      const plan = draft.money("因公出国（境）费预算", a.official.abroad.budget);
      const final = draft.money("因公出国（境）费支出决算", a.official.abroad.final);
      draft.same("official-expenses", parts.abroad, final);
      say`1.因公出国（境）费预算为${plan}，支出决算为${final}，完成预算的${draft.completion("official-expenses", final, plan)}。全年安排因公出国（境）团组${draft.count("出国团组", a.official.groups, "个")}，累计${draft.count("出国人次", a.official.travellers, "人次")}。`;
    } else {
      say`1.因公出国（境）费预算为0万元，支出决算为0万元。全年未安排因公出国（境）团组。`;
    }
    const cars = vehiclePair(a.official);
    const carPlan = draft.money("公务用车购置及运行维护费预算", cars.budget);
    const carFinal = draft.money("公务用车购置及运行维护费支出决算", cars.final);
    draft.same("official-expenses", parts.vehicles, carFinal);
    if (cars.budget > 0n) {
      say`2.公务用车购置及运行维护费预算为${carPlan}，支出决算为${carFinal}，完成预算的${draft.completion("official-expenses", carFinal, carPlan)}。其中：公务用车购置支出${parts.purchase}，当年购置公务用车${draft.count("购置公务用车", a.official.bought, "辆")}；公务用车运行支出${parts.operation}，主要用于公务用车燃油、维修、保险等。年末公务用车保有量${draft.count("公务用车保有量", a.official.held, "辆")}。`;
    }
    if (a.official.reception.budget > 0n) {
      const plan = draft.money("公务接待费预算", a.official.reception.budget);
      const final = draft.money("公务接待费支出决算", a.official.reception.final);
      draft.same("official-expenses", parts.reception, final);
      say`3.公务接待费预算为${plan}，支出决算为${final}，完成预算的${draft.completion("official-expenses", final, plan)}。其中：国内接待费${draft.money("国内接待费", a.official.reception.final)}，共接待${draft.count("接待批次", a.official.receptions, "批次")}、${draft.count("接待人次", a.official.guests, "人次")}；国（境）外接待费0万元。`;
    } else {
      say`3.公务接待费预算为0万元，支出决算为0万元，未发生公务接待。`;
    }
  }

  say`八、政府性基金预算财政拨款收入支出决算情况说明`;
  if (a.fundItems.length === 0) {
    say`${unit.self}${y}年度没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出。`;
  } else {
    const opening = draft.money("政府性基金年初结转和结余", a.opening.fund);
    const got = draft.money("政府性基金本年收入", a.income.fund);
    const spent = draft.money("政府性基金本年支出", fundOf(a));
    const left = draft.money("政府性基金年末结转和结余", a.closing.fund);
    draft.balance("funds", [opening, got], [spent, left]);
    say`${y}年度政府性基金预算财政拨款年初结转和结余${opening}，本年收入${got}，本年支出${spent}，年末结转和结余${left}。支出具体情况如下：`;
    const lines = a.fundItems.map((item) => draft.money(`${item.kind.name}（项）`, finalOf(item)));
    draft.sum("funds", spent, lines);
    a.fundItems.forEach((item, index) => {
      say`（${chinese(index + 1)}）${item.kind.class}（类）${item.kind.section}（款）${item.kind.name}（项）支出${lines[index] ?? ""}，主要用于${item.kind.use}。`;
    });
  }
  say`九、国有资本经营预算财政拨款支出决算情况说明`;
  if (a.capitalItems.length === 0) {
    say`${unit.self}${y}年度没有使用国有资本经营预算财政拨款安排的支出。`;
  } else {
    say`${y}年度国有资本经营预算财政拨款支出${draft.money("国有资本经营预算财政拨款支出", capitalOf(a))}，其中：基本支出0万元，项目支出${draft.money("国有资本经营预算项目支出", capitalOf(a))}，主要用于${a.capitalItems[0]?.kind.use ?? ""}。`;
  }

  say`十、预算绩效情况说明`;
  say`（一）预算绩效管理工作开展情况。根据预算绩效管理要求，${unit.self}组织对${y}年度${draft.count("自评项目", a.projects.length, "个")}项目开展绩效自评，共涉及资金${draft.money(
    "自评资金",
    a.projects.reduce((sum, { budget }) => sum + budget, 0n),
  )}。`;
  say`（二）绩效自评结果。`;
  a.projects.forEach(({ name, budget: plan, final, score, done }) => {
    const whole = draft.money(`${name}全年预算数`, plan);
    const spent = draft.money(`${name}执行数`, final);
    say`${name}项目自评综述：根据年初设定的绩效目标，项目自评得分为${`${score / 100}`}分。全年预算数为${whole}，执行数为${spent}，完成预算的${draft.completion("other", spent, whole)}。项目绩效目标完成情况：${done}。`;
  });

  say`十一、其他重要事项的情况说明`;
  say`（一）机关运行经费支出情况。`;
  if (a.operatingCosts === 0n) {
    say`${unit.self}为${unit.nature}，没有机关运行经费支出。`;
  } else {
    const costs = draft.money("机关运行经费支出", a.operatingCosts);
    const change = draft.change("other", costs, a.before.operatingCosts);
    say`${y}年度机关运行经费支出${costs}，${story.told(change, {
      moved: (c) =>
        text`比${last}年${c.word("增加", "减少")}${c.delta}，${c.word("增长", "下降")}${c.rate}，主要原因是${story.reason("operating", c.sign)}`,
      fresh: () => "上年无此项支出",
      level: "与上年持平",
    })}。`;
  }
  say`（二）政府采购支出情况。`;
  const { goods, works, services, small, micro } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  const contracts = draft.money("授予中小企业合同金额", small);
  const tiny = draft.money("授予小微企业合同金额", micro);
  say`${y}年度政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。授予中小企业合同金额${contracts}，占政府采购支出总额的${draft.share("procurement", contracts, bought)}，其中：授予小微企业合同金额${tiny}，占授予中小企业合同金额的${draft.share("procurement", tiny, contracts)}。`;
  say`（三）国有资产占用情况。`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  if (vehicleCount(story) === 0) {
    say`截至${draft.year("截止年份", a.year)}年12月31日，${unit.self}共有车辆0辆；单价100万元（含）以上设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;
  } else {
    say`截至${draft.year("截止年份", a.year)}年12月31日，${unit.self}共有车辆${cars}，其中：${vehicles(story, cars)}${unit.otherVehicles ? `，${unit.otherVehicles}` : ""}；单价100万元（含）以上设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;
  }
  if (openingOf(a) > 0n || closingOf(a) > 0n) {
    say`（四）结转结余情况。年末结转和结余${draft.money("年末结转和结余", closingOf(a))}，将按规定结转下年继续使用。`;
  }
  say`第四部分　名词解释`;
  glossary(story, (n) => `${chinese(n)}、`);
}
