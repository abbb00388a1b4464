import type { BlockSpec } from "../../../src/forms/form.ts";
import { Grid, type GridCell } from "./grid.ts";
import type { SyntheticRow, SyntheticTable } from "./synthetic-table.ts";

/** How a made-up sheet is laid out. */
export interface Layout {
  readonly splitCodes: boolean;
  readonly totalsLast: boolean;
  readonly swapBlocks: boolean;
  readonly lines: boolean;
  readonly year?: number;
}

export const plainLayout: Layout = {
  splitCodes: false,
  totalsLast: false,
  swapBlocks: false,
  lines: true,
};

interface Column {
  readonly block: number;
  readonly path: readonly string[];
  readonly show: (row: SyntheticRow | undefined) => GridCell | undefined;
}

const money = "#,##0.00";

/** A table as the ministries' software lays it out: written on its own, not with the program's exporter. */
export function layTable(table: SyntheticTable, layout: Layout): Grid {
  const { spec } = table;
  const grid = new Grid(spec.number);
  const order = spec.blocks.map((_, index) => index);
  if (layout.swapBlocks) order.reverse();
  const columns = order.flatMap((index) =>
    blockColumns(table, spec.blocks[index] as BlockSpec, index, layout),
  );
  const last = columns.length - 1;
  const title = layout.year ? `${layout.year}年度${spec.title}` : spec.title;
  grid.put(0, 0, { value: title, part: "title" });
  grid.merges.push({ top: 0, left: 0, bottom: 0, right: Math.max(1, last) });
  grid.put(1, last, { value: spec.number, part: "other" });
  grid.put(2, 0, { value: "部门：某示例单位", part: "other" });
  grid.put(2, Math.max(1, last), { value: `金额单位：${table.money}`, part: "unit" });
  const depth = Math.max(...columns.map(({ path }) => path.length));
  putHeader(grid, columns, 3, depth);
  let row = 3 + depth;
  if (spec.ordinals) {
    grid.put(row, 0, { value: "栏次", part: "other" });
    for (let at = 1; at <= last; at++) grid.put(row, at, { value: at, part: "other" });
    row++;
  }
  if (table.empty) {
    grid.put(row + 2, 0, { value: `注：${table.empty}`, part: "note" });
    return grid;
  }
  const lists = spec.blocks.map((block) =>
    ordered(
      table.rows.filter((r) => r.block === block.id),
      layout,
      block,
    ),
  );
  const height = spec.blocks.some(({ across }) => across)
    ? 1
    : Math.max(...lists.map((list) => list.length));
  for (let index = 0; index < height; index++, row++) {
    columns.forEach((column, at) => {
      grid.put(row, at, column.show(lists[column.block]?.[index]));
    });
  }
  grid.put(row, 0, { value: "注：1.本表为测试用的示例，数字均为虚构。", part: "note" });
  grid.merges.push({ top: row, left: 0, bottom: row, right: Math.max(1, last) });
  return grid;
}

function ordered(
  rows: readonly SyntheticRow[],
  { totalsLast }: Layout,
  block: BlockSpec,
): SyntheticRow[] {
  const isListed = block.code !== undefined && block.rows.length === 1;
  return totalsLast && isListed
    ? [...rows.filter((r) => !r.total), ...rows.filter((r) => r.total)]
    : [...rows];
}

function blockColumns(
  table: SyntheticTable,
  block: BlockSpec,
  index: number,
  layout: Layout,
): Column[] {
  const under = (path: readonly string[]) => (block.title ? [block.title, ...path] : path);
  const { spec } = table;
  if (block.across) {
    return block.across.map(({ row, column, path }) => ({
      block: index,
      path,
      show: () =>
        valueCell(
          table,
          table.rows.find(({ id }) => id === row),
          column,
        ),
    }));
  }
  const columns: Column[] = [];
  if (block.code && layout.splitCodes && spec.codes) {
    const parts = spec.codes === "functional" ? ["类", "款", "项"] : ["类", "款"];
    parts.forEach((part, at) => {
      columns.push({
        block: index,
        path: under([...(block.code ?? []), part]),
        show: (row) => codePart(row, at),
      });
    });
  } else if (block.code) {
    columns.push({
      block: index,
      path: under(block.code),
      show: (row) => (row?.code ? { value: row.code, part: "code" } : undefined),
    });
  }
  if (block.label) {
    columns.push({
      block: index,
      path: under(block.label),
      show: (row) => (row ? { value: row.prefix + row.label, part: "label" } : undefined),
    });
  }
  if (block.line && layout.lines) {
    columns.push({
      block: index,
      path: under(block.line),
      show: (row) => (row?.line ? { value: row.line, part: "line" } : undefined),
    });
  }
  for (const id of block.columns) {
    const column = spec.columns.find((candidate) => candidate.id === id);
    if (column)
      columns.push({
        block: index,
        path: under(column.path),
        show: (row) => valueCell(table, row, id),
      });
  }
  return columns;
}

/** 205 02 05: the first a number, the others texts, as a real workbook has them. */
function codePart(row: SyntheticRow | undefined, at: number): GridCell | undefined {
  const code = row?.code;
  if (!code) return undefined;
  if (at === 0) return { value: Number(code.slice(0, 3)), part: "code" };
  const part = code.slice(1 + 2 * at, 3 + 2 * at);
  return part === "" ? undefined : { value: part, part: "code" };
}

function valueCell(
  { spec }: SyntheticTable,
  row: SyntheticRow | undefined,
  column: string,
): GridCell | undefined {
  const text = row?.values[column];
  if (!row || text === undefined || text === "") return undefined;
  const id = `${spec.id}.${row.id}.${column}`;
  if (!/^\d+(\.\d+)?$/.test(text)) return { value: text, part: "other", id };
  return { value: Number(text), part: "value", format: text.includes(".") ? money : "0", id };
}

function putHeader(grid: Grid, columns: readonly Column[], top: number, depth: number): void {
  const group = (at: number, level: number) => {
    const column = columns[at];
    return column && level < column.path.length
      ? `${column.block}/${column.path.slice(0, level + 1).join("/")}`
      : "";
  };
  for (let level = 0; level < depth; level++) {
    for (let at = 0; at < columns.length; at++) {
      const text = columns[at]?.path[level];
      const isFirst = at === 0 || group(at - 1, level) !== group(at, level);
      if (text === undefined || !isFirst) continue;
      let end = at;
      while (end + 1 < columns.length && group(end + 1, level) === group(at, level)) end++;
      const bottom = level === (columns[at]?.path.length ?? 0) - 1 ? depth - 1 : level;
      grid.put(top + level, at, { value: text, part: "header" });
      if (end > at || bottom > level)
        grid.merges.push({ top: top + level, left: at, bottom: top + bottom, right: end });
    }
  }
}
