import {
  beforeOf,
  capitalOf,
  finalOf,
  fiscalSpendingOf,
  fundOf,
  generalOf,
  officialTotal,
  ownIncomeOf,
  totalOf,
} from "../accounts.ts";
import { chinese, glossary, officialParts, vehicleCount, vehicles } from "../passages.ts";
import { text } from "../piece.ts";
import type { Story } from "../story.ts";

/** 上海 budgets: 预算编制说明 by “科目”, 三公 as a sheet of words, amounts in whole 元 or 万元. */
export function shanghaiBudget(story: Story): void {
  const { draft, accounts: a, unit, y, last } = story;
  const { say } = draft;
  const { name } = unit;
  const each = ["增加", "减少"] as const;
  const rate = ["增长", "下降"] as const;
  say`${name}${draft.year("标题年度", a.year)}年预算`;
  say`预算主管部门：${name}`;
  say`目录`;
  for (const line of [
    "一、单位主要职能",
    "二、单位机构设置",
    "三、名词解释",
    `四、${y}年单位预算编制说明`,
    `五、${y}年单位预算表`,
    "六、其他相关情况说明",
  ])
    say`${line}`;
  say`单位主要职能`;
  say`${name}是负责辖区相关工作的${unit.nature}。主要职能包括：`;
  unit.duties.forEach((duty, index) => {
    say`（${chinese(index + 1)}）${duty}`;
  });
  say`单位机构设置`;
  say`${name}内设机构包括：${unit.offices.join("、")}。共设${draft.list(unit.offices, "内设机构", "个")}内设机构。`;
  say`名词解释`;
  glossary(story, (n) => `（${chinese(n)}）`, { count: 5 });
  say`${y}年单位预算编制说明`;
  const income = draft.money("收入预算", totalOf(a));
  const fiscal = draft.money("财政拨款收入", fiscalSpendingOf(a));
  const change = draft.change(
    "totals",
    fiscal,
    beforeOf([...a.items, ...a.fundItems, ...a.capitalItems]),
  );
  const own = ownIncomeOf(a) + a.opening.own;
  const other = draft.money("其他资金收入", own);
  if (own > 0n) draft.sum("income", income, [fiscal, other]);
  say`${y}年，${name}收入预算${income}，其中：财政拨款收入${fiscal}，比${last}年预算${story.moved(change, each, rate)}${own > 0n ? text`；其他资金收入${other}` : ""}。`;
  const spending = draft.money("支出预算", totalOf(a));
  draft.same("totals", income, spending);
  const general = draft.money("一般公共预算拨款支出预算", generalOf(a));
  const fund = draft.money("政府性基金拨款支出预算", fundOf(a));
  const capital = draft.money("国有资本经营预算拨款支出预算", capitalOf(a));
  const fiscalSpending = draft.money("财政拨款支出预算", fiscalSpendingOf(a));
  draft.sum("funds", fiscalSpending, [general, fund, capital]);
  const generalChange = draft.change("functional", general, a.before.general);
  say`支出预算${spending}，其中：财政拨款支出预算${fiscalSpending}。财政拨款支出预算中，一般公共预算拨款支出预算${general}，比${last}年预算${story.moved(generalChange, each, rate)}；政府性基金拨款支出预算${fund}；国有资本经营预算拨款支出预算${capital}。`;
  say`财政拨款支出主要内容如下：`;
  const classes = story.classes([...a.items, ...a.fundItems, ...a.capitalItems]);
  const pieces = classes.map((one) => draft.money(`“${one.name}”科目`, one.amount));
  draft.sum("functional", fiscalSpending, pieces);
  classes.forEach(({ name: title, items }, index) => {
    const money = pieces[index];
    if (money)
      say`${String(index + 1)}．“${title}”科目${money}，主要用于${[...new Set(items.map(({ kind }) => kind.use))].slice(0, 4).join("、")}。`;
  });
  say`${y}年单位预算表`;
  say`单位：${draft.unit}`;
  say`支出功能分类科目\t合计\t基本支出\t项目支出`;
  for (const item of a.items) {
    const { kind } = item;
    say`${kind.code.slice(0, 3)}\t${kind.code.slice(3, 5)}\t${kind.code.slice(5)}\t${kind.name}\t${draft.money("", finalOf(item)).text}\t${draft.money("", item.basic).text}\t${draft.money("", item.project).text}`;
  }
  say`其他相关情况说明`;
  say`一、${y}年“三公”经费预算情况说明`;
  const sum = officialTotal(a.official);
  if (sum.final === 0n) say`${y}年“三公”经费预算数为0万元，与${last}年预算持平。`;
  else {
    const total = draft.money("“三公”经费预算数", sum.final, { unit: "万元", decimals: 2 });
    const parts = officialParts(story, "final", total);
    const step = draft.change("official-expenses", total, sum.before);
    say`${y}年“三公”经费预算数为${total}，比${last}年预算${story.moved(step, each, rate)}。其中：`;
    const rows = [
      ["因公出国（境）费", parts.abroad, a.official.abroad.before, "abroad"],
      [
        "公务用车购置及运行费",
        parts.vehicles,
        a.official.purchase.before + a.official.operation.before,
        "operation",
      ],
      ["公务接待费", parts.reception, a.official.reception.before, "reception"],
    ] as const;
    rows.forEach(([label, money, before, topic], index) => {
      const own = draft.change("official-expenses", money, before);
      say`（${chinese(index + 1)}）${label}${money}，比${last}年预算${own.sign === 0 ? "持平" : [own.word("增加", "减少"), own.delta]}${own.sign === 0 ? "" : text`，主要原因是${story.reason(topic, own.sign)}`}${index === 1 && money.exact > 0n ? text`。其中：公务用车购置费${parts.purchase}，公务用车运行费${parts.operation}` : ""}。`;
    });
  }
  say`二、机关运行经费预算`;
  say`${a.operatingCosts === 0n ? `${y}年${name}未安排机关运行经费。` : text`${y}年${name}机关运行经费预算为${draft.money("机关运行经费预算", a.operatingCosts)}。`}`;
  say`三、政府采购情况`;
  const { goods, works, services } = a.procurement;
  const bought = draft.money("政府采购预算", goods + works + services);
  say`${y}年度本单位政府采购预算${bought}，其中：${story.listed("procurement", bought, [
    ["政府采购货物预算", goods],
    ["政府采购工程预算", works],
    ["政府采购服务预算", services],
  ])}。`;
  say`四、绩效目标设置情况`;
  say`按照本市预算绩效管理工作的总体要求，本单位${draft.count("绩效项目", a.projects.length, "个")}项目实施绩效目标管理，涉及预算金额${draft.money(
    "绩效项目金额",
    a.projects.reduce((all, { budget }) => all + budget, 0n),
  )}。`;
  say`五、国有资产占有使用情况`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  say`截至${last}年8月31日，${name}共有车辆${cars}${vehicleCount(story) === 0 ? "" : text`，其中：${vehicles(story, cars)}`}；单价100万元（含）以上设备${draft.count("设备", unit.equipment, "台（套）")}。`;
}
