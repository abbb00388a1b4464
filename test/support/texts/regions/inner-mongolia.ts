import {
  budgetOf,
  closingOf,
  type Fen,
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
import type { Change } from "../draft.ts";
import { incomeByBudget, procurementParts, spendingParts } from "../parts.ts";
import {
  chinese,
  contents,
  counted,
  glossary,
  officialParts,
  vehicleCount,
  vehicleKinds,
  vehicles,
} from "../passages.ts";
import { type Fragment, type MoneyPiece, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 内蒙古 final accounts: fourteen sections, every source and kind with its share, zeros kept. */
export function innerMongoliaFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y } = story;
  const { say } = draft;
  const { name } = unit;
  const changed = (change: Change, each: string, reason: Fragment): Fragment =>
    story.told(change, {
      moved: (c) =>
        text`与上年决算相比，${each}${c.word("增加", "减少")}${c.delta}，${c.word("增长", "下降")}${c.rate}，变动原因：${reason}`,
      fresh: (c) => text`与上年决算相比，${each}增加${c.delta}，上年无此项内容，无可比性`,
      level: "与上年决算相比，无变化",
    });
  const nothing = (what: string) =>
    text`${what}0万元。与上年决算相比，增加0万元，增长0%，变动原因：不存在此项内容。`;

  say`${name}${draft.year("标题年度", a.year)}年度单位决算公开报告`;
  say`目 录`;
  contents(
    story,
    [
      "第一部分 单位概况",
      "第二部分 单位决算情况说明",
      "第三部分 名词解释",
      "第四部分 决算公开联系方式及信息反馈渠道",
      "第五部分 单位决算表",
    ],
    "",
  );
  say`第一部分 单位概况`;
  say`一、主要职能、职责`;
  unit.duties.forEach((duty, index) => {
    say`${String(index + 1)}.${duty}`;
  });
  say`二、单位机构设置及决算单位构成情况`;
  say`1.根据单位职责分工，本单位内设机构包括${counted(story, unit.offices, "内设机构", "个")}。`;
  const now = draft.count("年末实有人数", unit.staff.now, "人");
  say`2.人员情况。核定编制${draft.count("编制", unit.staff.posts, "名")}，${y}年末实有在职人员${now}，离退休人员${draft.count("离退休人员", unit.staff.retired, "人")}。`;
  say`3.纳入本单位决算编制范围的预算单位共计${draft.count("预算单位", unit.members.length, "家")}，具体包括：${unit.members.join("、")}。`;
  say`三、${y}年度单位主要工作完成情况`;
  unit.work.forEach((line, index) => {
    say`${String(index + 1)}.${line}`;
  });
  say`第二部分 单位决算情况说明`;
  say`一、收入支出决算总体情况说明`;
  const all = draft.money("收入、支出决算总计", totalOf(a));
  const allChange = draft.change("totals", all, a.before.total);
  say`${name}${y}年度收入、支出决算总计均为${all}。${changed(allChange, "收、支总计各", story.totalReason(allChange.sign))}。其中：`;
  const income = draft.money("本年收入决算合计", incomeOf(a));
  const opening = draft.money("年初结转和结余", openingOf(a));
  const incomeTotal = draft.money("收入决算总计", totalOf(a));
  draft.same("totals", all, incomeTotal);
  const reserve = draft.money("使用非财政拨款结余", a.reserve);
  draft.sum("totals", incomeTotal, [income, reserve, opening]);
  say`（一）收入决算总计${incomeTotal}。包括：`;
  const incomeChange = draft.change("income", income, a.before.income);
  say`1.本年收入决算合计${income}。${changed(incomeChange, "", story.reason("main", incomeChange.sign))}。`;
  say`2.使用非财政拨款结余（含专用结余）${reserve}。`;
  say`3.年初结转和结余${opening}。`;
  const spendingTotal = draft.money("支出决算总计", totalOf(a));
  draft.same("totals", all, spendingTotal);
  say`（二）支出决算总计${spendingTotal}。包括：`;
  const spending = draft.money("本年支出决算合计", spendingOf(a));
  const spread = draft.money("结余分配", a.distribution);
  const closing = draft.money("年末结转和结余", closingOf(a));
  draft.sum("totals", spendingTotal, [spending, spread, closing]);
  const spendingChange = draft.change("expenditure", spending, a.before.expenditure);
  say`1.本年支出决算合计${spending}。${changed(spendingChange, "", story.reason("main", spendingChange.sign))}。`;
  if (a.distribution === 0n) say`2.${["结余分配", spread]}。结余分配事项：本年无结余分配。`;
  else say`2.结余分配${spread}。结余分配事项：提取职工福利基金和转入事业基金。`;
  say`3.年末结转和结余${closing}。结转和结余事项：${closingOf(a) === 0n ? "无结转和结余" : "项目尚未完成，结转下年继续使用"}。`;

  say`二、收入决算情况说明`;
  const incomeAgain = draft.money("本年收入决算合计", incomeOf(a));
  draft.same("income", income, incomeAgain);
  say`${name}${y}年度本年收入决算合计${incomeAgain}，其中：${story.breakdown("income", incomeAgain, incomeByBudget(a), ({ name: source, money, share }) => [`本年${source}`, money, "，占", share], { keepsZeros: true })}。`;
  say`三、支出决算情况说明`;
  const spendingAgain = draft.money("本年支出决算合计", spendingOf(a));
  draft.same("expenditure", spending, spendingAgain);
  say`${name}${y}年度本年支出决算合计${spendingAgain}，其中：${story.breakdown("expenditure", spendingAgain, spendingParts(a), ({ name: kind, money, share }) => [`本年${kind}`, money, "，占", share], { keepsZeros: true })}。`;
  say`四、财政拨款收入支出决算总体情况说明`;
  const fiscal = draft.money("财政拨款收入、支出决算总计", fiscalTotalOf(a));
  const fiscalChange = draft.change("totals", fiscal, a.before.fiscalTotal);
  say`${name}${y}年度财政拨款收入、支出决算总计均为${fiscal}。${changed(fiscalChange, "收、支总计各", story.totalReason(fiscalChange.sign))}。`;

  say`五、一般公共预算财政拨款支出决算情况说明`;
  const general = draft.money("一般公共预算财政拨款支出决算", generalOf(a));
  const planned = draft.money("年初预算", budgetOf(a.items));
  say`${name}${y}年度一般公共预算财政拨款支出决算${general}。与年初预算${planned}相比，${story.completed("functional", "完成年初预算的", general, planned)}。其中：`;
  const classes = story.classes().map((one) => ({
    ...one,
    money: draft.money(`${one.name}（类）决算数`, one.amount),
  }));
  draft.sum(
    "functional",
    general,
    classes.map(({ money }) => money),
  );
  classes.forEach(({ name: title, items, money }, index) => {
    const difference = draft.change("functional", money, budgetOf(items));
    const head = text`（${chinese(index + 1)}）${title}（类）决算数为${money}，`;
    if (difference.sign === 0) say`${head}与年初预算持平。其中：`;
    else say`${head}与年初预算相比${difference.word("增加", "减少")}${difference.delta}。其中：`;
    const figures = items.map((item) => story.itemFigures(item));
    draft.sum(
      "functional",
      money,
      figures.map(({ final }) => final),
    );
    items.forEach(({ kind: k, budget }, line) => {
      const figure = figures[line];
      if (!figure) return;
      const start = text`${String(line + 1)}.${k.section}（款）${k.name}（项）。年初预算${figure.planned}，支出决算${figure.final}，`;
      if (budget === 0n)
        say`${start}年初预算为0，无可比性。决算数与年初预算数的差异原因：${figure.reason}。`;
      else if (figure.sign === 0)
        say`${start}完成年初预算的${draft.completion("functional", figure.final, figure.planned)}。决算数与年初预算数无差异。`;
      else
        say`${start}完成年初预算的${draft.completion("functional", figure.final, figure.planned)}。决算数与年初预算数的差异原因：${figure.reason}。`;
    });
  });

  say`六、一般公共预算财政拨款基本支出决算情况说明`;
  const basic = draft.money("一般公共预算财政拨款基本支出决算", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${name}${y}年度一般公共预算财政拨款基本支出决算${basic}，其中：`;
  say`（一）人员经费${people}，主要包括：${a.personnel
    .slice(0, 7)
    .map(([item]) => item)
    .join("、")}等。`;
  say`（二）公用经费${office}，主要包括：${a.office
    .slice(0, 8)
    .map(([item]) => item)
    .join("、")}等。`;
  say`七、一般公共预算财政拨款项目支出决算情况说明`;
  const project = draft.money("一般公共预算财政拨款项目支出决算", generalProjectOf(a));
  draft.sum("basic", general, [basic, project]);
  say`${name}${y}年度一般公共预算财政拨款项目支出决算${project}，主要用于${a.items
    .filter((one) => one.project > 0n)
    .slice(0, 3)
    .map(({ kind }) => kind.use)
    .join("、")}等方面。`;

  say`八、财政拨款“三公”经费支出决算情况说明`;
  const { official } = a;
  const sum = officialTotal(official);
  const plan = draft.money("“三公”经费全年预算", sum.budget);
  const done = draft.money("“三公”经费支出决算", sum.final);
  const parts = officialParts(story, "final", done, "支出决算");
  if (sum.final === 0n) {
    say`${name}${y}年度财政拨款“三公”经费全年预算0万元，支出决算0万元，与预算持平。`;
  } else {
    say`（一）总体情况。${name}${y}年度财政拨款“三公”经费全年预算${plan}，支出决算${done}，完成预算的${draft.completion("official-expenses", done, plan)}。其中：因公出国（境）费支出决算${parts.abroad}；公务用车购置及运行维护费支出决算${parts.vehicles}；公务接待费支出决算${parts.reception}。`;
    say`（二）具体情况。`;
    const lastYear = (
      money: MoneyPiece,
      before: Fen,
      topic: "abroad" | "operation" | "reception",
    ): Fragment => {
      const change = draft.change("official-expenses", money, before);
      return changed(change, "", story.reason(topic, change.sign));
    };
    if (official.abroad.final === 0n) say`1.${nothing("因公出国（境）费支出决算")}`;
    else
      say`1.因公出国（境）费支出决算${parts.abroad}。${lastYear(parts.abroad, official.abroad.before, "abroad")}。全年因公出国（境）团组${draft.count("团组", official.groups, "个")}，累计${draft.count("人次", official.travellers, "人次")}。`;
    say`2.公务用车购置及运行维护费支出决算${draft.money("公务用车购置及运行维护费支出决算", parts.vehicles.exact)}。其中：公务用车购置费支出决算${parts.purchase}，当年购置${draft.count("购置车辆", official.bought, "辆")}；公务用车运行维护费支出决算${parts.operation}，${lastYear(parts.operation, official.operation.before, "operation")}。年末公务用车保有量${draft.count("保有量", official.held, "辆")}。`;
    say`3.公务接待费支出决算${draft.money("公务接待费支出决算", parts.reception.exact)}。国内公务接待${draft.count("批次", official.receptions, "批次")}，接待${draft.count("接待人次", official.guests, "人次")}；国（境）外公务接待0批次，0人次。`;
  }
  say`九、政府性基金预算财政拨款支出决算情况说明`;
  if (a.fundItems.length === 0)
    say`${name}${y}年度政府性基金预算财政拨款支出决算0万元。与上年决算相比，无变化，本年无政府性基金预算财政拨款收、支、余。`;
  else
    say`${name}${y}年度政府性基金预算财政拨款支出决算${draft.money("政府性基金预算财政拨款支出决算", fundOf(a))}，主要用于${a.fundItems.map(({ kind }) => kind.use).join("、")}。`;
  say`十、国有资本经营预算财政拨款支出决算情况说明`;
  say`${name}${y}年度国有资本经营预算财政拨款支出决算0万元，本年无国有资本经营预算财政拨款收、支、余。`;
  say`十一、机关运行经费（公用经费）支出决算情况说明`;
  const officeAgain = draft.money("公用经费支出决算", officeOf(a));
  draft.same("basic", office, officeAgain);
  say`${name}${y}年度公用经费支出决算${officeAgain}。其中，机关运行经费支出决算${a.operatingCosts === 0n ? "0万元" : draft.money("机关运行经费支出决算", a.operatingCosts)}。`;
  say`十二、政府采购支出决算情况说明`;
  const { goods, works, services, small, micro } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  const contracts = draft.money("授予中小企业合同金额", small);
  const tiny = draft.money("授予小微企业合同金额", micro);
  say`${name}${y}年度政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。政府采购授予中小企业合同金额${contracts}，占政府采购支出总额的${draft.share("procurement", contracts, bought)}，其中：授予小微企业合同金额${tiny}，占政府采购支出总额的${draft.share("procurement", tiny, bought)}。`;
  say`十三、国有资产占用情况说明`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  say`${name}截至${draft.year("截止年份", a.year)}年12月31日，共有车辆${cars}，其中：${vehicles(story, cars, { zeros: vehicleKinds })}；单价100万元（含）以上的设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;
  say`十四、预算绩效情况说明`;
  say`（一）预算绩效管理工作开展情况。组织对${y}年一般公共预算项目支出全面开展绩效自评，其中一级项目${draft.count("一级项目", a.projects.length, "个")}，二级项目0个，共涉及资金${draft.money(
    "自评资金",
    a.projects.reduce((all, { budget }) => all + budget, 0n),
  )}。`;
  say`（二）项目绩效自评结果。`;
  a.projects.forEach(({ name: title, budget, final, score, done: result }, index) => {
    const whole = draft.money(`${title}全年预算数`, budget);
    const spent = draft.money(`${title}执行数`, final);
    say`${String(index + 1)}.${title}项目自评综述：根据年初设定的绩效目标，项目自评得分${String(score / 100)}分。全年预算数为${whole}，执行数为${spent}，完成预算的${draft.completion("other", spent, whole)}。项目绩效目标完成情况：${result}。发现的主要问题及原因：指标设置有待细化。下一步改进措施：科学设定指标值。`;
  });
  say`第三部分 名词解释`;
  glossary(story, (n) => `${n}.`, { count: 9 });
  say`第四部分 决算公开联系方式及信息反馈渠道`;
  say`本单位决算公开信息反馈和联系方式：联系电话：0400-5550${String(100 + story.random.whole(800))}`;
}
