import { findFixedRow } from "../forms/find-row.ts";
import type { BlockSpec, TableSpec } from "../forms/form.ts";
import { normaliseLabel } from "../words/normalise.ts";
import type { DataRows } from "./data-rows.ts";
import { headerLevel, saying } from "./header-level.ts";
import type { PrintedBlock } from "./printed-blocks.ts";

/** Which block each printed block is; undefined where that can't be told. */
export interface BlockMatch {
  readonly blocks: readonly (BlockSpec | undefined)[];
  /** Blocks that the form does not have: the same totals come again under another classification. */
  readonly added: readonly BlockSpec[];
}

/**
 * Which block of the form each printed block belongs to: by its heading, else by the rows and codes that it
 * holds; three blocks side by side may be two of the form.
 */
export function matchBlocks(
  spec: TableSpec,
  printed: readonly PrintedBlock[],
  rows: DataRows,
): BlockMatch {
  const told = blocksTold(spec, printed, rows);
  if (spec.codes !== undefined || spec.blocks.length < 2) return { blocks: told, added: [] };
  const added: BlockSpec[] = [];
  const blocks = told.map((block, index) => {
    const before = told.indexOf(block);
    const earlier = printed[before];
    const own = printed[index];
    if (!block || !earlier || !own || before === index) return block;
    const held = rowsOf(block, earlier, rows);
    const isAgain = [...rowsOf(block, own, rows)].some((id) => held.has(id));
    if (!isAgain) return block;
    const heading = own.labels[0]?.printed.at(-1) ?? block.title ?? spec.title;
    const id = `${block.id}-${added.length + 2}`;
    const label = [heading];
    added.push({ id, title: heading, label, columns: [], rows: [], free: true });
    return added.at(-1);
  });
  return { blocks, added };
}

/** Rows of the form that a printed block has. */
function rowsOf(
  { rows: fixed }: BlockSpec,
  { labels }: PrintedBlock,
  { sheet, from, to }: DataRows,
): Set<string> {
  const ids = new Set<string>();
  for (let row = from; row < to; row++) {
    for (const { at } of labels) {
      const known = findFixedRow(fixed, sheet.cell(row, at).text, ids, undefined);
      if (known) ids.add(known.id);
    }
  }
  return ids;
}

function blocksTold(
  spec: TableSpec,
  printed: readonly PrintedBlock[],
  rows: DataRows,
): (BlockSpec | undefined)[] {
  const [first, second] = spec.blocks;
  if (!first || !second) return printed.map(() => first);
  const scores = printed.map((block) =>
    spec.blocks.map((candidate) => evidence(spec, candidate, block, rows)),
  );
  const told = scores.map((own) => {
    const best = Math.max(...own);
    const at = own.filter((score) => score === best).length === 1 ? own.indexOf(best) : -1;
    return best > 0 && at >= 0 ? spec.blocks[at] : undefined;
  });
  // An empty table says nothing of its blocks: they stand in the order of the form.
  const isSilent = scores.every((own) => own.every((score) => score === 0));
  return isSilent && printed.length === spec.blocks.length ? [...spec.blocks] : told;
}

function evidence(
  { codes }: TableSpec,
  candidate: BlockSpec,
  printed: PrintedBlock,
  { sheet, from, to }: DataRows,
): number {
  const columns = [...printed.codes, ...printed.labels, ...printed.values];
  const heading = candidate.title === undefined ? undefined : headerLevel([candidate.title]);
  const headed = columns.filter(({ texts, likely }) =>
    [...texts.slice(0, -1), ...likely].some((text) => heading && saying(heading, text) > 0),
  );
  const isHeaded = headed.length * 2 > columns.length;
  let held = 0;
  for (let row = from; row < to; row++) {
    const names = [...printed.codes, ...printed.labels].map(({ at }) => sheet.cell(row, at).text);
    const code = names.map(normaliseLabel).find((name) => /^\d{3}(?:\d\d){0,2}$/.test(name));
    const classes = candidate.classes;
    if (codes && code !== undefined) held += classes?.includes(code.slice(0, 3)) ? 1 : 0;
    else if (names.some((name) => isRowOf(candidate, name))) held += 1;
  }
  return (isHeaded ? 3 : 0) + held;
}

function isRowOf({ rows }: BlockSpec, name: string): boolean {
  return findFixedRow(rows, name, new Set(), undefined) !== undefined;
}
