import type { Figure } from "../../figures/figure.ts";
import { blockColumns, type StatTable, type TableRow } from "../../figures/table.ts";
import type { ColumnSpec } from "../../forms/form.ts";
import { headingConcepts } from "../../forms/vocabulary.ts";
import { normaliseLabel, withoutEnumerator } from "../../words/normalise.ts";
import type { Ledger } from "../ledger.ts";
import { tieSum } from "../tie.ts";
import type { Outcome, TieOut } from "../tie-out.ts";

export const ownTablesAddUp: TieOut = {
  id: "OT-01",
  title: {
    zh: "制式之外的表：表头写明的合计为其下各栏之和，清单的合计行为各行之和",
    en: "Tables beside the form: a 合计 in the header is the sum of the columns beside it, a 合计 row that of the list",
  },
  source: "表头和合计行本身",
  severity: "error",
  tolerance: "sum",
  kinds: ["final-accounts", "budget"],
  needs: ["制式之外的表"],
  fix: "请核对合计和各项；合计另有口径的，请在表下注明。",
  test: (ledger) =>
    ownTables(ledger).flatMap((table) => [
      ...headerSums(ledger, table),
      ...listSums(ledger, table),
    ]),
};

function ownTables({ disclosure }: Ledger): StatTable[] {
  const known = new Set(disclosure.form.tables.map(({ id }) => id));
  return [...disclosure.tables.values()].filter(
    ({ id, spec }) => !known.has(id) && spec.blocks.some(({ free }) => free),
  );
}

/** Headings below one heading are its parts where one of them is their 合计: 资金来源 → 合计, 财政拨款, 自筹. */
function headerSums(ledger: Ledger, table: StatTable): Outcome[] {
  return table.spec.blocks.flatMap(({ id }) => {
    const columns = blockColumns(table, id).filter(({ type }) => type === "amount");
    const sums = columns.flatMap((total) => {
      const parts = isTotal(total) ? partsBeside(total, columns) : [];
      return parts.length < 2 ? [] : [{ total, parts }];
    });
    return table.rows
      .filter(({ block }) => block === id)
      .flatMap(({ cells }) =>
        sums.flatMap(({ total, parts }) =>
          tieSum(
            ledger,
            cells.get(total.id),
            parts.map((part) => cells.get(part.id)),
          ),
        ),
      );
  });
}

/** The columns below the same heading; of a group that has a total of its own, that. None where it isn't certain. */
function partsBeside(total: ColumnSpec, columns: readonly ColumnSpec[]): ColumnSpec[] {
  const above = total.path.slice(0, -1);
  // Without a heading above them nothing says that the columns belong together.
  if (above.length === 0) return [];
  const others = columns.filter(
    (column) => column !== total && above.every((text, level) => column.path[level] === text),
  );
  const groups = Map.groupBy(others, ({ path }) => path[above.length] ?? "");
  if ([...groups.keys()].some((text) => !isPart(text))) return [];
  return [...groups.values()].flatMap((group) => {
    const [own, second] = group.filter((column) => group.length > 1 && isTotal(column));
    return own && !second ? [own] : group;
  });
}

function isTotal({ path }: ColumnSpec): boolean {
  return /^(?:合计|小计|总计|总额)$/.test(normaliseLabel(path.at(-1) ?? ""));
}

/** Headings that name another time, another measure or only some: they make up no total. */
function isPart(text: string): boolean {
  const label = normaliseLabel(text);
  const concepts = headingConcepts(label);
  return (
    label !== "" &&
    !concepts.some((concept) => phases.has(concept)) &&
    !/^其中|单价|标准|比例|占比|率$|增减|增加|减少|上年|年初|年末|累计/.test(label)
  );
}

const phases = new Set([
  "amount",
  "budget",
  "final",
  "total",
  "sum-of-all",
  "subtotal",
  "initial-budget",
  "annual-budget",
  "previous-budget",
  "previous-final",
  "opening-carryover",
  "closing-carryover",
]);

/** 合计 of a plain list: no codes, no 小计 or 其中, all rows numbered alike. Whether it is whole, nobody says. */
function listSums(ledger: Ledger, table: StatTable): Outcome[] {
  const [total, second] = table.rows.filter((row) => row.total);
  const items = table.rows.filter((row) => row !== total);
  if (!total || second || items.length < 2 || !items.every(isPlain)) return [];
  if (new Set(items.map(({ label }) => numbering(label))).size > 1) return [];
  return table.spec.columns
    .filter(({ type, path }) => type === "amount" && path.every(isAddable))
    .flatMap(({ id }) =>
      tieSum(
        ledger,
        total.cells.get(id),
        items.flatMap(({ cells }): Figure[] => {
          const cell = cells.get(id);
          return cell ? [cell] : [];
        }),
      ),
    )
    .map((outcome) =>
      outcome.result === "failed"
        ? { ...outcome, severity: "warning", custom: "按清单各行不重复、没有遗漏计" }
        : outcome,
    );
}

function isPlain({ label, code, heading }: TableRow): boolean {
  return !heading && code === undefined && !/小计|合计|其中|总计/.test(normaliseLabel(label));
}

/** Prices and standards are no amounts that make a total. */
function isAddable(text: string): boolean {
  return !/单价|标准|均|率$|比例|占比/.test(normaliseLabel(text));
}

/** How a row is numbered: 一、 1. （一） or not at all. */
function numbering(label: string): string {
  const whole = normaliseLabel(label);
  const mark = whole.slice(0, whole.length - withoutEnumerator(whole).length);
  return mark.replace(/\d+/, "1").replace(/[一二三四五六七八九十]+/, "一");
}
