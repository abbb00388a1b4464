import { quantityOf, residual } from "../figures/quantity.ts";
import type { TableRow } from "../figures/table.ts";
import { otherFiguresOf } from "../forms/other-figures.ts";
import { type Disclosure, findFigure } from "../model/disclosure-model.ts";
import { approximate } from "../numbers/decimal.ts";
import type { SetName } from "../phrases/phrase.ts";
import { functionalClasses, functionalItems, itemsOf } from "./functional-tree.ts";
import type { Scope, SetRow } from "./scope.ts";

/** The rows of a set, in the order in which they are told. */
export const rowSets: Readonly<Record<SetName, (scope: Scope) => SetRow[]>> = {
  "income-sources": ({ disclosure }) => sources(disclosure, "totals"),
  "income-used": (scope) => sources(scope.disclosure, "totals").filter(hasAmount(scope)),
  "fiscal-sources": (scope) => sources(scope.disclosure, "fiscal-totals").filter(hasAmount(scope)),
  "expenditure-kinds": ({ disclosure }) => expenditureKinds(disclosure),
  "expenditure-used": (scope) => expenditureKinds(scope.disclosure).filter(hasAmount(scope)),
  "functional-classes": functionalClasses,
  "functional-items": functionalItems,
  "personnel-items": (scope) => economicItems(scope, "personnel"),
  "public-items": (scope) => economicItems(scope, "public"),
  "project-classes": ({ disclosure }) =>
    rowsOf(disclosure, "project-detail")
      .filter(({ level }) => level === 1)
      .map(cellIn("project-detail", "amount")),
  "fund-items": (scope) => itemsOf(scope, scope.section).filter(hasAmount(scope)),
  "official-items": () => officialItems,
  "vehicle-kinds": vehicleKinds,
  "procurement-kinds": ({ disclosure }) =>
    procurementKinds.map(([id, row]) => ({
      id,
      cell:
        disclosure.record.kind === "budget"
          ? `procurement.${id}.amount`
          : `operations-assets-procurement.procurement-${id}.amount`,
      words: { row },
    })),
  projects: (scope) =>
    rowsOf(scope.disclosure, "projects")
      .filter(({ total, level }) => !total && level > 0)
      .map(cellIn("projects", "total"))
      .filter(hasAmount(scope)),
  targets,
  reviews: ({ disclosure: { record } }) => (record.projects ?? []).map(named),
  evaluations: ({ disclosure: { record } }) =>
    (record.evaluations ?? []).map(({ grade, ...one }) => {
      const { words, ...row } = named(one);
      return { ...row, words: { ...words, grade } };
    }),
};

const officialItems: SetRow[] = [
  ["abroad", "因公出国（境）费"],
  ["vehicles", "公务用车购置及运行维护费"],
  ["hospitality", "公务接待费"],
].map(([id = "", row = ""]) => ({ id, cell: `official-expenses.${id}.budget`, words: { row } }));

const procurementKinds = [
  ["goods", "货物"],
  ["works", "工程"],
  ["services", "服务"],
] as const;

function named({ id, name }: { readonly id: string; readonly name: string }): SetRow {
  return { id, cell: `performance.${id}.score`, words: { row: name } };
}

function rowsOf({ tables }: Disclosure, table: string): readonly TableRow[] {
  return tables.get(table)?.rows ?? [];
}

function cellIn(
  table: string,
  column: string,
): (row: Pick<TableRow, "id" | "label" | "code">) => SetRow {
  return ({ id, label, code }) => ({
    id,
    cell: `${table}.${id}.${column}`,
    words: { row: label },
    code,
  });
}

/** Has the row an amount that is not 0? */
function hasAmount({ disclosure, section }: Scope): (row: SetRow) => boolean {
  return ({ cell }) => {
    const value = findFigure(disclosure, section, cell)?.value;
    return value != null && approximate(value) !== 0;
  };
}

const drawn = /^(?:opening-|closing-|current-(?:income|expenditure)$)/;

/** The year's sources of a table of totals; budgets count what is carried over among them. */
function sources(disclosure: Disclosure, table: string): SetRow[] {
  const { form, record, tables } = disclosure;
  const spec = form.tables.find(({ id }) => id === table);
  const block = spec?.blocks.find(({ id }) => id === "income");
  // Where the table could not be had, sentences may state the rows of the form.
  const rows = tables.get(table)?.rows.filter((row) => row.block === "income") ?? block?.rows ?? [];
  const told = sourceRows(rows)
    .filter(({ prefix }) => record.kind === "budget" || prefix)
    .map(cellIn(table, block?.columns[0] ?? "amount"));
  const known = told.filter(({ id }) => block?.rows.some((row) => row.id === id));
  return known.length < told.length && makeUpTotal(disclosure, table, known) ? known : told;
}

type SourceRow = Pick<TableRow, "id" | "label" | "code" | "level" | "total" | "heading" | "prefix">;

/** Rows of the first level; of a sum such as 本年收入, the rows below it. */
function sourceRows(rows: readonly SourceRow[]): readonly SourceRow[] {
  let isBelowSum = false;
  return rows.filter(({ id, level, total, heading }) => {
    if (level === 1) isBelowSum = id === "current-income";
    const isSource = level === 1 || (level === 2 && isBelowSum);
    return isSource && !total && !heading && !drawn.test(id);
  });
}

/** A row that only the sheet has, 一、部门预算 above its sources, is no source where the others are all of it. */
function makeUpTotal({ figures }: Disclosure, table: string, rows: readonly SetRow[]): boolean {
  const total = figures.get(`${table}.income-total.amount`);
  const whole = total && quantityOf(total);
  const parts = rows.flatMap(({ cell }) => {
    const figure = figures.get(cell);
    return (figure && quantityOf(figure)) ?? [];
  });
  return whole != null && residual(whole, parts).isExact;
}

/** 人员经费 and 公用经费 make up 基本支出: where that has no column of its own, they stand in its place. */
const partsOfBasic = ["personnel", "public"];

/** Kinds that make up the year's expenditure; a column that only the sheet has may be anything. */
function expenditureKinds({ form, tables }: Disclosure): SetRow[] {
  const asked = form.tables.find(({ id }) => id === "expenditure");
  const columns = (tables.get("expenditure")?.spec ?? asked)?.columns ?? [];
  const hasBasic = columns.some(({ id }) => id === "basic");
  const isKind = (id: string) =>
    partsOfBasic.includes(id)
      ? !hasBasic
      : id !== "total" && (asked?.columns ?? []).some((column) => column.id === id);
  return columns
    .filter(({ id, type }) => type === "amount" && isKind(id))
    .map(({ id, label }) => ({ id, cell: `expenditure.total.${id}`, words: { row: label } }));
}

/** 款 of 人员经费 or 公用经费: in a block of its own, or in a column. */
function economicItems(scope: Scope, kind: "personnel" | "public"): SetRow[] {
  const rows = rowsOf(scope.disclosure, "basic-detail").filter(({ code }) => code?.length === 5);
  const own = rows.flatMap((row) => {
    const column = row.cells.has(kind) ? kind : row.block === kind ? "amount" : undefined;
    return column ? [cellIn("basic-detail", column)(row)] : [];
  });
  return own.filter(hasAmount(scope));
}

/** Of the table; where the form has none, of the figures of the section that were given. */
function vehicleKinds({ disclosure, section }: Scope): SetRow[] {
  const name = "operations-assets-procurement";
  const rows = disclosure.tables.has(name)
    ? rowsOf(disclosure, name).map(cellIn(name, "amount"))
    : otherFiguresOf(disclosure.form)
        .filter(
          ({ id, sections }) =>
            sections.includes("state-assets") && findFigure(disclosure, section, id),
        )
        .map(({ id, label }) => ({ id: id.split(".")[1] ?? "", cell: id, words: { row: label } }));
  return rows.filter(({ id }) => id.startsWith("vehicles-"));
}

/** What each project of a budget is to reach, as its table says. */
function targets({ disclosure }: Scope): SetRow[] {
  const seen = new Set<string>();
  return rowsOf(disclosure, "performance").flatMap((row) => {
    const goal = row.texts?.get("goal")?.text.trim();
    if (!goal || seen.has(row.label)) return [];
    seen.add(row.label);
    const told = cellIn("performance", "amount")(row);
    return [{ ...told, words: { ...told.words, goal: goal.replace(/(?<![。；])[。；]+$/, "") } }];
  });
}
