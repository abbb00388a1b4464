import { placed } from "../figures/place.ts";
import type { TableRow } from "../figures/table.ts";
import { codeLevel } from "../forms/codes.ts";
import { findFixedRow } from "../forms/find-row.ts";
import type { BlockSpec, RowSpec, TableSpec } from "../forms/form.ts";
import { itemConcepts } from "../forms/vocabulary.ts";
import { normaliseLabel, withoutEnumerator } from "../words/normalise.ts";
import { printedRow } from "./printed-row.ts";
import type { Reading } from "./reading.ts";
import { nameless, tellMissingTotals, tellOwnRows, twice, unsureRow } from "./row-faults.ts";
import { isPlaceholder, type RowName, rowName } from "./row-name.ts";
import { readValues } from "./row-values.ts";
import type { BlockPlace } from "./table-fit.ts";

/** What was read of a block so far. */
interface BlockState {
  readonly block: BlockSpec;
  readonly seen: Set<string>;
  /** Rows of the form that the block has anywhere. */
  readonly named: ReadonlySet<string>;
  last: string | undefined;
  /** Rows that the form does not have, as they came. */
  readonly own: RowName[];
  /** Rows whose name may be a misspelt one of the form. */
  doubts: number;
}

/** Rows below the header, one item each; a block may stand in several columns side by side. */
export function readDown(reading: Reading, block: BlockSpec): TableRow[] {
  const { frame } = reading;
  const places = frame.blocks.filter((place) => place.block.id === block.id);
  const state: BlockState = {
    block,
    seen: new Set(),
    named: rowsNamed(reading, places, block),
    last: undefined,
    own: [],
    doubts: 0,
  };
  const rows = places.flatMap((place, index) => {
    const read: TableRow[] = [];
    for (let at = frame.firstRow; at < frame.endRow; at++) {
      const name = nameAt(reading, places, index, at);
      const row = name && readRow(reading, state, place, name);
      if (row) read.push(row);
    }
    return read;
  });
  if (rows.length > 0) tellMissingTotals(reading, block, state.seen, state.doubts);
  tellOwnRows(reading, state.own);
  const feet = new Set(block.rows.filter(({ foot }) => foot).map(({ id }) => id));
  return places.length > 1
    ? [...rows.filter(({ id }) => !feet.has(id)), ...rows.filter(({ id }) => feet.has(id))]
    : rows;
}

function rowsNamed(
  reading: Reading,
  places: readonly BlockPlace[],
  { rows }: BlockSpec,
): Set<string> {
  const ids = new Set<string>();
  for (const place of places) {
    for (let at = reading.frame.firstRow; at < reading.frame.endRow; at++) {
      const known = findFixedRow(rows, rowName(reading, place, at).label, ids, undefined);
      if (known) ids.add(known.id);
    }
  }
  return ids;
}

/**
 * The name of a row in one of the places of its block. 公用经费合计 may stand at the left of two columns of
 * items and its number at the right: then the right one takes the name, and the left has no such row.
 */
function nameAt(
  reading: Reading,
  places: readonly BlockPlace[],
  index: number,
  at: number,
): RowName | undefined {
  const place = places[index];
  if (!place) return undefined;
  const name = rowName(reading, place, at);
  const isFilled = holdsValues(reading, place, at);
  const isTotal = ({ label, code }: RowName) =>
    [label, code.text].some((text) => /合计$|总计$/.test(normaliseLabel(text)));
  const left = index > 0 ? places[index - 1] : undefined;
  if (isPlaceholder(name) && isFilled && left && !holdsValues(reading, left, at)) {
    const lent = rowName(reading, left, at);
    if (isTotal(lent)) return lent;
  }
  const right = places[index + 1];
  const isLent =
    !isFilled &&
    isTotal(name) &&
    right !== undefined &&
    isPlaceholder(rowName(reading, right, at)) &&
    holdsValues(reading, right, at);
  return isLent ? undefined : name;
}

/** Rows of units have the unit's code in place of one. */
function hasOwnCode({ sheet }: Reading, { code, units }: BlockPlace, at: number): boolean {
  const isUnit = units !== undefined && sheet.cell(at, units).kind !== "empty";
  return code.length > 0 && !isUnit;
}

function holdsValues({ sheet }: Reading, { columns }: BlockPlace, at: number): boolean {
  return [...columns.values()].some((column) => sheet.cell(at, column).kind !== "empty");
}

function readRow(
  reading: Reading,
  state: BlockState,
  place: BlockPlace,
  name: RowName,
): TableRow | undefined {
  const { sheet, findings, context } = reading;
  const { block, seen } = state;
  const isFilled = holdsValues(reading, place, name.at);
  if (isPlaceholder(name)) {
    if (isFilled) findings.push(nameless(reading, name, place));
    return undefined;
  }
  const known = identify(reading, state, name);
  if (known && seen.has(known.id)) {
    findings.push(twice(reading, name));
    return undefined;
  }
  const doubt = known
    ? undefined
    : unsureRow(
        reading,
        block,
        name,
        seen,
        state.named,
        isFilled,
        hasOwnCode(reading, place, name.at),
      );
  if (doubt) {
    findings.push(doubt);
    state.doubts++;
  }
  if (!known && !isFilled) return undefined;
  const identity = known ?? ownRow(state, name, reading);
  if (!known && !doubt) state.own.push(name);
  seen.add(identity.id);
  state.last = known?.id ?? state.last;
  const printed = printedRow(block, identity, name.label);
  const named = { ...identity, label: printed.label };
  const { cells, texts } = identity.heading
    ? { cells: new Map(), texts: new Map() }
    : readValues(reading, block, place, named, name.at);
  const line = place.line === undefined ? Number.NaN : Number(sheet.cell(name.at, place.line).text);
  const hasLine = block.line !== undefined && Number.isInteger(line) && line > 0;
  return {
    ...printed,
    cells,
    line: hasLine ? line : undefined,
    ...placed({ in: "cell", file: context.file, sheet: sheet.name, cell: name.cell.address }),
    ...(texts.size > 0 ? { texts } : {}),
  };
}

/** The row of the form, the item of a list, or the code; undefined for a row that none of them is. */
function identify(
  { spec }: Reading,
  { block, seen, last }: BlockState,
  { label, code }: RowName,
): RowSpec | undefined {
  const isCoded = spec.codes !== undefined;
  const fixed =
    (code.valid ? undefined : findFixedRow(block.rows, code.text, seen, last)) ??
    (code.valid && isCoded ? undefined : findFixedRow(block.rows, label, seen, last)) ??
    (code.valid ? undefined : onlyTotal(block, isCoded, label || code.text));
  if (fixed) return fixed;
  if (block.free) {
    const prefix = itemPrefix(spec, block);
    const listed = [...seen].filter((known) => known.startsWith(prefix)).length;
    const id = `${prefix}${listed + 1}`;
    return { id, label, level: 1, ...(code.text ? { code: code.text } : {}) };
  }
  if (!isCoded || !code.valid) return undefined;
  return { id: code.text, code: code.text, label, level: codeLevel(code.text) };
}

/** Items of a second list on the sheet are not those of the first: ids of rows are unique within a table. */
function itemPrefix({ blocks }: TableSpec, block: BlockSpec): string {
  const isFirst = blocks.find(({ free }) => free)?.id === block.id;
  return isFirst ? "item-" : `${block.id}-item-`;
}

/** In a list of codes 本年支出合计 is the 合计. */
function onlyTotal(block: BlockSpec, isCoded: boolean, label: string): RowSpec | undefined {
  const totals = block.rows.filter(({ total }) => total);
  const isTotal = /^(?:本年|本表)?(?:收入|支出)?(?:合计|总计|共计)$/.test(normaliseLabel(label));
  return (isCoded || block.free) && isTotal && totals.length === 1 ? totals[0] : undefined;
}

/** A row that the form does not have, under its own name; what it says is known where the name tells it. */
function ownRow({ block, seen }: BlockState, { label, code }: RowName, { spec }: Reading): RowSpec {
  const taken = new Set([...seen, ...block.rows.map(({ id }) => id)]);
  const [concept] = spec.codes ? [] : itemConcepts(withoutEnumerator(normaliseLabel(label)));
  let number = 1;
  while (taken.has(`${block.id}-own-${number}`)) number++;
  const id = concept && !taken.has(concept) ? concept : `${block.id}-own-${number}`;
  const isCode = /^\d{3}$/.test(id);
  const level = /^(?:其中|\(|\d)/.test(normaliseLabel(label)) ? 2 : 1;
  return { id, label: label || code.text, level, ...(isCode ? { code: id } : {}) };
}
