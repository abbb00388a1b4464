import type { Fragment, MoneyPiece, NumberPiece } from "./piece.ts";
import { join } from "./piece.ts";
import type { Story } from "./story.ts";

/** Contents with or without dot leaders and page numbers. */
export function contents(story: Story, titles: readonly string[], leader: string): void {
  const { say } = story.draft;
  let page = 1;
  for (const title of titles) {
    page += story.random.whole(3);
    say`${title}${leader === "" ? "" : leader.repeat(18 + story.random.whole(9)) + String(page)}`;
  }
}

/** 甲、乙、丙等 … the units or offices, with the number said. */
export function counted(
  story: Story,
  names: readonly string[],
  label: string,
  unit: string,
): Fragment {
  return [join(names, "、"), "，共", story.draft.list(names, label, unit)];
}

/** Vehicles by kind, tied to their total; kinds without vehicles only where `zeros` names them. */
export function vehicles(
  story: Story,
  total: NumberPiece,
  { zeros = [] as readonly string[], mark = "、" } = {},
): Fragment {
  const { vehicles: own } = story.unit;
  const known = new Map(own);
  const kinds = zeros.length > 0 ? zeros : own.map(([kind]) => kind);
  const pieces = kinds.map((kind) => story.draft.count(kind, known.get(kind) ?? 0, "辆"));
  story.draft.sum("assets", total, pieces);
  return join(
    kinds.map((kind, index): Fragment => [kind, pieces[index] ?? ""]),
    mark,
  );
}

export const vehicleKinds = [
  "副部（省）级及以上领导用车",
  "主要负责人用车",
  "机要通信用车",
  "应急保障用车",
  "执法执勤用车",
  "特种专业技术用车",
  "离退休干部服务用车",
  "其他用车",
];

export const vehicleCount = ({ unit }: Story): number =>
  unit.vehicles.reduce((sum, [, count]) => sum + count, 0);

/** 三公 in its parts, tied to the total; the parts are returned for further sentences. */
export function officialParts(
  story: Story,
  what: "final" | "budget",
  total: MoneyPiece,
  label = "",
) {
  const { draft, accounts } = story;
  const { official } = accounts;
  const say = (name: string, fen: bigint) => draft.money(`${name}${label}`, fen, total.style);
  const purchase = say("公务用车购置费", official.purchase[what]);
  const operation = say("公务用车运行维护费", official.operation[what]);
  const parts = {
    abroad: say("因公出国（境）费", official.abroad[what]),
    vehicles: say("公务用车购置及运行维护费", official.purchase[what] + official.operation[what]),
    purchase,
    operation,
    reception: say("公务接待费", official.reception[what]),
  };
  draft.sum("official-expenses", total, [parts.abroad, parts.vehicles, parts.reception]);
  draft.sum("official-expenses", parts.vehicles, [purchase, operation]);
  return parts;
}

const terms: readonly (readonly [string, string])[] = [
  [
    "财政拨款收入",
    "指单位本年度从本级财政部门取得的财政拨款，包括一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款。",
  ],
  ["事业收入", "指事业单位开展专业业务活动及其辅助活动取得的收入。"],
  ["经营收入", "指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。"],
  ["其他收入", "指除上述收入以外的各项收入，主要是存款利息、捐赠等。"],
  ["使用非财政拨款结余", "指事业单位使用以前年度积累的非财政拨款结余弥补当年收支差额的金额。"],
  [
    "年初结转和结余",
    "指单位以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金，或项目已完成等产生的结余资金。",
  ],
  ["年末结转和结余", "指单位按有关规定结转到下年或以后年度继续使用的资金。"],
  ["基本支出", "指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。"],
  ["项目支出", "指在基本支出之外为完成特定任务和事业发展目标所发生的支出。"],
  [
    "“三公”经费",
    "指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。其中，因公出国（境）费反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费等支出；公务用车购置及运行维护费反映单位公务用车购置支出（含车辆购置税）及燃料费、维修费、过桥过路费、保险费等支出；公务接待费反映单位按规定开支的各类公务接待支出。",
  ],
  [
    "机关运行经费",
    "指行政单位（含参照公务员法管理的事业单位）使用财政拨款安排的基本支出中的日常公用经费支出。",
  ],
  [
    "政府采购",
    "指各级国家机关、事业单位和团体组织使用财政性资金采购依法制定的集中采购目录以内的或者采购限额标准以上的货物、工程和服务的行为。",
  ],
];

/** 名词解释: those terms that `wanted` accepts, numbered in the region's way. */
export function glossary(
  story: Story,
  number: (index: number) => string,
  { count = 8, items = false } = {},
): void {
  const { say } = story.draft;
  const chosen = [0, ...Array.from({ length: count - 1 }, (_, index) => index + 12 - count + 1)];
  const shown = chosen.map((index) => terms[index]).filter((term) => term !== undefined);
  shown.forEach(([name, meaning], index) => {
    say`${number(index + 1)}${name}：${meaning}`;
  });
  if (!items) return;
  story.accounts.items.slice(0, 3).forEach(({ kind }, index) => {
    say`${number(shown.length + index + 1)}${kind.class}（类）${kind.section}（款）${kind.name}（项）：反映${kind.use}等方面的支出。`;
  });
}

const digits = "零一二三四五六七八九";
/** 1 → 一, 12 → 十二. */
export function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`;
  return ten + (ones === 0 && tens > 0 ? "" : digits[ones]);
}
/** 2023 → 二〇二三. */
export const chineseYear = (year: number): string =>
  [...String(year)].map((digit) => (digit === "0" ? "〇" : digits[Number(digit)])).join("");
