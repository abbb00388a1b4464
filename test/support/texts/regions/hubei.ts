import {
  basicOf,
  budgetOf,
  capitalOf,
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
import type { Change } from "../draft.ts";
import { rounded } from "../numeral.ts";
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

/** 湖北 final accounts: 上升/降低, totals also in 亿元, 百分点, reasons as 一是…二是…. */
export function hubeiFinalAccounts(story: Story): void {
  const { draft, accounts: a, unit, y, last } = story;
  const { say } = draft;
  const moved = (change: Change): Fragment =>
    story.moved(change, ["增加", "减少"], ["上升", "降低"], { mark: "，" });
  const two = (sign: number): Fragment =>
    sign > 0
      ? text`一是${story.reason("pay", 1).text}；二是${story.reason("project", 1).text}`
      : text`一是${story.reason("pay", -1).text}；二是${story.reason("project", -1).text}`;
  say`${unit.name}${draft.year("标题年度", a.year)}年度部门决算公开`;
  say`目  录`;
  contents(
    story,
    [
      `第一部分  ${unit.name}基本情况`,
      "一、部门主要职能",
      "二、机构设置情况",
      "三、人员情况",
      `第二部分  ${y}年度部门决算表`,
      `第三部分  ${y}年度部门决算情况说明`,
      "第四部分  名词解释",
    ],
    "…",
  );
  say`第一部分  ${unit.name}基本情况`;
  say`一、部门主要职能`;
  unit.duties.forEach((duty, index) => {
    say`（${chinese(index + 1)}）${duty}`;
  });
  say`二、机构设置情况`;
  say`根据《关于印发职能配置、内设机构和人员编制规定的通知》（办发〔2019〕37号），内设${counted(story, unit.offices, "内设机构", "个")}。`;
  say`三、人员情况`;
  const now = draft.count("在职人员", unit.staff.now, "人");
  const diff = unit.staff.now - a.staffBefore;
  say`编制${draft.count("编制", unit.staff.posts, "人")}，年末在职${now}，${diff === 0 ? "与上年持平" : `较上年${diff > 0 ? "增加" : "减少"}${Math.abs(diff)}人`}；离退休${draft.count("离退休", unit.staff.retired, "人")}。`;
  say`第二部分  ${y}年度部门决算表`;
  say`（见附件，共9张表）`;
  say`第三部分  ${y}年度部门决算情况说明`;
  say`一、收入支出决算总体情况说明`;
  const large = totalOf(a) >= 10_000_000_000n;
  const all = draft.money("收、支总计", totalOf(a));
  const change = draft.change("totals", all, a.before.total);
  if (large) {
    const big = draft.money("收、支总计", totalOf(a), {
      unit: "亿元",
      decimals: 2,
      grouped: false,
      trimmed: false,
    });
    draft.same("totals", big, all);
    say`${y}年度收、支总计${big}（${all}），比${last}年${moved(change)}。${change.sign === 0 ? "" : text`主要原因：${story.totalReason(change.sign)}。`}`;
  } else
    say`${y}年度收、支总计${all}，比${last}年${moved(change)}。${change.sign === 0 ? "" : text`主要原因：${story.totalReason(change.sign)}。`}`;
  say`二、收入决算情况说明`;
  const income = draft.money("收入合计", incomeOf(a));
  say`${y}年度收入合计${income}。其中：${story.breakdown("income", income, incomeParts(a), ({ name, money, share }) => [name, money, "，占收入合计", share])}。`;
  say`三、支出决算情况说明`;
  const spending = draft.money("支出合计", spendingOf(a));
  const points = rounded(basicOf(a) * 10_000n, spendingOf(a)) - beforeShare(story);
  const size = points < 0n ? -points : points;
  say`${y}年度支出合计${spending}。其中：${story.breakdown("expenditure", spending, spendingParts(a), ({ name, money, share }) => [name, money, "，占支出合计", share])}。${points === 0n ? "" : `基本支出占比较上年${points > 0n ? "提高" : "下降"}${Number(size) / 100}个百分点。`}`;
  say`四、财政拨款收入支出决算总体情况说明`;
  const fiscal = draft.money("财政拨款收、支总计", fiscalTotalOf(a));
  const fiscalChange = draft.change("totals", fiscal, a.before.fiscalTotal);
  say`${y}年度财政拨款收、支总计${fiscal}。与${last}年度相比，财政拨款收、支总计${fiscalChange.sign === 0 ? "" : "各"}${moved(fiscalChange)}。${fiscalChange.sign === 0 ? "" : text`主要原因是${story.totalReason(fiscalChange.sign)}。`}`;
  const got = draft.money("财政拨款收入", fiscalIncomeOf(a));
  say`${y}年度财政拨款收入${got}，其中：${story.listed(
    "income",
    got,
    (
      [
        ["一般公共预算财政拨款收入", a.income.general],
        ["政府性基金预算财政拨款收入", a.income.fund],
        ["国有资本经营预算财政拨款收入", a.income.capital],
      ] as const
    ).filter(([, amount]) => amount > 0n),
    { mark: "，" },
  )}。`;
  say`五、一般公共预算财政拨款支出决算情况说明`;
  const general = draft.money("一般公共预算财政拨款支出", generalOf(a));
  const generalChange = draft.change("functional", general, a.before.general);
  say`（一）总体情况。${y}年度一般公共预算财政拨款支出${general}，占本年支出合计的${draft.share("expenditure", general, spending)}。与${last}年度相比，一般公共预算财政拨款支出${moved(generalChange)}。${generalChange.sign === 0 ? "" : text`主要原因：${two(generalChange.sign)}。`}`;
  say`（二）结构情况。${y}年度一般公共预算财政拨款支出主要用于以下方面：`;
  const classes = story
    .classes()
    .map((one) => ({ ...one, money: draft.money(`${one.name}（类）`, one.amount) }));
  draft.sum(
    "functional",
    general,
    classes.map(({ money }) => money),
  );
  classes.forEach(({ name, money }, index) => {
    say`${String(index + 1)}.${name}（类）支出${money}，占${draft.share("functional", money, general)}。`;
  });
  const planned = draft.money("年初预算", budgetOf(a.items));
  const done = draft.money("支出决算", generalOf(a));
  draft.same("functional", general, done);
  say`（三）具体情况。${y}年度一般公共预算财政拨款支出年初预算为${planned}，支出决算为${done}，${story.completed("functional", "完成年初预算的", done, planned)}。其中：`;
  for (const [index, { name, items, money }] of classes.entries()) {
    const plan = draft.money(`${name}（类）年初预算`, budgetOf(items));
    const again = draft.money(`${name}（类）支出决算`, money.exact);
    draft.same("functional", money, again);
    say`${String(index + 1)}.${name}（类）。年初预算为${plan}，支出决算为${again}${plan.exact === 0n ? "" : text`，完成年初预算的${draft.completion("functional", again, plan)}`}。`;
    const lines = items.map((item) => story.itemFigures(item));
    draft.sum(
      "functional",
      again,
      lines.map(({ final }) => final),
    );
    items.forEach(({ kind, budget }, at) => {
      const line = lines[at];
      if (!line) return;
      const tail =
        budget === 0n
          ? text`年初预算为0，主要原因：${line.reason}`
          : line.sign === 0
            ? text`完成年初预算的${draft.completion("functional", line.final, line.planned)}`
            : text`完成年初预算的${draft.completion("functional", line.final, line.planned)}，支出决算数${draft.closing("functional", line.final, line.planned, ["大于", "小于", "等于"])}年初预算数的主要原因：${line.reason}`;
      say`（${String(at + 1)}）${kind.section}（款）${kind.name}（项）。年初预算为${line.planned}，支出决算为${line.final}，${tail}。`;
    });
  }
  say`六、一般公共预算财政拨款基本支出决算情况说明`;
  const basic = draft.money("一般公共预算财政拨款基本支出", generalBasicOf(a));
  const people = draft.money("人员经费", personnelOf(a));
  const office = draft.money("公用经费", officeOf(a));
  draft.sum("basic", basic, [people, office]);
  say`${y}年度一般公共预算财政拨款基本支出${basic}，其中：人员经费${people}，主要包括：基本工资、津贴补贴、奖金、绩效工资、社会保障缴费、住房公积金等；公用经费${office}，主要包括：办公费、印刷费、水费、电费、邮电费等。`;
  say`七、政府性基金预算财政拨款支出决算情况说明`;
  say`${fundOf(a) === 0n ? "本部门本年度无政府性基金预算财政拨款收入支出。" : text`${y}年度政府性基金预算财政拨款支出${draft.money("政府性基金预算财政拨款支出", fundOf(a))}，用于${a.fundItems.map(({ kind }) => kind.use).join("、")}。`}`;
  say`八、国有资本经营预算财政拨款支出决算情况说明`;
  say`${capitalOf(a) === 0n ? "本部门本年度无国有资本经营预算财政拨款支出。" : text`${y}年度国有资本经营预算财政拨款支出${draft.money("国有资本经营预算财政拨款支出", capitalOf(a))}，用于${a.capitalItems.map(({ kind }) => kind.use).join("、")}。`}`;
  say`九、财政拨款“三公”经费支出决算情况说明`;
  const sum = officialTotal(a.official);
  if (sum.budget === 0n)
    say`${y}年度“三公”经费财政拨款支出全年预算数为0，支出决算数为0。本部门没有发生“三公”经费支出。`;
  else {
    const plan = draft.money("“三公”经费全年预算", sum.budget);
    const final = draft.money("“三公”经费支出决算", sum.final);
    const { official: o } = a;
    const parts = officialParts(story, "final", final);
    const step = draft.change("official-expenses", final, sum.before);
    say`（一）总体情况。${y}年度“三公”经费财政拨款支出全年预算数为${plan}，支出决算为${final}，完成全年预算的${draft.completion("official-expenses", final, plan)}。决算数较上年${moved(step)}${step.sign === 0 ? "" : text`，主要原因：${story.reason("official", step.sign)}`}。`;
    say`（二）具体情况。`;
    const part = (money: typeof final, budget: bigint): Fragment => {
      if (budget === 0n) return text`支出决算为${money}，未安排预算`;
      const goal = draft.money(`${money.label}全年预算`, budget);
      return text`全年预算为${goal}，支出决算为${money}，完成全年预算的${draft.completion("official-expenses", money, goal)}`;
    };
    say`1.因公出国（境）费用${part(parts.abroad, o.abroad.budget)}。${o.groups > 0 ? text`组团${draft.count("团组", o.groups, "个")}，出访${draft.count("出国人次", o.travellers, "人次")}。` : "全年无出国（境）团组。"}`;
    say`2.公务用车购置及运行维护费${part(parts.vehicles, o.purchase.budget + o.operation.budget)}；其中：（1）公务用车购置费${parts.purchase}，购置${draft.count("购置车辆", o.bought, "台")}；（2）公务用车运行维护费${parts.operation}。截至${draft.year("截止年份", a.year)}年12月31日，开支财政拨款的公务用车保有量${draft.count("保有量", o.held, "辆")}。`;
    say`3.公务接待费${part(parts.reception, o.reception.budget)}。${o.receptions > 0 ? text`国内公务接待${draft.count("批次", o.receptions, "批次")}，${draft.count("人次", o.guests, "人次")}。` : ""}`;
  }
  say`十、机关运行经费支出说明`;
  if (a.operatingCosts === 0n) say`本部门本年度无机关运行经费支出。`;
  else {
    const costs = draft.money("机关运行经费支出", a.operatingCosts);
    const step = draft.change("other", costs, a.before.operatingCosts);
    say`本部门${y}年度机关运行经费支出${costs}，比上年度${moved(step)}。${step.sign === 0 ? "" : text`主要原因：${story.reason("operating", step.sign)}。`}`;
  }
  say`十一、政府采购支出说明`;
  const { goods, works, services, small, micro } = a.procurement;
  const bought = draft.money("政府采购支出总额", goods + works + services);
  const contracts = draft.money("授予中小企业合同金额", small);
  const tiny = draft.money("授予小微企业合同金额", micro);
  say`本部门${y}年度政府采购支出总额${bought}，其中：${story.listed("procurement", bought, procurementParts(a))}。授予中小企业合同金额${contracts}，占政府采购支出总额的${draft.share("procurement", contracts, bought)}，其中：授予小微企业合同金额${tiny}，占授予中小企业合同金额的${draft.share("procurement", tiny, contracts)}。`;
  say`十二、国有资产占用情况说明`;
  const cars = draft.count("车辆", vehicleCount(story), "辆");
  say`截至${draft.year("截止年份", a.year)}年12月31日，本部门共有车辆${cars}${vehicleCount(story) === 0 ? "" : text`，其中，${vehicles(story, cars)}`}；单价100万元（含）以上设备（不含车辆）${draft.count("设备", unit.equipment, "台（套）")}。`;
  say`十三、预算绩效情况说明`;
  for (const { name, budget, final, score, done: result } of a.projects) {
    const whole = draft.money(`${name}全年预算数`, budget);
    const spent = draft.money(`${name}执行数`, final);
    say`${name}绩效自评综述：项目全年预算数为${whole}，执行数为${spent}，完成预算的${draft.completion("other", spent, whole)}。自评得分${String(score / 100)}分。主要产出和效益：${result}。`;
  }
  say`第四部分  名词解释`;
  glossary(story, (n) => `（${chinese(n)}）`, { count: 9, items: true });
}

/** Last year's share of basic expenditure, in hundredths of a point. */
function beforeShare({ accounts: a }: Story): bigint {
  const share = rounded(basicOf(a) * 10_000n, spendingOf(a));
  return share - BigInt(a.staffBefore % 7) * 31n + 60n;
}
