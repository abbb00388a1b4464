import type { Random } from "../corpus/random.ts";
import { type Accounts, type Fen, finalOf, type Item, type Pair, total } from "./accounts.ts";
import type { ItemKind, UnitKind } from "./unit-kind.ts";

export interface DrawOptions {
  readonly year: number;
  readonly isBudget?: boolean;
  readonly isFirstYear?: boolean;
  /** 10,000: whole hundreds of yuan, so that sums come out to the last digit of 万元; 1: whole 分. */
  readonly grain: bigint;
}

/** Pay proper; what is paid for insurance, housing and pensions follows from the functional items. */
const payNames = [
  ["基本工资", 35],
  ["津贴补贴", 23],
  ["奖金", 19],
  ["绩效工资", 18],
  ["其他社会保障缴费", 3],
  ["奖励金", 2],
] as const;
const contributions = [
  ["机关事业单位基本养老保险缴费", /^2080505/],
  ["职业年金缴费", /^2080506/],
  ["职工基本医疗保险缴费", /^210110[12]/],
  ["公务员医疗补助缴费", /^2101103/],
  ["住房公积金", /^2210201/],
  ["退休费", /^208050[12]/],
] as const;
const officeNames = [
  ["办公费", 17],
  ["印刷费", 5],
  ["水费", 3],
  ["电费", 11],
  ["邮电费", 6],
  ["物业管理费", 19],
  ["差旅费", 14],
  ["维修（护）费", 9],
  ["培训费", 4],
  ["工会经费", 8],
  ["福利费", 4],
] as const;

/** Books of a unit, drawn around its usual amounts; all that must balance does, to the 分. */
export function drawAccounts(unit: UnitKind, random: Random, options: DrawOptions): Accounts {
  const { grain, isBudget = false, isFirstYear = false } = options;
  const percent = (low: number, high: number) => BigInt(low + random.whole(high - low + 1));
  const cut = (fen: Fen) => (fen / grain) * grain;
  /** So many 万元, give or take. */
  const about = (amount = 0, spread = 12): Fen => {
    const fen = BigInt(Math.round(amount * 100)) * 10_000n;
    const odd = fen === 0n ? 0n : BigInt(random.whole(10_000)) * (grain < 10_000n ? 1n : 0n);
    return cut(
      (fen * percent(100 - spread, 100 + spread)) / 100n +
        BigInt(random.whole(97)) * (fen === 0n ? 0n : 10_000n) +
        odd,
    );
  };
  const scaled = (fen: Fen, low: number, high: number) =>
    cut(
      (fen * percent(low * 10, high * 10)) / 1000n +
        (fen > 0n ? BigInt(random.whole(89)) * grain : 0n),
    );
  const earlier = (fen: Fen) => (isFirstYear ? 0n : scaled(fen, 84, 113));

  const item = (kind: ItemKind): Item => {
    const basic = about(kind.basic, 6);
    const project = about(kind.project, 14);
    const final = basic + project;
    const budget =
      kind.isAddedLater || isFirstYear
        ? 0n
        : random.chance(0.22)
          ? final
          : kind.project === undefined
            ? scaled(final, 93, 106)
            : scaled(final, 70, 125);
    const beforeBasic = earlier(basic);
    return { kind, basic, project, budget, beforeBasic, before: beforeBasic + earlier(project) };
  };
  const items = unit.items.map(item);
  const fundItems = (unit.fundItems ?? []).map(item);
  const capitalItems = (unit.capitalItems ?? []).map(item);
  const [general, fund, capital] = [items, fundItems, capitalItems].map((all) =>
    total(all.map(finalOf)),
  ) as [Fen, Fen, Fen];

  const carry = (share: Fen) => cut(((isFirstYear ? 0n : share) * percent(60, 140)) / 100n);
  const carried = BigInt(unit.carryover ?? 0);
  const opening = {
    general: carry((general * carried) / 100n),
    fund: carry((fund * carried) / 50n),
    own: unit.own
      ? carry((about(unit.own.business ?? unit.own.operating ?? unit.own.other) * carried) / 100n)
      : 0n,
  };
  const closing = isBudget
    ? { general: 0n, fund: 0n, own: 0n }
    : {
        general: cut((general * carried * percent(40, 120)) / 10_000n),
        fund: cut((fund * carried * percent(40, 120)) / 10_000n),
        own: unit.own ? cut((opening.own * percent(50, 130)) / 100n) : 0n,
      };
  const own = {
    superior: about(unit.own?.superior),
    business: about(unit.own?.business),
    operating: about(unit.own?.operating),
    affiliated: about(unit.own?.affiliated),
    other: about(unit.own?.other),
  };
  const reserve = unit.own?.business && carried > 0n && !isBudget ? scaled(own.business, 2, 5) : 0n;
  const distribution =
    unit.own?.business && carried > 0n && !isBudget ? scaled(own.business, 1, 2) : 0n;
  const ownMoney = total(Object.values(own)) + reserve + opening.own - distribution - closing.own;
  const operating = cut((own.operating * 94n) / 100n);
  const remitted = about(unit.remitted);
  const affiliates = about(unit.toAffiliates);
  const rest = ownMoney - operating - remitted - affiliates;
  if (rest < 0n) throw new Error(`${unit.name}: more is spent than there is`);
  const ownBasic = cut((rest * BigInt(unit.ownBasic ?? 60)) / 100n);
  const ownSpending = {
    basic: ownBasic,
    project: rest - ownBasic,
    operating,
    remitted,
    affiliates,
  };

  const income = {
    general: general + closing.general - opening.general,
    fund: fund + closing.fund - opening.fund,
    capital,
    own,
  };
  const basic = total(items.map((one) => one.basic));
  const officeTotal = cut((basic * percent(11, 19)) / 100n);
  /** Shares of a whole; what rounding leaves goes to the first, the largest. */
  const split = (whole: Fen, [first, ...others]: readonly (readonly [string, number])[]) => {
    const rest = others.map(
      ([name, share]) => [name, cut((whole * BigInt(share) * percent(95, 104)) / 10_000n)] as const,
    );
    return [[first?.[0] ?? "", whole - total(rest.map(([, part]) => part))] as const, ...rest];
  };

  const pair = (amount = 0): Pair => {
    const final = amount === 0 ? 0n : about(amount, 20);
    const before = isFirstYear ? 0n : random.chance(0.15) ? final : scaled(final, 70, 130);
    const budget = isBudget || random.chance(0.2) ? final : scaled(final, 104, 150);
    return { budget, final, before };
  };
  const official = {
    abroad: pair(unit.official.abroad),
    purchase: pair(unit.official.purchase),
    operation: pair(unit.official.operation),
    reception: pair(unit.official.reception),
    groups: unit.official.abroad ? 1 + random.whole(3) : 0,
    travellers: unit.official.abroad ? 4 + random.whole(9) : 0,
    bought: unit.official.purchase ? 1 + random.whole(2) : 0,
    held: unit.official.operation ? unit.vehicles.reduce((sum, [, count]) => sum + count, 0) : 0,
    receptions: unit.official.reception ? 6 + random.whole(60) : 0,
    guests: 0,
  };
  const goods = about(unit.procurement.goods);
  const works = about(unit.procurement.works);
  const services = about(unit.procurement.services);
  const small = scaled(goods + works + services, 55, 97);
  const projects = unit.projects.map(([name, amount, done]) => {
    const budget = about(amount);
    const final = random.chance(0.3) ? budget : scaled(budget, 62, 99);
    return { name, done, budget, final, score: 8600 + random.whole(1300) };
  });
  const operatingCosts =
    unit.operatingCosts === undefined
      ? 0n
      : unit.members.length === 1
        ? officeTotal
        : scaled(officeTotal, 60, 90);
  const contributed = contributions
    .map(([name, code]) => {
      const own = items.filter(({ kind }) => code.test(kind.code));
      return [name, total(own.map((one) => one.basic))] as const;
    })
    .filter(([, amount]) => amount > 0n);
  const pay = basic - officeTotal - total(contributed.map(([, amount]) => amount));
  const beforeItems = (all: readonly Item[]) => total(all.map((one) => one.before));
  // What was left at the end of last year is what there is at the beginning of this one.
  const carriedOver = isBudget ? { general: 0n, fund: 0n, own: 0n } : opening;
  const beforeFiscal = beforeItems(items) + beforeItems(fundItems) + beforeItems(capitalItems);
  const beforeSpending = beforeFiscal + earlier(total(Object.values(ownSpending)));
  const beforeTotal =
    beforeSpending +
    (distribution > 0n ? earlier(distribution) : 0n) +
    total(Object.values(carriedOver));
  return {
    year: options.year,
    unit,
    isBudget,
    isFirstYear,
    items,
    fundItems,
    capitalItems,
    income,
    ownSpending,
    reserve,
    distribution,
    opening,
    closing,
    before: {
      total: beforeTotal,
      fiscalTotal: beforeFiscal + carriedOver.general + carriedOver.fund,
      income: beforeTotal - earlier(reserve + total(Object.values(opening))),
      expenditure: beforeSpending,
      general: beforeItems(items),
      basic: total(items.map((one) => one.beforeBasic)),
      project: total(items.map((one) => one.before - one.beforeBasic)),
      operatingCosts: earlier(operatingCosts),
    },
    personnel: [...split(pay, payNames), ...contributed],
    office: split(officeTotal, officeNames),
    official: { ...official, guests: official.receptions * (4 + random.whole(9)) },
    operatingCosts,
    procurement: { goods, works, services, small, micro: scaled(small, 20, 80) },
    projects,
    staffBefore: unit.staff.now + random.whole(13) - 6,
  };
}
