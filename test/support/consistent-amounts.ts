import { type Decimal, divideRounded } from "../../src/numbers/decimal.ts";
import { percent, type Stated } from "./consistent.ts";

type Cells = Record<string, Record<string, bigint>>;

/** The numbers of a made-up unit, in 0.01 万元: tables, sentences, the budget, and last year. */
export interface Amounts {
  readonly tables: Readonly<Record<string, Cells>>;
  /** Block of a coded row, where it isn't the first. */
  readonly blocks: Readonly<Record<string, string>>;
  readonly recorded: readonly Stated[];
  readonly stated: readonly Stated[];
  readonly texts: Readonly<Record<string, string>>;
  readonly budget: readonly Stated[];
  readonly previous: readonly Stated[];
  /** What goes on into the next year. */
  readonly closing: Carryover;
}

/** 结转和结余: of the general budget, and of everything else. */
export interface Carryover {
  readonly general: bigint;
  readonly other: bigint;
}

const codes = ["2050101", "2050199", "2080502", "2080505", "2101102", "2210201"];

/** The same random numbers, the same amounts; `carried` is what the year before has left. */
export function consistentAmounts(random: () => number, carried?: Carryover): Amounts {
  const below = (limit: number) => BigInt(Math.floor(random() * limit));
  const some = () => 1n + below(500_000);
  const basicItems: Record<string, bigint> = {};
  for (const code of ["30101", "30102", "30302", "30201", "30207", "30212", "30217", "30231"]) {
    basicItems[code] = some();
  }
  const projectItems: Record<string, bigint> = {};
  for (const code of ["30213", "30217", "31007", "31013"]) projectItems[code] = some();
  const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);
  const basic = sum(Object.values(basicItems));
  const project = sum(Object.values(projectItems));
  const business = some();

  const split = (whole: bigint): bigint[] => {
    let left = whole;
    const parts = codes.slice(1).map(() => {
      const part = (left * (10n + below(40))) / 100n;
      left -= part;
      return part;
    });
    return [left, ...parts];
  };
  const [basics, projects] = [split(basic), split(project)];
  const items = codes.map((code, index) => ({
    code,
    basic: basics[index] ?? 0n,
    project: projects[index] ?? 0n,
    business: index === 0 ? business : 0n,
  }));
  const generalTotal = basic + project;
  const drawn = below(Number(generalTotal / 10n));
  const opening = carried?.general ?? drawn;
  const closing = below(100_000);
  const generalIncome = generalTotal + closing - opening;
  const surplus = below(Number(business / 4n) + 1);
  const drawnOther = below(Number(business / 4n) + 1);
  const otherOpening = carried?.other ?? drawnOther;
  const distribution = below(10_000);
  const otherClosing = below(10_000);
  const institutional = business + distribution + otherClosing - surplus - otherOpening;
  const current = generalIncome + institutional;
  const spent = generalTotal + business;

  const roll = (rows: readonly { code: string; cells: Record<string, bigint> }[]): Cells => {
    const cells: Cells = { total: {} };
    for (const { code, cells: own } of rows) {
      for (const id of ["total", code.slice(0, 3), code.slice(0, 5), code]) {
        const row = cells[id] ?? {};
        cells[id] = row;
        for (const [column, value] of Object.entries(own))
          row[column] = (row[column] ?? 0n) + value;
      }
    }
    return cells;
  };
  const general = roll(
    items.map(({ code, basic, project }) => ({
      code,
      cells: { total: basic + project, basic, project },
    })),
  );
  const expenditure = roll(
    items.map(({ code, basic, project, business }) => ({
      code,
      cells: {
        total: basic + project + business,
        basic,
        project,
        "payments-to-superiors": 0n,
        business,
        "subsidies-to-affiliates": 0n,
      },
    })),
  );
  const incomes = split(generalIncome);
  const income = roll(
    items.map(({ code }, index) => {
      const fiscal = incomes[index] ?? 0n;
      const own = index === 0 ? institutional : 0n;
      return {
        code,
        cells: {
          total: fiscal + own,
          fiscal,
          "superior-subsidies": 0n,
          institutional: own,
          business: 0n,
          "affiliated-payments": 0n,
          other: 0n,
        },
      };
    }),
  );
  const classes = [...new Set(codes.map((code) => code.slice(0, 3)))];
  const one = (amount: bigint) => ({ amount });
  const byClass = (cells: Cells, column = "total") =>
    Object.fromEntries(classes.map((id) => [id, cells[id]?.[column] ?? 0n]));
  const totals: Cells = {
    "general-budget": one(generalIncome),
    "government-funds": one(0n),
    institutional: one(institutional),
    other: one(0n),
    "superior-subsidies": one(0n),
    "current-income": one(current),
    "non-fiscal-surplus-used": one(surplus),
    "opening-carryover": one(opening + otherOpening),
    "income-total": one(current + surplus + opening + otherOpening),
    ...Object.fromEntries(
      Object.entries(byClass(expenditure)).map(([id, value]) => [id, one(value)]),
    ),
    "current-expenditure": one(spent),
    "surplus-distribution": one(distribution),
    "closing-carryover": one(closing + otherClosing),
    "expenditure-total": one(spent + distribution + closing + otherClosing),
  };
  const across = (value: bigint) => ({
    total: value,
    "general-budget": value,
    "government-funds": 0n,
    "state-capital": 0n,
  });
  const fiscal: Cells = {
    "general-budget": one(generalIncome),
    "government-funds": one(0n),
    "state-capital": one(0n),
    "current-income": one(generalIncome),
    "opening-carryover": one(opening),
    "opening-general-budget": one(opening),
    "opening-government-funds": one(0n),
    "opening-state-capital": one(0n),
    "income-total": one(generalIncome + opening),
    ...Object.fromEntries(
      Object.entries(byClass(general)).map(([id, value]) => [id, across(value)]),
    ),
    "current-expenditure": across(generalTotal),
    "closing-carryover": across(closing),
    "expenditure-total": across(generalTotal + closing),
  };
  const rollItems = (given: Record<string, bigint>): Cells => {
    const cells: Cells = {};
    for (const [code, value] of Object.entries(given)) {
      for (const id of [code.slice(0, 3), code]) {
        cells[id] = one((cells[id]?.amount ?? 0n) + value);
      }
    }
    return cells;
  };
  const economic = rollItems(basicItems);
  const personnel = (economic["301"]?.amount ?? 0n) + (economic["303"]?.amount ?? 0n);
  const publicFunds = economic["302"]?.amount ?? 0n;
  const final = {
    abroad: basicItems["30212"] ?? 0n,
    "vehicle-purchase": projectItems["31013"] ?? 0n,
    "vehicle-operation": basicItems["30231"] ?? 0n,
    hospitality: (basicItems["30217"] ?? 0n) + (projectItems["30217"] ?? 0n),
  };
  const planned = {
    abroad: some(),
    "vehicle-purchase": some(),
    "vehicle-operation": some(),
    hospitality: some(),
  };
  const officialRow = (row: keyof typeof final) => ({ budget: planned[row], final: final[row] });
  const add = (a: { budget: bigint; final: bigint }, b: typeof a) => ({
    budget: a.budget + b.budget,
    final: a.final + b.final,
  });
  const vehicles = add(officialRow("vehicle-purchase"), officialRow("vehicle-operation"));
  const officialTotal = add(add(officialRow("abroad"), vehicles), officialRow("hospitality"));
  const official: Cells = {
    total: officialTotal,
    abroad: officialRow("abroad"),
    vehicles,
    "vehicle-purchase": officialRow("vehicle-purchase"),
    "vehicle-operation": officialRow("vehicle-operation"),
    hospitality: officialRow("hospitality"),
  };
  const [goods, works, services] = [some(), some(), some()];
  const procurement = goods + works + services;
  const sme = (procurement * (20n + below(70))) / 100n;
  const micro = (sme * (10n + below(80))) / 100n;
  const cars = {
    "vehicles-principal": below(5),
    "vehicles-emergency": below(5),
    "vehicles-other": 1n + below(9),
  };
  const tables = {
    totals,
    income,
    expenditure,
    "fiscal-totals": fiscal,
    "general-budget": general,
    "basic-detail": { ...economic, personnel: one(personnel), public: one(publicFunds) },
    "project-detail": { total: one(project), ...rollItems(projectItems) },
    "official-expenses": official,
    "operations-assets-procurement": {
      "operating-expenses": one(some()),
      vehicles: one(sum(Object.values(cars))),
      ...Object.fromEntries(Object.entries(cars).map(([id, count]) => [id, one(count)])),
      procurement: one(procurement),
      "procurement-goods": one(goods),
      "procurement-works": one(works),
      "procurement-services": one(services),
      "procurement-sme": one(sme),
      "procurement-micro": one(micro),
    },
  };

  const initial = Object.fromEntries(items.map(({ code }) => [code, some()]));
  const initialTotal = sum(Object.values(initial));
  const money = (section: string, id: string, digits: bigint): Stated => ({
    section,
    id,
    value: { digits, scale: 2 },
    unit: "万元",
  });
  const rate = (section: string, id: string, part: bigint, whole: bigint): Stated => ({
    section,
    id,
    value: percent(part, whole),
    unit: "%",
  });
  const previous = { income: some(), spent: some(), hospitality: some(), public: some() };
  const change = (section: string, id: string, now: bigint, before: bigint): Stated[] => {
    const [moved, word] = now >= before ? [now - before, "增加"] : [before - now, "减少"];
    const value: Decimal = { digits: divideRounded(moved * 10_000n, before), scale: 2 };
    return [
      { ...money(section, `${id}-change`, moved), word },
      { section, id: `${id}-change-rate`, value, unit: "%", word: now >= before ? "增长" : "下降" },
    ];
  };
  const reason = (id: string, now: bigint, before: bigint) =>
    `## 原因 {#${id}}\n\n${now >= before ? "业务增加" : "厉行压减"}。\n`;
  const recorded: Stated[] = [
    ...items.map(({ code }) =>
      money("", `general-budget.${code}.total-initial-budget`, initial[code] ?? 0n),
    ),
    money("", "general-budget.total.total-initial-budget", initialTotal),
    {
      id: "staff.left",
      value: { digits: 9n, scale: 0 },
      unit: "人",
      formula: { rule: "sum", operands: ["staff.retired", "staff.resigned"] },
    },
    { id: "staff.retired", value: { digits: 6n, scale: 0 }, unit: "人" },
    { id: "staff.resigned", value: { digits: 3n, scale: 0 }, unit: "人" },
    { id: "performance.reviews.total", value: { digits: 1n, scale: 0 }, unit: "个" },
    { id: "performance.evaluated.score", value: { digits: 84n, scale: 0 }, unit: "分" },
  ];
  const stated: Stated[] = [
    money("totals", "totals.income-total.amount", totals["income-total"]?.amount ?? 0n),
    money("totals", "totals.current-income.amount", current),
    ...change("totals", "totals.current-income.amount", current, previous.income),
    ...change("totals", "totals.current-expenditure.amount", spent, previous.spent),
    ...["general-budget", "institutional", "other"].map((row) =>
      rate("income", `totals.${row}.amount-share`, totals[row]?.amount ?? 0n, current),
    ),
    ...["basic", "project", "business"].map((column) =>
      rate(
        "expenditure",
        `expenditure.total.${column}-share`,
        expenditure.total?.[column] ?? 0n,
        spent,
      ),
    ),
    rate("general-budget", "general-budget.total.total-completion", generalTotal, initialTotal),
    ...items.flatMap(({ code, basic, project }) => [
      money("general-budget", `general-budget.${code}.total`, basic + project),
      rate(
        "general-budget",
        `general-budget.${code}.total-completion`,
        basic + project,
        initial[code] ?? 1n,
      ),
    ]),
    ...["abroad", "vehicles", "hospitality"].map((row) =>
      rate(
        "official-expenses",
        `official-expenses.${row}.final-share`,
        official[row]?.final ?? 0n,
        officialTotal.final,
      ),
    ),
    rate(
      "official-expenses",
      "official-expenses.total.final-completion",
      officialTotal.final,
      officialTotal.budget,
    ),
    ...change(
      "official-expenses",
      "official-expenses.hospitality.final",
      final.hospitality,
      previous.hospitality,
    ),
    ...change("operating-expenses", "basic-detail.public.amount", publicFunds, previous.public),
    rate(
      "procurement",
      "operations-assets-procurement.procurement-sme.amount-share",
      sme,
      procurement,
    ),
    rate(
      "procurement",
      "operations-assets-procurement.procurement-micro.amount-share",
      micro,
      procurement,
    ),
    money(
      "operating-expenses",
      "operations-assets-procurement.operating-expenses.amount",
      tables["operations-assets-procurement"]["operating-expenses"].amount,
    ),
  ];
  const itemNow = (code: string) => general[code]?.total ?? 0n;
  const texts = {
    totals:
      reason("current-income-change", current, previous.income) +
      reason("current-expenditure-change", spent, previous.spent),
    "general-budget": codes
      .map((code) => reason(code, itemNow(code), initial[code] ?? 0n))
      .join(""),
    "official-expenses": reason("hospitality-change", final.hospitality, previous.hospitality),
    "operating-expenses": reason("public-change", publicFunds, previous.public),
  };
  const upper = roll(items.map(({ code }) => ({ code, cells: { total: initial[code] ?? 0n } })));
  const budget = [
    ...Object.entries(upper).map(([row, { total = 0n }]) =>
      money("general-budget", `general-budget.${row}.total`, total),
    ),
    money("totals", "totals.income-total.amount", initialTotal),
    money("totals", "totals.expenditure-total.amount", initialTotal),
  ];
  return {
    tables,
    blocks: {
      "302": "public",
      "30201": "public",
      "30207": "public",
      "30212": "public",
      "30217": "public",
      "30231": "public",
    },
    recorded,
    stated,
    texts,
    budget,
    closing: { general: closing, other: otherClosing },
    previous: [
      money("totals", "totals.current-income.amount", previous.income),
      money("totals", "totals.current-expenditure.amount", previous.spent),
      money("totals", "totals.closing-carryover.amount", opening + otherOpening),
      money("official-expenses", "official-expenses.hospitality.final", previous.hospitality),
      money("operating-expenses", "basic-detail.public.amount", previous.public),
    ],
  };
}
