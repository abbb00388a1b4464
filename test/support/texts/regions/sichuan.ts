import {
  budgetOf,
  capitalOf,
  type Fen,
  finalOf,
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
import type { Change } from "../draft.ts";
import { incomeByBudget, procurementParts, spendingParts } from "../parts.ts";
import { contents, glossary, officialParts, vehicleCount, vehicles } from "../passages.ts";
import { type Fragment, type MoneyPiece, text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 四川 final accounts: charts named in the text, 完成预算X%, 决算数等于/大于预算数. */
export function sichuanFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y, last } = story;
  const { say } = draft;
  const changed = (change: Change, each: string, reason: Fragment): Fragment =>
    story.told(change, {
      moved: (c) =>
        text`与${last}年度相比，${each}${c.word("增加", "减少")}${c.delta}，${c.word("增长", "下降")}${c.rate}。主要变动原因是${reason}`,
      fresh: (c) => text`与${last}年度相比，${each}增加${c.delta}，上年决算数为0`,
      level: `与${last}年度持平`,
    });

  say`${unit.name}`;
  say`${draft.year("标题年度", a.year)}年度单位决算`;
  say`目录`;
  contents(
    story,
    [
      "第一部分 单位概况",
      "一、主要职责",
      "二、机构设置",
      `第二部分 ${y}年度单位决算情况说明`,
      "一、收入支出决算总体情况说明",
      "二、收入决算情况说明",
      "三、支出决算情况说明",
      "四、财政拨款收入支出决算总体情况说明",
      "五、一般公共预算财政拨款支出决算情况说明",
      "六、一般公共预算财政拨款基本支出决算情况说明",
      "七、财政拨款“三公”经费支出决算情况说明",
      "八、政府性基金预算支出决算情况说明",
      "九、国有资本经营预算支出决算情况说明",
      "十、其他重要事项的情况说明",
      "第三部分 名词解释",
      "第四部分 附件",
      "第五部分 附表",
    ],
    ".",
  );
  say`第一部分 单位概况`;
  say`一、主要职责`;
  say`${unit.duties.join("")}`;
  say`二、机构设置`;
  say`${unit.name}属${unit.nature}。内设${unit.offices.join("、")}等机构。${unit.members.length > 1 ? `下属独立编制机构${unit.members.length - 1}个。` : "无下属独立核算单位。"}`;
  say`第二部分 ${y}年度单位决算情况说明`;
  say`一、收入支出决算总体情况说明`;
  const all = draft.money("收、支总计", totalOf(a));
  const allChange = draft.change("totals", all, a.before.total);
  say`${y}年度收、支总计均为${all}。${changed(allChange, "收、支总计各", story.totalReason(allChange.sign))}。`;
  say`（图1：收、支决算总计变动情况图）`;
  say`二、收入决算情况说明`;
  const income = draft.money("本年收入合计", incomeOf(a));
  say`${y}年度本年收入合计${income}，其中：${story.breakdown("income", income, incomeByBudget(a), ({ name, money, share }) => [name, money, "，占", share])}。`;
  say`（图2：收入决算结构图）`;
  say`三、支出决算情况说明`;
  const spending = draft.money("本年支出合计", spendingOf(a));
  say`${y}年度本年支出合计${spending}，其中：${story.breakdown("expenditure", spending, spendingParts(a), ({ name, money, share }) => [name, money, "，占", share])}。`;
  say`（图3：支出决算结构图）`;
  say`四、财政拨款收入支出决算总体情况说明`;
  const fiscal = draft.money("财政拨款收、支总计", fiscalTotalOf(a));
  const fiscalChange = draft.change("totals", fiscal, a.before.fiscalTotal);
  say`${y}年度财政拨款收、支总计均为${fiscal}。${changed(fiscalChange, "财政拨款收、支总计各", story.totalReason(fiscalChange.sign))}。`;
  say`五、一般公共预算财政拨款支出决算情况说明`;
  const general = draft.money("一般公共预算财政拨款支出", generalOf(a));
  const generalChange = draft.change("functional", general, a.before.general);
  say`（一）一般公共预算财政拨款支出决算总体情况`;
  say`${y}年度一般公共预算财政拨款支出${general}，占本年支出合计的${draft.share("expenditure", general, spending)}。${changed(generalChange, "一般公共预算财政拨款支出", story.reason("main", generalChange.sign))}。`;
  say`（二）一般公共预算财政拨款支出决算结构情况`;
  say`${y}年度一般公共预算财政拨款支出${draft.money("一般公共预算财政拨款支出", generalOf(a))}，主要用于以下方面：${story.breakdown(
    "functional",
    general,
    story.classes().map(({ name, amount }) => [name, amount] as const),
    ({ name, money, share }) => [name, money, "，占", share],
  )}。`;
  say`（三）一般公共预算财政拨款支出决算具体情况`;
  const budget = draft.money("一般公共预算支出预算数", budgetOf(a.items));
  const third = draft.money("一般公共预算支出决算数", generalOf(a));
  draft.same("functional", general, third);
  say`${y}年度一般公共预算支出决算数为${third}，完成预算${draft.completion("functional", third, budget)}（年初预算${budget}）。其中：`;
  a.items.forEach((item, index) => {
    const { planned, final, sign, reason } = story.itemFigures(item, "预算数", "支出决算");
    const { kind: k } = item;
    const head = text`${String(index + 1)}.${k.class.replace(/支出$/, "")}（类）${k.section}（款）${k.name}（项）：支出决算为${final}，`;
    if (item.budget === 0n) say`${head}年初未安排预算，主要原因是${reason}。`;
    else if (sign === 0) say`${head}完成预算100%，决算数等于预算数。`;
    else
      say`${head}预算数为${planned}，完成预算${draft.completion("functional", final, planned)}，决算数${draft.closing("functional", final, planned, ["大于", "小于", "等于"])}预算数的主要原因是${reason}。`;
  });
  say`六、一般公共预算财政拨款基本支出决算情况说明`;
  const basic = draft.money("一般公共预算财政拨款基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${y}年度一般公共预算财政拨款基本支出${basic}，其中：`;
  say`人员经费${people}，主要包括：${a.personnel.map(([name]) => name).join("、")}等。`;
  say`公用经费${office}，主要包括：${a.office.map(([name]) => name).join("、")}等。`;
  say`七、财政拨款“三公”经费支出决算情况说明`;
  const { official } = a;
  const sum = officialTotal(official);
  say`（一）“三公”经费财政拨款支出决算总体情况说明`;
  if (sum.final === 0n) {
    say`${y}年度“三公”经费财政拨款支出决算为0万元，完成预算0%，较上年度无变化。本单位未安排“三公”经费预算。`;
  } else {
    const done = draft.money("“三公”经费支出决算", sum.final);
    const plan = draft.money("“三公”经费预算", sum.budget);
    const change = draft.change("official-expenses", done, sum.before);
    say`${y}年度“三公”经费财政拨款支出预算为${plan}，支出决算为${done}，完成预算${draft.completion("official-expenses", done, plan)}，较上年度${story.told(
      change,
      {
        moved: (c) =>
          text`${c.word("增加", "减少")}${c.delta}，${c.word("增长", "下降")}${c.rate}，主要原因是${story.reason("official", c.sign)}`,
        fresh: (c) => text`增加${c.delta}，上年无“三公”经费支出`,
        level: "持平",
      },
    )}。`;
    say`（二）“三公”经费财政拨款支出决算具体情况说明`;
    const parts = officialParts(story, "final", done);
    say`${y}年度“三公”经费财政拨款支出决算中，因公出国（境）费支出决算${parts.abroad}，占${draft.share("official-expenses", parts.abroad, done)}；公务用车购置及运行维护费支出决算${parts.vehicles}，占${draft.share("official-expenses", parts.vehicles, done)}；公务接待费支出决算${parts.reception}，占${draft.share("official-expenses", parts.reception, done)}。具体情况如下：`;
    const one = (
      title: string,
      money: MoneyPiece,
      before: Fen,
      budgeted: Fen,
      topic: "abroad" | "operation" | "reception",
    ): Fragment => {
      if (money.exact === 0n && before === 0n)
        return text`${title}支出0万元，年初未安排预算，与上年度持平。`;
      const step = draft.change("official-expenses", money, before);
      const whole = draft.money(`${title}预算`, budgeted);
      const again = draft.money(title, money.exact);
      draft.same("official-expenses", money, again);
      return text`${title}支出${again}，完成预算${draft.completion("official-expenses", money, whole)}（预算${whole}）。${title}支出决算比${last}年度${story.told(
        step,
        {
          moved: (c) =>
            text`${c.word("增加", "减少")}${c.delta}，${c.word("增长", "下降")}${c.rate}。主要原因是${story.reason(topic, c.sign)}`,
          fresh: (c) => text`增加${c.delta}，上年决算数为0`,
          level: "无变化",
        },
      )}。`;
    };
    say`1.${one("因公出国（境）经费", parts.abroad, official.abroad.before, official.abroad.budget, "abroad")}${official.groups > 0 ? text`全年安排因公出国（境）团组${draft.count("团组", official.groups, "次")}，出国（境）${draft.count("出国人数", official.travellers, "人")}。` : ""}`;
    say`2.${one("公务用车购置及运行维护费", parts.vehicles, official.purchase.before + official.operation.before, official.purchase.budget + official.operation.budget, "operation")}`;
    if (parts.vehicles.exact > 0n) {
      say`其中：公务用车购置支出${parts.purchase}。全年按规定更新购置公务用车${draft.count("更新车辆", official.bought, "辆")}。截至${draft.year("截止年份", a.year)}年12月31日，单位共有公务用车${draft.count("公务用车", official.held, "辆")}。`;
      say`公务用车运行维护费支出${parts.operation}。主要用于执行公务所需的车辆燃料费、维修费、过路过桥费、保险费等支出。`;
    }
    say`3.${one("公务接待费", parts.reception, official.reception.before, official.reception.budget, "reception")}${official.receptions > 0 ? text`国内公务接待${draft.count("批次", official.receptions, "批次")}，${draft.count("人次", official.guests, "人次")}（不包括陪同人员），共计支出${draft.money("国内公务接待支出", official.reception.final)}。外事接待0批次，0人次，共计支出0万元。` : ""}`;
  }
  say`八、政府性基金预算支出决算情况说明`;
  if (a.fundItems.length === 0) say`${y}年度政府性基金预算财政拨款支出0万元。`;
  else {
    const fund = draft.money("政府性基金预算财政拨款支出", fundOf(a));
    say`${y}年度政府性基金预算财政拨款支出${fund}。其中：${story.listed(
      "funds",
      fund,
      a.fundItems.map((item) => [item.kind.name, finalOf(item)] as const),
    )}。`;
  }
  say`九、国有资本经营预算支出决算情况说明`;
  say`${y}年度国有资本经营预算财政拨款支出${draft.money("国有资本经营预算财政拨款支出", capitalOf(a))}。`;
  say`十、其他重要事项的情况说明`;
  say`（一）机关运行经费支出情况`;
  if (a.operatingCosts === 0n) say`${unit.name}为${unit.nature}，按规定未使用机关运行经费。`;
  else {
    const costs = draft.money("机关运行经费支出", a.operatingCosts);
    const change = draft.change("other", costs, a.before.operatingCosts);
    say`${y}年度，${unit.name}机关运行经费支出${costs}，比${last}年度${story.told(change, {
      moved: (c) =>
        text`${c.word("增加", "减少")}${c.delta}，${c.word("增长", "下降")}${c.rate}。主要原因是${story.reason("operating", c.sign)}`,
      fresh: (c) => text`增加${c.delta}`,
      level: "持平",
    })}。`;
  }
  say`（二）政府采购支出情况`;
  const { goods, works, services, small, micro } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  const contracts = draft.money("授予中小企业合同金额", small);
  const tiny = draft.money("授予小微企业合同金额", micro);
  say`${y}年度，${unit.name}政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。主要用于${a.projects[0]?.name ?? "办公设备购置"}等。授予中小企业合同金额${contracts}，占政府采购支出总额的${draft.share("procurement", contracts, bought)}，其中：授予小微企业合同金额${tiny}，占政府采购支出总额的${draft.share("procurement", tiny, bought)}。`;
  say`（三）国有资产占有使用情况`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  say`截至${draft.year("截止年份", a.year)}年12月31日，${unit.name}共有车辆${cars}${vehicleCount(story) === 0 ? "" : text`，其中：${vehicles(story, cars)}`}。${unit.otherVehicles ? `${unit.otherVehicles}。` : ""}单价100万元（含）以上设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;
  say`（四）预算绩效管理情况`;
  say`根据预算绩效管理要求，本单位在${y}年度预算编制阶段，组织对${a.projects.map(({ name }) => name).join("、")}${draft.list(
    a.projects.map(({ name }) => name),
    "项目",
    "个",
  )}项目开展了预算事前绩效评估，编制了绩效目标，预算执行过程中开展绩效监控，年终执行完毕后开展了绩效自评。`;
  a.projects.forEach(({ name, budget: plan, final, score, done }) => {
    const whole = draft.money(`${name}预算数`, plan);
    const spent = draft.money(`${name}执行数`, final);
    say`${name}项目绩效目标完成情况综述。项目全年预算数${whole}，执行数为${spent}，完成预算的${draft.completion("other", spent, whole)}。通过项目实施，${done}。自评得分${String(score / 100)}分。`;
  });
  say`第三部分 名词解释`;
  glossary(story, (n) => `${n}.`, { count: 9, items: true });
}
