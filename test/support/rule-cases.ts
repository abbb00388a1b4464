import type { Figure } from "../../src/figures/figure.ts";
import { placed } from "../../src/figures/place.ts";
import { parseSectionText } from "../../src/figures/section-text.ts";
import type { StatTable } from "../../src/figures/table.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { toEvaluation } from "../../src/model/evaluation.ts";
import { formatDecimal, parseDecimal } from "../../src/numbers/decimal.ts";
import { evaluationSchema } from "../../src/records/evaluation-record.ts";
import { consistentEvaluation } from "./consistent-evaluation.ts";
import { addOwnTable } from "./own-table.ts";

/** A fault and how to make it; what its rule says stands in test/output/rules.json. */
export interface RuleCase {
  readonly rule: string;
  readonly fault: string;
  readonly change: (disclosures: readonly Disclosure[]) => Disclosure[];
}

export type Change = (disclosure: Disclosure) => Disclosure;

/** Changes the final accounts of 2024, the first of the three. */
export function accounts(change: Change): RuleCase["change"] {
  return ([first, ...others]) => (first ? [change(first), ...others] : []);
}

/** Changes the budget of 2024, the second. */
function budget(change: Change): RuleCase["change"] {
  return ([first, second, ...others]) =>
    first && second ? [first, change(second), ...others] : [];
}

/** A figure printed otherwise: in its table, or in the section that states it. */
export function print(id: string, printed: string, more: Partial<Figure> = {}): Change {
  const value = parseDecimal(printed);
  const swap = (figure: Figure): Figure =>
    figure.id === id
      ? {
          ...figure,
          value,
          state: value?.digits === 0n ? "zero" : "value",
          ...(figure.printed ? { printed } : {}),
          ...more,
        }
      : figure;
  const all = <K>(figures: ReadonlyMap<K, Figure>) =>
    new Map([...figures].map(([key, figure]) => [key, swap(figure)] as const));
  return (disclosure) => ({
    ...disclosure,
    figures: all(disclosure.figures),
    statements: new Map(
      [...disclosure.statements].map(([section, figures]) => [section, all(figures)]),
    ),
    tables: new Map(
      [...disclosure.tables].map(([key, table]) => [
        key,
        { ...table, rows: table.rows.map((row) => ({ ...row, cells: all(row.cells) })) },
      ]),
    ),
    projects: disclosure.projects.map((project) => ({
      ...project,
      funds: project.funds.map((fund) => ({
        ...fund,
        cells: Object.fromEntries(
          Object.entries(fund.cells).map(([key, figure]) => [key, swap(figure)]),
        ) as typeof fund.cells,
      })),
      indicators: project.indicators.map((indicator) => ({
        ...indicator,
        weight: swap(indicator.weight),
        score: swap(indicator.score),
        actual: typeof indicator.actual === "string" ? indicator.actual : swap(indicator.actual),
      })),
      total: { weight: swap(project.total.weight), score: swap(project.total.score) },
    })),
  });
}

/** A sentence more. */
export function state(
  section: string,
  id: string,
  printed: string,
  more: Partial<Figure> = {},
): Change {
  return (disclosure) => {
    const figure: Figure = {
      id,
      label: id,
      unit: "万元",
      value: parseDecimal(printed),
      printed,
      state: "value",
      how: "stated",
      ...placed({
        in: "record",
        file: `${disclosure.folder}/facts.json`,
        pointer: `/sections/${section}/${id}`,
        section,
      }),
      ...more,
    };
    const own = new Map([...(disclosure.statements.get(section) ?? []), [id, figure] as const]);
    return {
      ...disclosure,
      statements: new Map([...disclosure.statements, [section, own] as const]),
    };
  };
}

export function write(section: string, markdown: string): Change {
  return (disclosure) => ({
    ...disclosure,
    texts: new Map([
      ...disclosure.texts,
      [section, parseSectionText(`${disclosure.folder}/text/${section}.md`, markdown)] as const,
    ]),
  });
}

/** What the published text says and the sentences leave out. */
function leaveOut(section: string, quotes: readonly string[]): Change {
  return (disclosure) => ({ ...disclosure, omitted: new Map([[section, quotes]]) });
}

export function all(...changes: readonly Change[]): Change {
  return (disclosure) => changes.reduce((changed, change) => change(changed), disclosure);
}

/** A code row of table 05, its budget included, under another code. */
export function rename(from: string, to: string): Change {
  const other = (id: string) => id.replace(`general-budget.${from}.`, `general-budget.${to}.`);
  const all = (figures: ReadonlyMap<string, Figure>) =>
    new Map([...figures].map(([id, figure]) => [other(id), { ...figure, id: other(id) }] as const));
  return (disclosure) => ({
    ...disclosure,
    figures: all(disclosure.figures),
    statements: new Map(
      [...disclosure.statements].map(([section, figures]) => [section, all(figures)] as const),
    ),
    tables: new Map(
      [...disclosure.tables].map(
        ([key, table]) =>
          [
            key,
            {
              ...table,
              rows: table.rows.map((row) =>
                row.id === from ? { ...row, id: to, label: "行政单位医疗" } : row,
              ),
            },
          ] as const,
      ),
    ),
  });
}

/** What table 05 prints for an item. */
export function spentOn(code: string, { figures }: Disclosure): string {
  const value = figures.get(`general-budget.${code}.total`)?.value;
  return value ? formatDecimal(value) : "";
}

/** The document calls its only unit of another nature. */
export function ofNature(nature: string): Change {
  return (disclosure) => ({
    ...disclosure,
    record: { ...disclosure.record, units: [{ name: disclosure.unit.name, nature }] },
  });
}

/** All of the project's budget was added, as a sentence says; its table calls an amount the initial budget. */
export function whollyAdded(initial: string): Change {
  return (disclosure) => {
    const [project] = disclosure.projects;
    const full = project?.funds[0]?.cells.fullYear.printed ?? "";
    return all(
      print(`projects.${project?.id}.funds.0.initial`, initial),
      state("totals", "reasons.made-up.added", full, { label: `${project?.name}年中追加` }),
    )(disclosure);
  };
}

/** An evaluation report printed otherwise: the text `from`, at its n-th place in the record, reads `to`. */
function report(from: string, to: string, n = 0): Change {
  const parts = JSON.stringify(consistentEvaluation).split(from);
  const changed = parts.slice(0, n + 1).join(from) + to + parts.slice(n + 1).join(from);
  return (disclosure) => ({
    ...disclosure,
    evaluations: [
      toEvaluation(
        evaluationSchema.parse(JSON.parse(changed)),
        `${disclosure.folder}/evaluations/made-up-report.json`,
        new Map(),
      ),
    ],
  });
}

/** The cost indicator asks for the whole budget of the project and says that it was spent exactly. */
const wholeCost: Change = (disclosure) => ({
  ...disclosure,
  projects: disclosure.projects.map((project) => {
    const cells = project.funds[0]?.cells;
    if (!cells) return project;
    const executed = { ...cells.executed, value: parseDecimal("1.00"), printed: "1.00" };
    const [whole, ...others] = project.funds;
    return {
      ...project,
      funds: [{ ...whole, cells: { ...cells, executed } } as (typeof project.funds)[0], ...others],
      indicators: project.indicators.map((indicator) =>
        indicator.direction === "反向"
          ? { ...indicator, name: "成本", target: cells.fullYear, actual: cells.fullYear }
          : indicator,
      ),
    };
  }),
});

/** A row of a government fund whose carryover does not follow. */
const fundRow: Change = (disclosure) => {
  const table = disclosure.tables.get("government-funds") as StatTable;
  const amounts = {
    "opening-carryover": "1.00",
    income: "5.00",
    total: "4.00",
    basic: "0.00",
    project: "4.00",
    "closing-carryover": "3.00",
  };
  const cells = Object.entries(amounts).map(([column, printed]): [string, Figure] => [
    column,
    {
      id: `government-funds.total.${column}`,
      label: `合计·${column}`,
      unit: "万元",
      value: parseDecimal(printed),
      state: "value",
      how: "stated",
      ...placed({
        in: "cell",
        file: `${disclosure.folder}/tables.xlsx`,
        sheet: "公开08表",
        cell: column,
      }),
    },
  ]);
  const row = {
    id: "total",
    block: "items",
    label: "合计",
    level: 0,
    total: true,
    cells: new Map(cells),
  };
  return {
    ...disclosure,
    tables: new Map([
      ...disclosure.tables,
      ["government-funds", { ...table, rows: [row], empty: false }] as const,
    ]),
    figures: new Map([
      ...disclosure.figures,
      ...cells.map(([, figure]) => [figure.id, figure] as const),
    ]),
  };
};

/** The statements of a disclosure as those of another folder. */
function moved(disclosure: Disclosure): Disclosure {
  const move = (figure: Figure) => {
    const { place } = figure;
    const file = place?.file.replace(disclosure.folder, "made-up-department/2024/budget") ?? "";
    return place ? { ...figure, ...placed({ ...place, file }) } : figure;
  };
  return {
    ...disclosure,
    statements: new Map(
      [...disclosure.statements].map(([section, figures]) => [
        section,
        new Map([...figures].map(([id, figure]) => [id, move(figure)] as const)),
      ]),
    ),
  };
}

/** The same budget as that of a unit with a department, which plans less than it. */
export const withDepartment: RuleCase["change"] = (disclosures) => {
  const [first, second] = disclosures;
  if (!first || !second) return [];
  const unit = { ...second.unit, parent: "made-up-department" };
  const department: Disclosure = {
    ...moved(print("totals.income-total.amount", "0.05")(second)),
    unit: { ...second.unit, id: "made-up-department", name: "示例部门" },
    record: { ...second.record, unit: "made-up-department" },
    folder: "made-up-department/2024/budget",
  };
  return [{ ...first, unit }, { ...second, unit }, department];
};

const score = "projects.made-up-project";

export const cases: readonly RuleCase[] = [
  {
    rule: "FA-01",
    fault: "two totals that differ",
    change: accounts(print("totals.expenditure-total.amount", "29459.00")),
  },
  {
    rule: "FA-02",
    fault: "a total without its carryover",
    change: accounts(print("totals.income-total.amount", "28568.79")),
  },
  {
    rule: "FA-03",
    fault: "a class mistyped",
    change: accounts(print("totals.210.amount", "2841.38")),
  },
  {
    rule: "FA-04",
    fault: "a total that the details don't have",
    change: accounts(print("income.total.total", "28290.00")),
  },
  {
    rule: "FA-05",
    fault: "an item that its 款 doesn't have",
    change: accounts(print("general-budget.2210201.total", "2087.00")),
  },
  {
    rule: "FA-06",
    fault: "a fiscal line that is no sum of three",
    change: accounts(print("fiscal-totals.208.total", "8305.40")),
  },
  {
    rule: "FA-07",
    fault: "fiscal totals and budget apart",
    change: accounts(print("fiscal-totals.210.general-budget", "2814.83")),
  },
  {
    rule: "FA-08",
    fault: "basic expenditure that is no sum of both parts",
    change: accounts(print("basic-detail.public.amount", "7000.00")),
  },
  {
    rule: "FA-09",
    fault: "project detail that is not the whole",
    change: accounts(print("project-detail.total.amount", "8484.00")),
  },
  { rule: "FA-10", fault: "a fund whose carryover doesn't follow", change: accounts(fundRow) },
  {
    rule: "FA-11",
    fault: "vehicles that are not purchase and operation",
    change: accounts(print("official-expenses.vehicles.final", "77.98")),
  },
  {
    rule: "FA-12",
    fault: "micro larger than SME, a kind of vehicles too many",
    change: accounts(
      all(
        print("operations-assets-procurement.procurement-micro.amount", "1100.00"),
        print("operations-assets-procurement.vehicles-other.amount", "5"),
      ),
    ),
  },
  {
    rule: "FA-13",
    fault: "hospitality that its items don't have",
    change: accounts(print("basic-detail.30217.amount", "0.00")),
  },
  {
    rule: "BU-01",
    fault: "income and expenditure of a budget apart",
    change: budget(print("totals.expenditure-total.amount", "15817.00")),
  },
  {
    rule: "BU-02",
    fault: "a 款 that its items don't make",
    change: budget(print("general-budget.20501.total", "1.00")),
  },
  { rule: "BU-03", fault: "a department smaller than its unit", change: withDepartment },
  {
    rule: "TX-01",
    fault: "a sentence that says another number than the table",
    change: accounts(state("totals", "totals.closing-carryover.amount", "162.90")),
  },
  {
    rule: "TX-02",
    fault: "shares of the wrong whole",
    change: accounts(print("expenditure.total.basic-share", "58.79", { printed: "58.79" })),
  },
  {
    rule: "TX-02",
    fault: "a part greater than its whole, whose kind is not said",
    change: accounts(
      all(
        state("made-up", "made-up.part", "54718.96"),
        state("made-up", "made-up.whole", "51542.52"),
        state("made-up", "made-up.share", "100", {
          unit: "%",
          formula: { rule: "share", operands: ["made-up.part", "made-up.whole"] },
        }),
      ),
    ),
  },
  {
    rule: "TX-03",
    fault: "completion capped at 100",
    change: accounts(print("general-budget.total.total-completion", "100")),
  },
  {
    rule: "TX-03",
    fault: "completion cut off instead of rounded",
    change: accounts(
      all(
        print("official-expenses.total.final", "20000.00"),
        print("official-expenses.total.budget", "30000.00"),
        print("official-expenses.total.final-completion", "66.66"),
      ),
    ),
  },
  {
    rule: "TX-03",
    fault: "a base of 0 that has a rate",
    change: accounts(print("official-expenses.total.budget", "0.00")),
  },
  {
    rule: "TX-04",
    fault: "a double negative",
    change: accounts(print("basic-detail.public.amount-change", "-1.44", { word: "减少" })),
  },
  {
    rule: "TX-04",
    fault: "a rate although all of the number is new",
    change: accounts(
      all(
        state("made-up", "official-expenses.vehicle-purchase.final", "24.00"),
        state("made-up", "official-expenses.vehicle-purchase.final-change", "24.00", {
          word: "增加",
        }),
        state("made-up", "official-expenses.vehicle-purchase.final-change-rate", "100", {
          word: "增长",
          unit: "%",
        }),
      ),
    ),
  },
  {
    rule: "TX-04",
    fault: "the wrong direction",
    change: accounts(print("totals.current-income.amount-change-rate", "99.99", { word: "下降" })),
  },
  {
    rule: "TX-05",
    fault: "items that don't make their total",
    change: accounts(print("staff.retired", "7")),
  },
  {
    rule: "TX-06",
    fault: "remnants of the template",
    change: accounts(
      all(
        print("basic-detail.public.amount-change", "0", { word: "增加(减少)" }),
        write("contact", "变动原因：……。\n"),
      ),
    ),
  },
  {
    rule: "TX-06",
    fault: "words of the source that no sentence repeats, half a bracket",
    change: accounts(
      all(
        print("basic-detail.public.amount-change", "0.00", { word: "增长)" }),
        leaveOut("totals", ["结余分配事项：……", "结转资金主要用于水利工程"]),
      ),
    ),
  },
  {
    rule: "TX-07",
    fault: "a list in words that is shorter than it says",
    change: accounts(write("contact", "平台已同5个县（甲县、乙县、丙县、丁县）对接。\n")),
  },
  {
    rule: "TX-03",
    fault: "a rate that the score bears out, not the amounts",
    change: accounts(
      all(
        state("made-up", "performance.made-up.executed", "86.86"),
        state("made-up", "performance.made-up.budget", "86.86"),
        state("made-up", "performance.made-up.score", "6.03", { unit: "分" }),
        state("made-up", "performance.made-up.completion", "60.25", {
          unit: "%",
          formula: {
            rule: "completion",
            operands: ["performance.made-up.executed", "performance.made-up.budget"],
          },
        }),
      ),
    ),
  },
  {
    rule: "TX-07",
    fault: "a party body in the list of bodies, which custom counts or does not",
    change: accounts(
      all(
        state("made-up", "made-up.bodies", "2", { unit: "个" }),
        write("made-up", "内设机构包括办公室、人事处、机关党委，共{{made-up.bodies}}。\n"),
      ),
    ),
  },
  {
    rule: "TX-07",
    fault: "a list of bodies that is longer than it says",
    change: accounts(
      all(
        state("made-up", "made-up.bodies", "1", { unit: "个" }),
        write("made-up", "内设机构包括办公室、人事处、机关党委，共{{made-up.bodies}}。\n"),
      ),
    ),
  },
  {
    rule: "TX-07",
    fault: "more projects claimed than reviewed",
    change: accounts(print("performance.reviews.total", "10")),
  },
  {
    rule: "TX-08",
    fault: "a reason missing, a reason that points the other way",
    change: accounts(
      all(
        write("operating-expenses", ""),
        write("official-expenses", "## 原因 {#hospitality-change}\n\n接待人次减少，厉行压减。\n"),
      ),
    ),
  },
  {
    rule: "TX-09",
    fault: "an amount without unit",
    change: accounts(
      state("totals", "reasons.personnel.change", "182.19", { unit: "", word: "减少" }),
    ),
  },
  {
    rule: "TX-10",
    fault: "reasons whose amounts don't add up",
    change: accounts(
      all(
        state("operating-expenses", "reasons.one.change", "10.00", { word: "增加" }),
        state("operating-expenses", "reasons.two.change", "3.00", { word: "减少" }),
        write(
          "operating-expenses",
          "## 原因 {#public-change}\n\n办公费{{reasons.one.change}}，邮电费{{reasons.two.change}}。\n",
        ),
      ),
    ),
  },
  {
    rule: "TX-11",
    fault: "an institution under the code of administrative bodies",
    // In the budget too: where the two differ, XY-05 tells it.
    change: (all) => all.map(rename("2101102", "2101101")),
  },
  {
    rule: "TX-12",
    fault: "the same money of a 款 under another item in a sentence",
    change: accounts((disclosure) => {
      const amount = spentOn("2101102", disclosure);
      const without = (id: string) => !id.includes(".2101102.");
      const tables = [...disclosure.tables].filter(([id]) => id !== "expenditure");
      return state(
        "made-up",
        "general-budget.2101101.total",
        amount,
      )({
        ...disclosure,
        tables: new Map(tables),
        statements: new Map(
          [...disclosure.statements].map(([section, figures]) => [
            section,
            new Map([...figures].filter(([id]) => without(id))),
          ]),
        ),
      });
    }),
  },
  {
    rule: "XY-06",
    fault: "an administrative body that was an institution in its budget",
    change: accounts(ofNature("财政拨款的行政单位")),
  },
  {
    rule: "XY-06",
    fault: "another way of being paid for",
    change: accounts(ofNature("公益二类事业单位（差额拨款）")),
  },
  {
    rule: "PF-11",
    fault: "an initial budget for a project that was wholly added",
    change: accounts(whollyAdded("5.00")),
  },
  {
    rule: "PF-11",
    fault: "an addition that doesn't make the full budget",
    change: accounts(
      all(
        state("totals", "reasons.made-up.initial-budget", "100.00"),
        state("totals", "reasons.made-up.added", "50.00"),
        state("totals", "reasons.made-up.adjusted-budget", "160.00"),
      ),
    ),
  },
  {
    rule: "XY-01",
    fault: "an initial budget that the budget document doesn't have",
    change: accounts(print("general-budget.2080505.total-initial-budget", "1.00")),
  },
  {
    rule: "XY-02",
    fault: "a change that implies another last year",
    change: accounts(print("totals.current-income.amount-change", "100.00", { word: "增加" })),
  },
  {
    rule: "XY-03",
    fault: "an opening carryover that last year didn't leave",
    change: accounts(print("totals.opening-carryover.amount", "888.00")),
  },
  {
    rule: "XY-04",
    fault: "a budget of which kind is not said",
    change: accounts(
      state("official-expenses", "official-expenses.total.budget", "12065.99", {
        label: "“三公”经费预算",
      }),
    ),
  },
  {
    rule: "XY-05",
    fault: "the same money under another code",
    change: accounts(rename("2101102", "2101101")),
  },
  {
    rule: "PF-01",
    fault: "a review that says another score",
    change: accounts(print("performance.made-up-project.score", "10")),
  },
  {
    rule: "PF-02",
    fault: "a rate of 100 for funds half spent",
    change: accounts(print(`${score}.funds.0.rate`, "100.00")),
  },
  {
    rule: "PF-03",
    fault: "a source of funds mistyped",
    change: accounts(print(`${score}.funds.1.executed`, "459.56")),
  },
  {
    rule: "PF-04",
    fault: "a score higher than in proportion",
    change: accounts(print(`${score}.indicators.0.score`, "9.50")),
  },
  {
    rule: "PF-05",
    fault: "a cost far below its target, without a reason",
    change: accounts(print(`${score}.indicators.2.actual`, "10")),
  },
  {
    rule: "PF-06",
    fault: "partly met, scored as missed",
    change: accounts(print(`${score}.indicators.4.score`, "5.00")),
  },
  {
    rule: "PF-07",
    fault: "weights other than prescribed",
    change: accounts(print(`${score}.indicators.5.weight`, "15.00")),
  },
  {
    rule: "PF-08",
    fault: "a grade that the score doesn't give",
    change: accounts(print("performance.evaluated.score", "78.10")),
  },
  {
    rule: "PF-09",
    fault: "a review that says another budget than the table",
    change: accounts(print("performance.made-up-project.budget", "901.20")),
  },
  {
    rule: "PF-09",
    fault: "no problem said, while the table takes points off",
    change: accounts(
      write("performance", "## 问题 {#made-up-project-problems}\n\n项目实施没有问题。\n"),
    ),
  },
  {
    rule: "PF-01",
    fault: "the score of the execution rate said for the total, without a table",
    change: accounts(
      all(
        state("performance", "performance.made-up-project.score", "6.03", { unit: "分" }),
        state("performance", "performance.made-up-project.completion", "60.25", { unit: "%" }),
        (disclosure) => ({
          ...disclosure,
          projects: [],
          figures: new Map(
            [...disclosure.figures].filter(([id]) => !id.startsWith("performance.made-up")),
          ),
        }),
      ),
    ),
  },
  {
    rule: "PF-05",
    fault: "a cost that is the whole budget, reached to the yuan although more was spent",
    change: accounts(wholeCost),
  },
  {
    rule: "PF-10",
    fault: "an indicator reached otherwise in the report",
    change: accounts(report('"printed":"92"', '"printed":"41"')),
  },
  {
    rule: "BU-04",
    fault: "a budget for more vehicles than there are",
    change: budget(
      all(
        state("official-expenses", "official-expenses.standard.amount", "3.5"),
        state("official-expenses", "official-expenses.vehicle-operation.initial-budget", "35"),
        state("state-assets", "state-assets.vehicles.count", "8", { unit: "辆" }),
      ),
    ),
  },
  {
    rule: "TX-04",
    fault: "changes of the parts that don't make the change of the total",
    change: accounts(
      all(
        state("made-up", "totals.current-expenditure.amount-change", "10.00", { word: "增加" }),
        state("made-up", "expenditure.total.basic-change", "8.00", { word: "增加" }),
        state("made-up", "expenditure.total.project-change", "3.00", { word: "增加" }),
      ),
    ),
  },
  {
    rule: "TX-05",
    fault: "parts that don't make the total in their own section, classes left out",
    change: accounts(
      all(
        (disclosure) => ({
          ...disclosure,
          figures: new Map(),
          tables: new Map(),
          statements: new Map(),
        }),
        state("made-up", "totals.current-expenditure.amount", "10.00"),
        state("made-up", "expenditure.total.basic", "8.00"),
        state("made-up", "expenditure.total.project", "3.00"),
        state("made-up", "expenditure.208.basic", "1.50"),
      ),
    ),
  },
  {
    rule: "TX-06",
    fault: "a unit without its number, a year of another document",
    change: accounts(
      all(
        state("made-up", "made-up.count", "", { unit: "个", state: "blank", value: null }),
        state("made-up", "made-up.amount", "1.00", { year: 2021 }),
      ),
    ),
  },
  {
    rule: "TX-07",
    fault: "fewer projects than were evaluated, with the same money",
    change: accounts(
      all(
        state("made-up", "performance.general-budget.first-level-projects", "9", { unit: "个" }),
        state("made-up", "performance.general-budget.amount", "5.00"),
        state("made-up", "project-income-expenditure.total.total", "5.00"),
        state("made-up", "projects.planned.count", "8", { unit: "个" }),
      ),
    ),
  },
  {
    rule: "TX-10",
    fault: "a reason larger than the whole increase",
    change: accounts(
      all(
        state("totals", "totals.current-income.amount-change", "10.00", { word: "增加" }),
        state("totals", "reasons.made-up.amount", "12.00"),
        write("totals", "## 原因 {#current-income-change}\n\n追加{{reasons.made-up.amount}}。\n"),
      ),
    ),
  },
  {
    rule: "PF-08",
    fault: "a grade in an appendix that the score doesn't give",
    change: accounts(report('"附件2","grade":"良"', '"附件2","grade":"优"')),
  },
  {
    rule: "EV-01",
    fault: "a part that its indicators don't make, with a rate of another score",
    change: accounts(report('"weight":"40","score":"37.5"', '"weight":"40","score":"38.5"')),
  },
  {
    rule: "EV-01",
    fault: "a weight and a name in an appendix that the body doesn't have",
    change: accounts(
      report('"name":"预算执行率","weight":"30"', '"name":"预算完成率","weight":"3"', 1),
    ),
  },
  {
    rule: "EV-01",
    fault: "late by more months than the score says",
    change: accounts(report('"printed":"2","unit":"个月"', '"printed":"9","unit":"个月"')),
  },
  {
    rule: "EV-01",
    fault: "a score that the rate doesn't give",
    change: accounts(report('"printed":"100","unit":"%"', '"printed":"90","unit":"%"')),
  },
  {
    rule: "EV-01",
    fault: "a deduction that the rule doesn't know",
    change: accounts(report("1项问题扣0.5分", "1项问题扣1分")),
  },
  {
    rule: "EV-02",
    fault: "answers that don't make the respondents",
    change: accounts(report('"count":"24"', '"count":"25"')),
  },
  {
    rule: "OT-01",
    fault: "a list beside the form that its total is more than: nobody says that it is whole",
    change: accounts(
      addOwnTable([
        ["甲县", "12.50", "10.00", "2.50"],
        ["乙县", "7.50", "7.00", "0.50"],
        ["合计", "21.00", "17.00", "4.00"],
      ]),
    ),
  },
  {
    rule: "OT-01",
    fault: "a table beside the form: a row and the list do not make their totals",
    change: accounts(
      addOwnTable([
        ["甲县", "12.50", "10.00", "2.50"],
        ["乙县", "7.50", "7.00", "0.60"],
        ["合计", "20.10", "17.00", "3.10"],
      ]),
    ),
  },
  {
    rule: "EV-02",
    fault: "a weighted score mistyped, a satisfaction of another score",
    change: accounts(report('"percent":"30","score":"9"', '"percent":"30","score":"9.5"')),
  },
];
