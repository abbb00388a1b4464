import type { BlockSpec, ColumnSpec, TableSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import type { RawSheet } from "../load/read-workbook.ts";
import { normaliseLabel } from "../words/normalise.ts";
import type { HeaderColumn } from "./header-text.ts";
import type { Region } from "./region.ts";
import type { TableFit } from "./table-fit.ts";

/**
 * The table as the workbook prints it: the columns that are there under their own headings, in their order.
 * A heading that the form spells the same way keeps the form's spelling.
 */
export function printedSpec(
  asked: TableSpec,
  fit: TableFit,
  sheet: RawSheet,
  region: Region,
): TableSpec {
  const { spec } = fit;
  const { id, title, titles, emptyAllowed, emptySentence, money } = asked;
  const base = { ...spec, id, title, titles, emptyAllowed, emptySentence, money };
  const number = printedNumber(sheet, region.from, fit.window.top) ?? asked.number;
  return fit.across.length > 0
    ? { ...base, number, ...printedAcross(spec, fit) }
    : { ...base, number, ...printedDown(spec, fit) };
}

function printedDown(spec: TableSpec, fit: TableFit): Pick<TableSpec, "columns" | "blocks"> {
  const heads = new Map(fit.window.columns.map((column) => [column.at, column]));
  const columns = new Map<string, ColumnSpec>();
  const blocks = spec.blocks.flatMap((block): BlockSpec[] => {
    const places = fit.blocks.filter((place) => place.block.id === block.id);
    const [first] = places;
    if (!first) return [];
    const at = new Map(places.flatMap((place) => [...place.columns]));
    for (const [id, column] of at) {
      const own = fit.own.find((one) => one.id === id && one.block === block.id);
      const known = spec.columns.find((column) => column.id === id);
      const header = heads.get(column);
      if (!columns.has(id) && header) {
        columns.set(id, toColumn(id, header, block, own ? undefined : known, own?.type));
      }
    }
    const order = [...at].sort((a, b) => a[1] - b[1]).map(([id]) => id);
    const ids = isFormOrder(order, block.columns) ? inFormOrder(order, block.columns) : order;
    return [{ ...block, columns: ids }];
  });
  const ids = new Set(blocks.flatMap((block) => block.columns));
  const inOrder = [
    ...spec.columns.map(({ id }) => id).filter((id) => ids.has(id)),
    ...[...ids].filter((id) => !spec.columns.some((column) => column.id === id)),
  ];
  return { columns: inOrder.flatMap((id) => columns.get(id) ?? []), blocks };
}

/** Columns of the form alone keep its order, wherever they stand on the sheet. */
function isFormOrder(order: readonly string[], form: readonly string[]): boolean {
  return order.every((id) => form.includes(id));
}

function inFormOrder(order: readonly string[], form: readonly string[]): string[] {
  return form.filter((id) => order.includes(id));
}

function toColumn(
  id: string,
  header: HeaderColumn,
  block: BlockSpec,
  known: ColumnSpec | undefined,
  type: ColumnSpec["type"] | undefined,
): ColumnSpec {
  const path = withoutHeading(header.printed, block.title);
  const isUnmerged = header.likely.some((text) => text !== normaliseLabel(block.title ?? ""));
  if (known && (path.length === 0 || isUnmerged || isSpelledAs(path, known))) return known;
  const label = path.at(-1) ?? id;
  // 基本支出 → 小计 is called what it is the 小计 of.
  if (known) return { ...known, label: isSubtotal(label) ? known.label : label, path };
  return { id, label, path: path.length > 0 ? path : [label], type: type ?? "amount" };
}

function isSubtotal(label: string): boolean {
  return headingConcepts(label).includes("subtotal");
}

function isSpelledAs(path: readonly string[], { path: known }: ColumnSpec): boolean {
  return path.map(normaliseLabel).join("→") === known.map(normaliseLabel).join("→");
}

/** The heading over a whole block is the block's own. */
function withoutHeading(path: readonly string[], title: string | undefined): string[] {
  const isHeading = title !== undefined && normaliseLabel(path[0] ?? "") === normaliseLabel(title);
  return isHeading ? path.slice(1) : [...path];
}

function printedAcross(spec: TableSpec, fit: TableFit): Pick<TableSpec, "columns" | "blocks"> {
  const heads = new Map(fit.window.columns.map((column) => [column.at, column]));
  const [block] = spec.blocks;
  if (!block) return { columns: spec.columns, blocks: spec.blocks };
  const across = fit.across.map(({ row, column, at, line }) => {
    const period = spec.columns.find(({ id }) => id === column)?.label ?? column;
    if (line !== undefined)
      return { row, column, path: [period, ...(heads.get(at)?.printed ?? [])] };
    const known = block.across?.find((place) => place.row === row && place.column === column);
    const header = heads.get(at);
    // A heading that has lost its merge is the form's own.
    const printed =
      known && (header?.likely.length ?? 0) > 0 ? known.path : (header?.printed ?? []);
    const isSame =
      known && printed.map(normaliseLabel).join("→") === known.path.map(normaliseLabel).join("→");
    return isSame || printed.length === 0
      ? (known ?? { row, column, path: [column] })
      : { row, column, path: [...printed] };
  });
  const ids = new Set(across.map(({ column }) => column));
  const rows = new Set(across.map(({ row }) => row));
  const columns = spec.columns.filter(({ id }) => ids.has(id));
  const own = [...ids].filter((id) => !spec.columns.some((column) => column.id === id));
  return {
    columns: [...columns, ...own.map((id) => ownColumn(id, across))],
    blocks: [
      {
        ...block,
        columns: [...columns.map(({ id }) => id), ...own],
        rows: block.rows.filter(({ id }) => rows.has(id)),
        across,
      },
    ],
  };
}

const periodTitle: Readonly<Record<string, string>> = {
  budget: "预算数",
  "initial-budget": "年初预算数",
  "annual-budget": "全年预算数",
  final: "决算数",
  "previous-budget": "上年预算数",
  "previous-final": "上年决算数",
};

function ownColumn(
  id: string,
  across: readonly { readonly column: string; readonly path: readonly string[] }[],
): ColumnSpec {
  const label = periodTitle[id] ?? across.find((place) => place.column === id)?.path[0] ?? id;
  return { id, label, path: [label], type: "amount" };
}

const numberLine = /^(?:(?:财决|公开|预算|附)*\d+(?:-\d+)?表|(?:附表|表)\d+(?:-\d+)?)$/;

/** 公开01表, as the sheet prints it. */
function printedNumber(sheet: RawSheet, from: number, to: number): string | undefined {
  for (let row = from; row < to; row++) {
    for (let column = 0; column < sheet.columnCount; column++) {
      const text = normaliseLabel(sheet.cell(row, column).text);
      if (numberLine.test(text)) return text;
    }
  }
  return undefined;
}
