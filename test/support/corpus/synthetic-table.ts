import { builtInCodes } from "../../../src/forms/codes.ts";
import type { BlockSpec, TableSpec } from "../../../src/forms/form.ts";
import type { MoneyUnit } from "../../../src/numbers/money.ts";
import type { Random } from "./random.ts";

/** One made-up row: values as printed decimals, "" where the cell is blank. */
export interface SyntheticRow {
  readonly id: string;
  readonly block: string;
  readonly label: string;
  readonly prefix: string;
  readonly code?: string;
  readonly line?: number;
  readonly total: boolean;
  readonly foot: boolean;
  readonly heading: boolean;
  readonly values: Readonly<Record<string, string>>;
}

export interface SyntheticTable {
  readonly spec: TableSpec;
  readonly money: MoneyUnit;
  readonly rows: readonly SyntheticRow[];
  /** The sentence of an empty table. */
  readonly empty?: string;
}

const functionalRows = [
  "208",
  "20805",
  "2080501",
  "2080505",
  "210",
  "21011",
  "2101102",
  "221",
  "22102",
  "2210201",
];
const economicRows: Record<string, string[]> = {
  personnel: ["301", "30101", "30102", "30107", "303", "30302"],
  public: ["302", "30201", "30202", "30211", "310", "31002"],
  items: ["301", "30101", "302", "30201", "30211", "310", "31002"],
};
const names = new Map(
  builtInCodes.flatMap(({ id, codes }) =>
    Object.entries(codes).map(([code, name]) => [`${id}.${code}`, name]),
  ),
);

/** Clearly made-up figures for one table of a form: amounts with two decimals, totals that are sums. */
export function syntheticTable(spec: TableSpec, money: MoneyUnit, random: Random): SyntheticTable {
  if (spec.emptyAllowed && random.chance(0.3)) {
    return { spec, money, rows: [], empty: "本单位没有此项收支，本表为空表。" };
  }
  return {
    spec,
    money,
    rows: spec.blocks.flatMap((block) => blockRows(spec, block, money, random)),
  };
}

function blockRows(
  spec: TableSpec,
  block: BlockSpec,
  money: MoneyUnit,
  random: Random,
): SyntheticRow[] {
  const typeOf = (column: string, row?: string) =>
    block.rows.find(({ id }) => id === row)?.type ??
    spec.columns.find(({ id }) => id === column)?.type;
  const value = (column: string, row: string) => {
    const type = typeOf(column, row);
    if (type === "text") return random.pick(["示例文字甲", "示例文字乙", "≥95"]);
    if (type === "count") return String(random.whole(40));
    if (random.chance(0.15)) return "0.00";
    if (random.chance(0.08)) return "";
    const whole = random.whole(money === "元" ? 90_000_000 : 9_000) + 1_000;
    return `${whole}.${String(random.whole(100)).padStart(2, "0")}`;
  };
  const own = block.across ? [...new Set(block.across.map(({ column }) => column))] : block.columns;
  const values = (row: string) =>
    Object.fromEntries(own.map((column) => [column, value(column, row)]));
  const fixed = block.rows.map(
    (row): SyntheticRow => ({
      id: row.id,
      block: block.id,
      label: row.label,
      prefix: row.prefix ?? "",
      code: spec.codes ? undefined : row.code,
      line: row.line,
      total: row.total ?? false,
      foot: row.foot ?? false,
      heading: row.heading ?? false,
      values: row.heading ? {} : values(row.id),
    }),
  );
  const loose = (id: string, label: string, code?: string): SyntheticRow => ({
    id,
    block: block.id,
    label,
    prefix: "",
    code,
    total: false,
    foot: false,
    heading: false,
    values: values(id),
  });
  const codes =
    spec.codes === "functional"
      ? functionalRows
      : (economicRows[block.id] ?? economicRows.items ?? []);
  const coded = spec.codes
    ? codes.map((code) => loose(code, names.get(`${spec.codes}.${code}`) ?? code, code))
    : [];
  const head = fixed.filter(({ foot }) => !foot);
  const listed = block.free
    ? ["示例甲项", "示例乙项", "示例丙项"].map((label, index) =>
        loose(`item-${index + 1}`, label, block.code ? `60500${index + 1}` : undefined),
      )
    : [];
  return summed([...head, ...listed, ...coded, ...fixed.filter(({ foot }) => foot)], own, typeOf);
}

/** 合计 is the sum of the rows of the last level. */
function summed(
  rows: readonly SyntheticRow[],
  columns: readonly string[],
  typeOf: (column: string, row?: string) => string | undefined,
): SyntheticRow[] {
  return rows.map((row) => {
    if (!row.total) return row;
    const leaves = rows.filter(
      ({ total, code }) =>
        !total &&
        (code === undefined ||
          code.length !== 5 ||
          rows.every((o) => o === undefined || !o.code?.startsWith(code) || o.code === code)),
    );
    const sums = columns.map((column) => {
      if (typeOf(column, row.id) !== "amount") return [column, row.values[column] ?? ""];
      const fen = leaves.reduce(
        (sum, leaf) => sum + BigInt((leaf.values[column] || "0.00").replace(".", "")),
        0n,
      );
      const text = fen.toString().padStart(3, "0");
      return [column, `${text.slice(0, -2)}.${text.slice(-2)}`];
    });
    return { ...row, values: Object.fromEntries(sums) };
  });
}
