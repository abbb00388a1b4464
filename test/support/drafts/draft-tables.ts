import { pick } from "../../../bench/random.ts";
import { emptyFigure, type Figure } from "../../../src/figures/figure.ts";
import { cellId, measureOf, type StatTable, type TableRow } from "../../../src/figures/table.ts";
import { builtInCodes } from "../../../src/forms/codes.ts";
import type { Form, RowSpec, TableSpec } from "../../../src/forms/form.ts";
import { codesOf } from "./draft-cells.ts";
import type { Facts } from "./draft-facts.ts";

const names = new Map(builtInCodes.flatMap(({ codes }) => Object.entries(codes)));

export interface DraftInput {
  readonly form: Form;
  readonly folder: string;
  readonly facts: Facts;
  readonly years: Readonly<Record<"now" | "previous" | "planned", ReadonlyMap<string, bigint>>>;
  readonly random: () => number;
}

/** The tables of a form, some of them missing, empty with or without a reason, with zeros printed or left blank. */
export function draftTables(input: DraftInput): Map<string, StatTable> {
  const { form, random } = input;
  const zeros = pick(random, ["printed", "blank", "both"] as const);
  const gaps = random() < 0.3 ? 0.05 : 0;
  return new Map(
    form.tables.flatMap((spec): [string, StatTable][] => {
      if (spec.id === "income" || random() < gaps) return [];
      return [[spec.id, draftTable(spec, input, zeros)]];
    }),
  );
}

function draftTable(
  spec: TableSpec,
  input: DraftInput,
  zeros: "printed" | "blank" | "both",
): StatTable {
  const { years, random } = input;
  const rows = rowsOf(spec, input);
  const amounts = rows.flatMap(({ id }) =>
    spec.columns.map((column) => years.now.get(cellId(spec.id, id, column.id)) ?? 0n),
  );
  const table = { spec, id: spec.id, sheet: spec.number, money: spec.money, notes: [] };
  const isEmpty = spec.emptyAllowed && amounts.every((amount) => amount === 0n);
  if (isEmpty && random() < 0.6)
    return {
      ...table,
      rows: [],
      empty: true,
      ...(random() < 0.5 && { emptyReason: `本单位没有${spec.title}的收支，故本表为空。` }),
    };
  return {
    ...table,
    empty: false,
    rows: rows.map((row) => withCells(row, spec, input, zeros)),
  };
}

type BareRow = Omit<TableRow, "cells"> & Pick<RowSpec, "type" | "measure">;

function rowsOf(spec: TableSpec, { facts }: DraftInput): BareRow[] {
  const fixed = spec.blocks.flatMap((block) =>
    block.rows.map((row) => ({ ...row, block: block.id })),
  );
  if (spec.id === "projects")
    return [
      ...fixed,
      ...facts.projects.map((_, index) => ({
        id: `project-${index + 1}`,
        block: "items",
        label: `示例项目之${"一二三四"[index] ?? ""}`,
        level: 1,
      })),
    ];
  const fund = spec.id === "expenditure" ? undefined : spec.id;
  const coded =
    spec.codes === "functional" && spec.id !== "totals" && spec.id !== "fiscal-totals"
      ? codesOf(facts.items.filter((item) => fund === undefined || item.fund === fund))
      : spec.codes === "economic"
        ? economicCodes(spec, facts)
        : [];
  return [
    ...fixed,
    ...coded.map((code) => ({
      id: code,
      code,
      label: names.get(code) ?? `科目${code}`,
      level: (code.length - 1) / 2,
      block: spec.blocks.find(({ classes }) => classes?.includes(code.slice(0, 3)))?.id ?? "items",
    })),
  ];
}

function economicCodes(spec: TableSpec, { economic }: Facts): string[] {
  const own = spec.id === "project-detail" ? economic.project : undefined;
  return codesOf(own ?? [...economic.personnel, ...economic.public]).filter(
    (code) => code.length < 6,
  );
}

function withCells(
  row: BareRow,
  spec: TableSpec,
  { folder, years, random }: DraftInput,
  zeros: "printed" | "blank" | "both",
): TableRow {
  const columns = spec.blocks.find(({ id }) => id === row.block)?.columns ?? [];
  const cells = columns.flatMap((name): [string, Figure][] => {
    const column = spec.columns.find(({ id }) => id === name);
    if (!column || column.type === "text" || row.heading) return [];
    const id = cellId(spec.id, row.id, name);
    const digits = cellOf(id, spec, name, years);
    const unit = measureOf(column, row, spec.money);
    const base = { id, label: row.label, unit, origin: `${folder}/tables.xlsx#${spec.number}!A1` };
    const isBlank = digits === 0n && (zeros === "blank" || (zeros === "both" && random() < 0.5));
    if (digits === undefined || isBlank) return [[name, emptyFigure(base, "blank")]];
    const value =
      unit === "万元"
        ? { digits, scale: 2 }
        : unit === "元"
          ? { digits: digits * 100n, scale: 0 }
          : { digits: digits / 100n, scale: 0 };
    return [[name, { ...base, value, state: digits === 0n ? "zero" : "value", how: "stated" }]];
  });
  return { ...row, cells: new Map(cells) };
}

function cellOf(
  id: string,
  spec: TableSpec,
  column: string,
  { now, previous, planned }: DraftInput["years"],
): bigint | undefined {
  if (spec.id !== "official-expenses") return now.get(id) ?? 0n;
  if (column === "previous-budget") return previous.get(id.replace("previous-budget", "budget"));
  return (
    column === "budget" && spec.columns.some((one) => one.id === "final") ? planned : now
  ).get(id);
}
