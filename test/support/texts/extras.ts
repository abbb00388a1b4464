import {
  closingOf,
  type Fen,
  generalOf,
  generalProjectOf,
  officeOf,
  openingOf,
  personnelOf,
  spendingOf,
} from "./accounts.ts";
import { type FlatLayout, flatTables } from "./flat-tables.ts";
import { rounded } from "./numeral.ts";
import { type Fragment, text } from "./piece.ts";
import type { Story } from "./story.ts";

/** A passage that not every document has; it stands before the terms, or at the end. */
export type Extra = (story: Story) => void;

const tenThousand = 10_000n * 100n;
const part = (fen: Fen, percent: bigint): Fen => ((fen * percent) / 100n / 10_000n) * 10_000n;

/** 会议费 and 培训费, with numbers of meetings and persons. */
export function meetings(story: Story): void {
  const { draft, y, last, random } = story;
  const { say } = draft;
  const one = (name: string, now: Fen, before: Fen, unit: string, done: Fragment): Fragment => {
    const money = draft.money(name, now);
    const change = draft.change("other", money, before);
    return text`${name}支出决算${money}，${change.sign === 0 ? `与${last}年度一致` : [`比${last}年度`, story.moved(change, ["增多", "减少"], ["上升", "下降"])]}。全年${done}${unit}。`;
  };
  const office = officeOf(story.accounts);
  say`会议费、培训费支出情况说明`;
  say`${y}年度${one("会议费", part(office, 3n), part(office, BigInt(2 + random.whole(4))), "", text`召开会议${draft.count("会议", 3 + random.whole(20), "个")}，参会${draft.count("参会人次", 120 + random.whole(900), "人次")}`)}${one("培训费", part(office, 6n), part(office, BigInt(4 + random.whole(5))), "", text`组织培训${draft.count("培训", 2 + random.whole(9), "次")}，培训${draft.count("培训人次", 60 + random.whole(700), "人次")}`)}`;
}

/** What is left at the end of the year, by project. */
export function carriedProjects(story: Story): void {
  const { draft, accounts: a, y } = story;
  const { say } = draft;
  const closing = closingOf(a);
  if (closing < tenThousand) return;
  const names = [...a.projects.map(({ name }) => name), "其他项目"];
  const shares = names.map(
    (name, index) =>
      [name, index === names.length - 1 ? 0n : part(closing, 35n - BigInt(index) * 9n)] as const,
  );
  const rest = closing - shares.reduce((sum, [, amount]) => sum + amount, 0n);
  const parts = shares.map(
    ([name, amount], index) => [name, index === names.length - 1 ? rest : amount] as const,
  );
  const total = draft.money("年末结转和结余", closing);
  say`结转和结余资金情况`;
  say`${y}年末结转和结余资金${total}，按项目分：${story.listed("totals", total, parts, { mark: "；" })}。上述资金按规定结转${String(a.year + 1)}年继续使用。另，上年（${String(a.year - 1)}年）结转到本年的${draft.money("年初结转和结余", openingOf(a))}已按原用途安排。`;
}

/** Staff and what it costs per head; the number said against last year's. */
export function staff(story: Story): void {
  const { draft, accounts: a, unit } = story;
  const { say } = draft;
  const yearEnd = a.isBudget ? story.last : story.y;
  const all = draft.count("实有人数", unit.staff.now + unit.staff.retired, "人");
  const now = draft.count("在职人员", unit.staff.now, "人");
  const retired = draft.count("离退休人员", unit.staff.retired, "人");
  draft.sum("other", all, [now, retired]);
  const step = unit.staff.now - a.staffBefore;
  const perHead = draft.money("人均人员经费", rounded(personnelOf(a), BigInt(unit.staff.now)), {
    unit: "万元",
    decimals: 2,
  });
  say`人员及人均支出情况`;
  say`${yearEnd}年末实有人数${all}，其中：在职人员${now}，离退休人员${retired}。在职人员${step === 0 ? "与上年末持平" : `比上年末${step > 0 ? "增加" : "减少"}${Math.abs(step)}人`}。按在职人员计算，一般公共预算安排的人均人员经费约${perHead}。`;
}

/** A department is more than its own office: units added up, what they paid each other taken out. */
export function eliminations(story: Story): void {
  const { draft, accounts: a, unit, y } = story;
  if (unit.members.length < 2) return;
  const { say } = draft;
  const all = spendingOf(a);
  const inner = part(all, 2n);
  const own = part(all, 58n);
  const others = all + inner - own;
  const total = draft.money("汇总后支出合计", all);
  const office = draft.money("本级支出", own);
  const members = draft.money("所属单位支出", others);
  const between = draft.money("抵销内部往来", inner);
  draft.balance("expenditure", [total, between], [office, members]);
  say`部门汇总抵销情况`;
  say`${y}年度，${unit.members[0] ?? ""}支出${office}，所属${draft.count("所属单位", unit.members.length - 1, "家")}单位支出${members}，汇总时抵销单位之间的补助和往来${between}，抵销后支出合计${total}。`;
}

/** Documents, dates, phones: numbers that are no figures. */
export function references(story: Story): void {
  const { draft, random, y, accounts: a } = story;
  const { say } = draft;
  const number = (low: number) => String(low + random.whole(400));
  const [approved, month] = a.isBudget ? [a.year, 1] : [a.year + 1, 8];
  const day = 5 + random.whole(8);
  say`公开依据及联系方式`;
  say`根据《预算法》第十四条、财库〔${String(a.year - 1)}〕${number(3)}号、财预【${String(a.year - 7)}】${number(100)}号、财办监[${String(a.year - 2)}]${number(9)}号等文件要求，${y}年度${a.isBudget ? "预算" : "决算"}经批复后20日内公开。批复日期：${String(approved)}年${String(month)}月${String(day)}日；公开日期：${String(approved)}-0${String(month)}-${String(day + 10)}。咨询电话：0999-888${number(1000)}（工作日8:30—17:30），邮编${number(670000)}。`;
}

/** 专项资金: large sums in 亿元 and 万元 side by side, rates of business, points. */
export function performanceFigures(story: Story): void {
  const { draft, accounts: a, random, y } = story;
  const { say } = draft;
  const small = generalProjectOf(a) < 100n * tenThousand * 100n;
  const whole = draft.money("项目支出", generalProjectOf(a));
  const large = draft.money("项目支出", generalProjectOf(a), {
    unit: "亿元",
    decimals: 2,
    grouped: false,
    trimmed: false,
  });
  const rate = draft.rate("项目支出占比", generalProjectOf(a), generalOf(a));
  say`项目支出绩效有关情况`;
  if (!small && whole.unit !== "亿元") {
    draft.same("functional", large, whole);
    say`${y}年一般公共预算财政拨款项目支出${large}（${whole}），占一般公共预算财政拨款支出的${rate}。`;
  } else say`${y}年一般公共预算财政拨款项目支出${whole}，占一般公共预算财政拨款支出的${rate}。`;
  if (a.isBudget) return;
  const high = 940 + random.whole(50);
  say`服务对象满意度${String(high / 10)}%，比上年提高${String((10 + random.whole(30)) / 10)}个百分点；采购节支率${String((20 + random.whole(60)) / 10)}%，比上年下降${String((1 + random.whole(9)) / 10)}个百分点；办件平均用时3.5个工作日，同比缩短0.5个工作日。`;
}

/** A self-evaluation with its points by part, adding up to the score. */
export function scoreSheet(story: Story): void {
  const { draft, accounts: a, y } = story;
  const { say } = draft;
  const [project] = a.projects;
  if (!project) return;
  const lost = Math.round((10_000 - project.score) / 100);
  const parts = [
    ["预算执行", 10, 10 - Math.min(2, lost)],
    ["产出指标", 50, 50 - Math.max(0, Math.min(6, lost - 2))],
    ["效益指标", 30, 30 - Math.max(0, lost - 8)],
    ["满意度指标", 10, 10],
  ] as const;
  const total = draft.count(
    "总分",
    parts.reduce((sum, [, , points]) => sum + points, 0),
    "分",
  );
  const full = draft.count("满分", 100, "分");
  const got = parts.map(([name, , points]) => draft.count(`${name}得分`, points, "分"));
  const worth = parts.map(([name, weight]) => draft.count(`${name}分值`, weight, "分"));
  draft.sum("other", total, got);
  draft.sum("other", full, worth);
  say`整体支出绩效自评得分构成（${y}年度）`;
  say`单位整体支出按满分${full}评分：${parts.map(([name], index): Fragment => [index > 0 ? "，" : "", name, worth[index] ?? "", "、得", got[index] ?? ""])}，总得分${total}。`;
}

/** The tables of the workbook, as text. */
export const tables =
  (layout: FlatLayout): Extra =>
  (story) => {
    story.draft.say`附：部门决算公开表`;
    flatTables(story, layout);
  };
