import { seededRandom } from "../../bench/random.ts";
import type { Figure, Formula } from "../../src/figures/figure.ts";
import { type CellPlace, placed, type RecordPlace } from "../../src/figures/place.ts";
import { parseSectionText, type SectionText } from "../../src/figures/section-text.ts";
import { cellId, measureOf, type StatTable, type TableRow } from "../../src/figures/table.ts";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import type { Kind } from "../../src/forms/form.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { toEvaluation } from "../../src/model/evaluation.ts";
import type { SiteModel } from "../../src/model/site-model.ts";
import { type Decimal, divideRounded, formatDecimal } from "../../src/numbers/decimal.ts";
import type { DisclosureRecord, Unit } from "../../src/records/disclosure.ts";
import { projectFigures, toProject } from "../../src/records/project.ts";
import { builtInWording } from "../../src/words/wording.ts";
import { type Amounts, type Carryover, consistentAmounts } from "./consistent-amounts.ts";
import { consistentEvaluation } from "./consistent-evaluation.ts";
import { consistentProject } from "./consistent-project.ts";

/** A made-up unit: its final accounts, the budget of the same year, the accounts of the year before. */
export interface ConsistentModel {
  readonly model: SiteModel;
  readonly disclosure: Disclosure;
  readonly closing: Carryover;
}

const unit: Unit = {
  schemaVersion: 1,
  id: "made-up",
  name: "示例单位",
  nature: "公益一类事业单位",
};
const year = 2024;

/** A random disclosure in which every number ties to every other: the same seed, the same numbers. */
export function consistentModel(seed: number, carried?: Carryover): ConsistentModel {
  const random = seededRandom(seed);
  const amounts = consistentAmounts(random, carried);
  const disclosure = finalAccounts(amounts, random);
  const model: SiteModel = {
    dataName: "data",
    settings: { schemaVersion: 1, name: "", description: "", publisher: "", noindex: true },
    wording: builtInWording,
    glossary: { schemaVersion: 1, terms: [] },
    codes: new Map(),
    units: [unit],
    comparisons: [],
    forms: builtInForms,
    disclosures: [disclosure, budget(amounts), previousYear(amounts)],
  };
  return { model, disclosure, closing: amounts.closing };
}

function finalAccounts(amounts: Amounts, random: () => number): Disclosure {
  const form = formOf("nmg-final-accounts-2024");
  const folder = `${unit.id}/${year}/final-accounts`;
  const tables = form.tables.map((spec): StatTable => {
    const given = amounts.tables[spec.id] ?? {};
    const fixed = spec.blocks.flatMap((block) =>
      block.rows.map((row) => ({ ...row, block: block.id })),
    );
    const rows = Object.entries(given).map(([id, cells], index): TableRow => {
      const known = fixed.find((row) => row.id === id);
      const block = known?.block ?? amounts.blocks[id] ?? spec.blocks[0]?.id ?? "";
      const row = known ?? { id, label: `科目${id}`, level: (id.length - 1) / 2 };
      const figures = Object.entries(cells).map(([column, digits]): [string, Figure] => {
        const columnSpec = spec.columns.find((candidate) => candidate.id === column);
        const measure = columnSpec ? measureOf(columnSpec, known, spec.money) : spec.money;
        const value = { digits, scale: measure === spec.money ? 2 : 0 };
        const place: CellPlace = {
          in: "cell",
          file: `${folder}/tables.xlsx`,
          sheet: spec.number,
          cell: `${column}${index + 1}`,
        };
        return [
          column,
          numberFigure(cellId(spec.id, id, column), row.label, value, measure, place),
        ];
      });
      return { ...row, block, cells: new Map(figures) };
    });
    return {
      spec,
      id: spec.id,
      sheet: spec.number,
      money: spec.money,
      rows,
      notes: [],
      empty: rows.length === 0,
    };
  });
  const record: DisclosureRecord = {
    ...baseRecord("final-accounts", form.id),
    projects: [{ id: "made-up-project", name: "示例项目" }],
    evaluations: [{ id: "evaluated", name: "示例评价", grade: "良" }],
    figures: Object.fromEntries(
      amounts.recorded.map(({ id, value, unit, word }) => [
        id,
        { label: id, printed: formatDecimal(value), unit, word },
      ]),
    ),
  };
  const project = toProject(consistentProject(random), `${folder}/projects/made-up-project.json`);
  const recorded = amounts.recorded.map((stated) =>
    toFigure(stated, recordedIn(folder, stated.id)),
  );
  const review = reviewFigures(project.funds[0]?.cells, project.total.score, folder);
  const figures = new Map<string, Figure>([
    ...tables.flatMap((table) => table.rows.flatMap((row) => [...row.cells.values()])).map(byId),
    ...[...recorded, ...review].map(byId),
    ...projectFigures(project),
  ]);
  for (const figure of review)
    record.figures[figure.id] = {
      label: figure.id,
      printed: figure.printed ?? "",
      unit: figure.unit,
    };
  return {
    ...shell("final-accounts", record, form.id),
    tables: new Map(tables.map((table) => [table.id, table])),
    figures,
    statements: statementsOf(amounts.stated, folder),
    texts: new Map(
      Object.entries(amounts.texts).map(([id, text]): [string, SectionText] => [
        id,
        parseSectionText(`${folder}/text/${id}.md`, text),
      ]),
    ),
    projects: [project],
    evaluations: [
      toEvaluation(consistentEvaluation, `${folder}/evaluations/made-up-report.json`, new Map()),
    ],
  };
}

function reviewFigures(
  cells: Readonly<Record<"fullYear" | "executed", Figure>> | undefined,
  score: Figure,
  folder: string,
): Figure[] {
  const copy = (id: string, of: Figure | undefined, unit: string) =>
    of?.value
      ? [
          toFigure(
            { id: `performance.made-up-project.${id}`, value: of.value, unit },
            recordedIn(folder, `performance.made-up-project.${id}`),
          ),
        ]
      : [];
  return [
    ...copy("score", score, "分"),
    ...copy("budget", cells?.fullYear, "万元"),
    ...copy("executed", cells?.executed, "万元"),
  ];
}

/** The budget document of the year: sentences only. */
function budget(amounts: Amounts): Disclosure {
  const folder = `${unit.id}/${year}/budget`;
  const record = baseRecord("budget", "nmg-budget-2024");
  return {
    ...shell("budget", record, record.form),
    statements: statementsOf(amounts.budget, folder),
  };
}

/** What this year's accounts say of last year, as last year's accounts said it. */
function previousYear(amounts: Amounts): Disclosure {
  const record = { ...baseRecord("final-accounts", "nmg-final-accounts-2024"), year: year - 1 };
  const folder = `${unit.id}/${year - 1}/final-accounts`;
  return {
    ...shell("final-accounts", record, record.form),
    folder,
    statements: statementsOf(amounts.previous, folder),
  };
}

function shell(kind: Kind, record: DisclosureRecord, form: string): Disclosure {
  return {
    unit,
    record,
    form: formOf(form),
    folder: `${unit.id}/${year}/${kind}`,
    tables: new Map(),
    figures: new Map(),
    statements: new Map(),
    texts: new Map(),
    terms: [],
    projects: [],
    evaluations: [],
    acknowledgements: [],
    corrections: [],
  };
}

function baseRecord(kind: Kind, form: string): DisclosureRecord {
  return {
    schemaVersion: 1,
    unit: unit.id,
    year,
    kind,
    form,
    status: "published",
    dates: { published: "2025-08-26" },
    source: { title: "合成", publisher: "合成", reconstructed: false },
    units: [{ name: unit.name, nature: unit.nature }],
    figures: {},
  };
}

function formOf(id: string) {
  const form = builtInForms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** A number that a sentence states. */
export interface Stated {
  readonly id: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly word?: string;
  readonly formula?: Formula;
  readonly section?: string;
}

function statementsOf(stated: readonly Stated[], folder: string) {
  const sections = Map.groupBy(stated, ({ section = "totals" }) => section);
  return new Map(
    [...sections].map(([section, list]) => [
      section,
      new Map(
        list.map((item) => {
          const file = `${folder}/facts.json`;
          const pointer = `/sections/${section}/${item.id}`;
          return byId(toFigure(item, { in: "record", file, pointer, section }));
        }),
      ),
    ]),
  );
}

function toFigure({ id, value, unit, word, formula }: Stated, place: RecordPlace): Figure {
  const figure = numberFigure(id, id, value, unit, place);
  return { ...figure, printed: formatDecimal(value), word, formula };
}

function recordedIn(folder: string, id: string): RecordPlace {
  return { in: "record", file: `${folder}/disclosure.json`, pointer: `/figures/${id}` };
}

function numberFigure(
  id: string,
  label: string,
  value: Decimal,
  unit: string,
  place: CellPlace | RecordPlace,
): Figure {
  return {
    id,
    label,
    unit,
    ...placed(place),
    value,
    state: value.digits === 0n ? "zero" : "value",
    how: "stated",
  };
}

function byId(figure: Figure): [string, Figure] {
  return [figure.id, figure];
}

/** part ÷ whole in percent with two decimals. */
export function percent(part: bigint, whole: bigint): Decimal {
  return { digits: divideRounded(part * 10_000n, whole), scale: 2 };
}
