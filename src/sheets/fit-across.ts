import type { BlockSpec, RowSpec, TableSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import type { DataRows } from "./data-rows.ts";
import type { HeaderColumn } from "./header-text.ts";
import type { HeaderWindow } from "./header-window.ts";
import { type AcrossPlace, itemOf, matchAcross, periods, toItems } from "./match-across.ts";
import type { PrintedBlock } from "./printed-blocks.ts";
import type { TableFit } from "./table-fit.ts";

/** Items side by side over one row of numbers; those that the form does not have stand under their own names. */
export function fitAcross(
  asked: TableSpec,
  block: BlockSpec,
  window: HeaderWindow,
  rows: DataRows,
): TableFit {
  const columns = window.columns.filter(({ texts }) => texts.length > 0);
  const spec = withOwnItems(asked, block, matchAcross(asked, block, columns).own);
  const match = matchAcross(spec, spec.blocks[0] ?? block, columns);
  const filled = match.own.filter((column) => isFilled(column, rows));
  return {
    spec,
    window,
    blocks: [],
    across: match.places,
    own: [],
    missing:
      filled.length > 0 || match.places.length === 0 || match.isReplaced ? match.missing : [],
    unlike: [],
    ambiguous: match.ambiguous,
    exact: match.exact && spec === asked,
    score: match.places.length - match.missing.length - 2 * match.ambiguous.length,
  };
}

/** 会议费 and 培训费 beside 三公: rows of their own, where the heading says for certain what they are. */
function withOwnItems(spec: TableSpec, block: BlockSpec, own: readonly HeaderColumn[]): TableSpec {
  const known = new Set(block.rows.map(({ id }) => id));
  const added = own.flatMap(({ texts, printed }): RowSpec[] => {
    const [id, second] = headingConcepts(texts.at(-1) ?? "");
    if (id === undefined || second !== undefined || !ownItems.has(id) || known.has(id)) return [];
    known.add(id);
    return [{ id, label: printed.at(-1) ?? id, level: 0 }];
  });
  if (added.length === 0) return spec;
  const blocks = spec.blocks.map((one) =>
    one === block ? { ...one, rows: [...one.rows, ...added] } : one,
  );
  return { ...spec, blocks };
}

const ownItems = new Set(["meetings", "training", "operating-expenses"]);

function isFilled({ at }: HeaderColumn, { sheet, from, to }: DataRows): boolean {
  for (let row = from; row < to; row++) if (sheet.cell(row, at).kind !== "empty") return true;
  return false;
}

/** The same items with 预算数 and 决算数 as rows below each other; undefined for every other table. */
export function fitPeriodRows(
  spec: TableSpec,
  window: HeaderWindow,
  [printed, second]: readonly PrintedBlock[],
  { sheet, from, to }: DataRows,
): TableFit | undefined {
  const [block] = spec.blocks;
  const label = printed?.labels[0]?.at;
  if (!printed || second || !block?.across || label === undefined) return undefined;
  const items = toItems(spec, block);
  const columns = printed.values.flatMap((column) => {
    const row = itemOf(items, column);
    return row ? { row: row.id, at: column.at } : [];
  });
  const lines = Array.from({ length: to - from }, (_, index) => from + index).flatMap((line) => {
    const text = sheet.cell(line, label).text;
    if (text.trim() === "") return [];
    const [column, other] = headingConcepts(text).filter((concept) => periods.has(concept));
    return [{ line, column: other === undefined ? column : undefined }];
  });
  const isWhole =
    columns.length === printed.values.length &&
    new Set(columns.map(({ row }) => row)).size === columns.length &&
    lines.length > 0 &&
    lines.every(({ column }) => column !== undefined) &&
    new Set(lines.map(({ column }) => column)).size === lines.length;
  if (!isWhole || columns.length < 3) return undefined;
  const across = lines.flatMap(({ line, column = "" }) =>
    columns.map(({ row, at }): AcrossPlace => ({ row, column, at, line })),
  );
  const titles = new Map(lines.map(({ line, column = "" }) => [column, sheet.cell(line, label)]));
  const own = [...titles].flatMap(([id, { text }]) =>
    spec.columns.some((column) => column.id === id)
      ? []
      : { id, label: text.trim(), path: [text.trim()], type: "amount" as const },
  );
  return {
    spec: { ...spec, columns: [...spec.columns, ...own] },
    window,
    blocks: [],
    across,
    own: [],
    missing: [],
    unlike: [],
    ambiguous: [],
    exact: false,
    score: across.length,
  };
}
