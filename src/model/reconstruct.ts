import type { Figure } from "../figures/figure.ts";
import { emptyFigure } from "../figures/figure.ts";
import { evaluateFormula } from "../figures/formula.ts";
import { cellId, measureOf, type StatTable, type TableRow } from "../figures/table.ts";
import { type Finding, inputFault } from "../finding.ts";
import { codeLevel } from "../forms/codes.ts";
import type { Form, RowSpec, TableSpec } from "../forms/form.ts";
import type { Decimal } from "../numbers/decimal.ts";
import { parseDecimal } from "../numbers/decimal.ts";
import { isMoneyUnit } from "../numbers/money.ts";
import type {
  DisclosureRecord,
  FactsRecord,
  ReconstructedCell,
  Reconstruction,
} from "../records/disclosure.ts";

/** What the rebuilt cells are taken from. */
export interface ReconstructionInput {
  readonly dataName: string;
  readonly folder: string;
  readonly form: Form;
  readonly record: DisclosureRecord;
  readonly facts: FactsRecord;
  readonly reconstruction: Reconstruction;
}

/**
 * Rebuilds the tables of a disclosure whose workbook is not available: each cell is taken from the table
 * as a public page printed it or from a statement of the narrative, inferred by a rule from other cells,
 * or said to be absent.
 */
export function reconstructTables(input: ReconstructionInput): {
  tables: StatTable[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const fault = (pointer: string, message: string) => {
    findings.push(
      inputFault(
        "IN-10",
        `${input.dataName}/${input.folder}/reconstruction.json · ${pointer}`,
        message,
        "请检查 reconstruction.json 中的标识是否写对。",
      ),
    );
  };
  const cellSpecs = new Map<string, ReconstructedCell>();
  for (const [table, { rows }] of Object.entries(input.reconstruction.tables)) {
    for (const row of rows) {
      for (const [column, cell] of Object.entries(row.cells)) {
        cellSpecs.set(cellId(table, row.id, column), cell);
      }
    }
  }
  const evaluate = cellEvaluator(input, cellSpecs, fault);

  const tables = input.form.tables.flatMap((spec): StatTable[] => {
    const plan = input.reconstruction.tables[spec.id];
    // A workbook may hold tables as received beside those that we rebuilt.
    if (!plan) return [];
    const rows = plan.rows.map((planned): TableRow => {
      const row = rowSpec(spec, planned, fault);
      const cells = Object.keys(planned.cells).map((column): [string, Figure] => {
        const id = cellId(spec.id, planned.id, column);
        const unit = unitOf(spec, row, column);
        const base = { id, label: row.label, unit, origin: "" };
        return [column, evaluate(id, base)];
      });
      return { ...row, block: blockOf(spec, planned), cells: new Map(cells) };
    });
    return [
      {
        spec,
        id: spec.id,
        sheet: spec.number,
        money: spec.money,
        rows: fillHeadings(spec, rows),
        notes: [...(spec.notes ?? []), ...(plan.notes ?? []), originNote(plan)],
        empty: rows.length === 0,
        emptyReason: plan.empty,
      },
    ];
  });
  return { tables, findings };
}

/** Whether the plan copies a table that a public page printed, and infers nothing. */
export function isPrinted({ rows }: Reconstruction["tables"][string]): boolean {
  const cells = rows.flatMap((row) => Object.values(row.cells));
  return cells.length > 0 && cells.every((cell) => "printed" in cell || "state" in cell);
}

/** How readers are told what the table was made from. */
function originNote(plan: Reconstruction["tables"][string]): string {
  return isPrinted(plan)
    ? "本表照录公开网页上的原表，不是原工作簿。"
    : "本表据公开正文重编，不是原工作簿；各格来历见 reconstruction.json。";
}

type Base = Pick<Figure, "id" | "label" | "unit" | "origin">;

function cellEvaluator(
  input: ReconstructionInput,
  specs: ReadonlyMap<string, ReconstructedCell>,
  fault: (pointer: string, message: string) => void,
): (id: string, base: Base) => Figure {
  const values = new Map<string, Decimal | null>();
  const resolve = (id: string, trail: readonly string[]): Decimal | null => {
    const known = values.get(id);
    if (known !== undefined) return known;
    if (trail.includes(id)) {
      fault(id, `推算循环：${[...trail, id].join(" → ")}`);
      return null;
    }
    const value = compute(id, [...trail, id]);
    values.set(id, value);
    return value;
  };
  const compute = (id: string, trail: readonly string[]): Decimal | null => {
    const spec = specs.get(id);
    if (!spec) {
      fault(id, `推算用到的“${id}”不在重编的表中`);
      return null;
    }
    if ("state" in spec) return null;
    if ("printed" in spec) return parseDecimal(spec.printed);
    if ("fact" in spec) {
      const [section = "", factId = ""] = spec.fact.split("#");
      const printed = input.facts.sections[section]?.[factId]?.printed;
      if (printed === undefined) fault(id, `facts.json 的 ${section} 中没有“${factId}”`);
      return printed === undefined ? null : parseDecimal(printed);
    }
    if ("figure" in spec) {
      const printed = input.record.figures[spec.figure]?.printed;
      if (printed === undefined) fault(id, `disclosure.json 中没有“${spec.figure}”`);
      return printed === undefined ? null : parseDecimal(printed);
    }
    const operands = spec.operands.map((operand) => resolve(operand, trail));
    if (operands.some((operand) => operand === null)) return null;
    return evaluateFormula(spec.rule, operands as Decimal[]);
  };
  return (id, base) => {
    const spec = specs.get(id);
    if (spec && "state" in spec) return emptyFigure(base, spec.state);
    const value = asPrintedInTables(resolve(id, []), base.unit);
    if (!spec || value === null) return emptyFigure(base, "absent");
    const state = value.digits === 0n ? "zero" : "value";
    if ("printed" in spec) return { ...base, state, value, how: "stated" };
    if ("fact" in spec) return { ...base, state, value, how: "stated", takenFrom: spec.fact };
    if ("figure" in spec) return { ...base, state, value, how: "stated", takenFrom: spec.figure };
    const { rule, operands, because } = spec;
    return { ...base, state, value, how: "inferred", formula: { rule, operands, because } };
  };
}

/** Tables print 0.00 for no money, where running text says 0. */
function asPrintedInTables(value: Decimal | null, unit: string): Decimal | null {
  return value?.digits === 0n && isMoneyUnit(unit) ? { digits: 0n, scale: 2 } : value;
}

type PlannedRow = Reconstruction["tables"][string]["rows"][number];

function rowSpec(
  spec: TableSpec,
  planned: PlannedRow,
  fault: (pointer: string, message: string) => void,
): RowSpec {
  const fixed = spec.blocks.flatMap((block) => block.rows).find((row) => row.id === planned.id);
  if (fixed) return fixed;
  if (!spec.codes || planned.label === undefined) {
    fault(`/tables/${spec.id}/${planned.id}`, "制式中没有这一行，也没有给出名称");
  }
  return {
    id: planned.id,
    code: planned.id,
    label: planned.label ?? planned.id,
    level: codeLevel(planned.id),
  };
}

function blockOf(spec: TableSpec, planned: PlannedRow): string {
  const home = spec.blocks.find((block) => block.rows.some((row) => row.id === planned.id));
  return planned.block ?? home?.id ?? spec.blocks[0]?.id ?? "";
}

function unitOf(spec: TableSpec, row: RowSpec, columnId: string): string {
  const column = spec.columns.find((candidate) => candidate.id === columnId);
  return column ? measureOf(column, row, spec.money) : spec.money;
}

/** Rows that hold only a name (国有资产占用情况) stand in the form, not in the plan. */
function fillHeadings(spec: TableSpec, rows: TableRow[]): TableRow[] {
  if (rows.length === 0) return rows;
  const headings = spec.blocks.flatMap((block) =>
    block.rows
      .filter((row) => row.heading)
      .map((row): TableRow => ({ ...row, block: block.id, cells: new Map() })),
  );
  const lineOf = (row: TableRow) => row.line ?? 0;
  return headings.length === 0
    ? rows
    : [...rows, ...headings].sort((a, b) => lineOf(a) - lineOf(b));
}
