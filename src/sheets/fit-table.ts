import { findFixedRow } from "../forms/find-row.ts";
import type { BlockSpec, ColumnSpec, TableSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import { nearest } from "../words/nearest.ts";
import { normaliseLabel } from "../words/normalise.ts";
import type { DataRows } from "./data-rows.ts";
import { fitAcross, fitPeriodRows } from "./fit-across.ts";
import { headerLevel, levelsMeet } from "./header-level.ts";
import type { HeaderColumn } from "./header-text.ts";
import type { HeaderWindow } from "./header-window.ts";
import { matchBlocks } from "./match-blocks.ts";
import { matchColumns } from "./match-columns.ts";
import { matchNames } from "./match-names.ts";
import { asDown, asYears, firstWords, yearColumn } from "./other-layouts.ts";
import { type OwnColumn, ownColumns } from "./own-columns.ts";
import { type PrintedBlock, printedBlocks } from "./printed-blocks.ts";
import { withCodesAsPrinted } from "./printed-codes.ts";
import type { BlockPlace, TableFit } from "./table-fit.ts";

/** Lays one table of a form over the columns under a header. */
export function fitTable(spec: TableSpec, window: HeaderWindow, rows: DataRows): TableFit {
  const labels = new Set(
    spec.blocks.flatMap(({ label }) => {
      const leaf = label?.at(-1) ?? "";
      return [leaf, ...(spec.headings?.[leaf] ?? [])].map(normaliseLabel);
    }),
  );
  const hasSides = spec.blocks.length > 1 && spec.codes === undefined;
  const whole = printedBlocks(window.columns, rows, (text) => labels.has(text), hasSides);
  const isUnnamed = spec.columns.length === 0 && whole.every((part) => part.labels.length === 0);
  const first = isUnnamed ? firstWords(window, rows) : undefined;
  const printed = first ? printedBlocks(window.columns, rows, (text) => text === first) : whole;
  const named = printed.filter(({ labels, codes }) => labels.length + codes.length > 0);
  const [block] = spec.blocks;
  if (named.length === 0 && block && spec.codes === undefined && !block.free) {
    const years = yearColumn(window, rows);
    if (!years) return fitAcross(spec, block, window, rows);
    const list = asYears(spec, years.texts.at(-1) ?? "");
    const isYears = (text: string) => text === years.texts.at(-1);
    return fitDown(list, window, printedBlocks(window.columns, rows, isYears), rows);
  }
  const periodRows = fitPeriodRows(spec, window, printed, rows);
  if (periodRows) return periodRows;
  const coded = withCodesAsPrinted(asDown(spec), printed, rows);
  const fit = fitDown(coded, window, printed, rows);
  const isUnsure =
    spec.codes !== undefined &&
    coded.codes === undefined &&
    !fit.blocks.some(({ units }) => units !== undefined);
  // Codes that come again without units to tell them apart have lost a part.
  return isUnsure
    ? { ...fit, missing: [...fit.missing, block?.code?.join("→") ?? "科目编码"] }
    : fit;
}

function fitDown(
  asked: TableSpec,
  window: HeaderWindow,
  printed: readonly PrintedBlock[],
  rows: DataRows,
): TableFit {
  const { blocks: matched, added } = matchBlocks(asked, printed, rows);
  const spec = added.length > 0 ? { ...asked, blocks: [...asked.blocks, ...added] } : asked;
  const blocks: BlockPlace[] = [];
  const own: OwnColumn[] = [];
  const missing = new Set<string>();
  const unlike = new Set<string>();
  const ambiguous: string[] = [];
  let exact = added.length === 0;
  let mixedUp = false;
  let score = 0;
  printed.forEach((part, index) => {
    const block = matched[index];
    if (!block) {
      ambiguous.push(...part.values.map(({ printed: path }) => path.join("→")));
      return;
    }
    const names = matchNames(spec, block, part);
    const values = matchColumns(spec, block, names.values);
    const kept = ownColumns(block, values.own, rows, own);
    own.push(...kept);
    const asks =
      values.ambiguous.length > 0 || kept.some((column) => mayBe(column, values.missing));
    mixedUp ||= kept.some(
      (column) =>
        !(column.isVague && column.header.texts.length === 1) && meets(column, values.missing),
    );
    for (const role of ["code", "label"] as const) {
      const path = block[role];
      // A list of units has their codes instead.
      const isCoded = names.code.length > 0 || part.codes.some(isUnitCode);
      const isThere = role === "code" ? isCoded : names.label !== undefined;
      if (path && !isThere && (role === "label" || kept.length > 0)) missing.add(path.join("→"));
    }
    const isFirst = !blocks.some((place) => place.block.id === block.id);
    // Names without any column of numbers have lost theirs to another block.
    if (isFirst && (asks || values.places.size === 0 || kept.some(({ known }) => !known))) {
      const told = asks || values.places.size === 0 ? missing : unlike;
      for (const column of values.missing) told.add(printedPath(block, column));
    }
    ambiguous.push(
      ...values.ambiguous.map((column) => printedPath(block, column)),
      ...kept.filter(isNamedLikeRows).map(({ header }) => header.printed.join("→")),
    );
    exact &&= values.exact && names.exact && kept.length === 0 && values.missing.length === 0;
    score += values.places.size - values.missing.length * (asks ? 0.5 : 0.1) - kept.length * 0.3;
    score -= 2 * values.ambiguous.length + (names.label === undefined && block.label ? 2 : 0);
    const places = [...values.places].map(([id, { at }]) => [id, at] as const);
    blocks.push({
      block,
      code: names.code,
      label: names.label,
      line: part.line?.at,
      units: part.codes.find(isUnitCode)?.at,
      columns: new Map([...places, ...kept.map(({ id, header }) => [id, header.at] as const)]),
    });
  });
  score += 6 * namedShare(spec, blocks, rows);
  for (const block of spec.blocks) {
    if (blocks.some((place) => place.block.id === block.id)) continue;
    score -= 2;
    missing.add(block.title ?? spec.title);
  }
  return {
    spec,
    window,
    blocks,
    across: [],
    own,
    missing: [...missing],
    unlike: [...unlike],
    ambiguous,
    exact,
    mixedUp,
    score,
  };
}

/** 项目 over numbers: a misnamed column. */
function isNamedLikeRows({ type, header }: OwnColumn): boolean {
  const concepts = headingConcepts(header.texts.at(-1) ?? "");
  return type !== "text" && concepts.some((concept) => concept === "label" || concept === "code");
}

function isUnitCode({ texts }: HeaderColumn): boolean {
  return headingConcepts(texts.at(-1) ?? "").includes("unit-code");
}

/**
 * A column that one of the form's may be under another name: one that says the same below another heading, is
 * nearly spelled like it, or says nothing of its own. 上年结转安排 is none of 基本支出 and 项目支出.
 */
function mayBe(column: OwnColumn, missing: readonly ColumnSpec[]): boolean {
  if (column.isVague && missing.length > 0) return true;
  const text = column.header.texts.at(-1) ?? "";
  const leaves = missing.map(({ path }) => normaliseLabel(path.at(-1) ?? ""));
  const isNear = !column.known && nearest(text, leaves) !== undefined;
  // 本年拨款 without the 一般公共预算 below it.
  const isCut = missing.some(({ path }) => path.slice(0, -1).map(normaliseLabel).includes(text));
  return isNear || isCut || meets(column, missing);
}

function meets({ header }: OwnColumn, missing: readonly ColumnSpec[]): boolean {
  const leaf = headerLevel([header.texts.at(-1) ?? ""]);
  return missing.some(
    ({ id, path }) => leaf.concepts.has(id) || levelsMeet(leaf, headerLevel([path.at(-1) ?? ""])),
  );
}

function printedPath({ title }: BlockSpec, { path }: ColumnSpec): string {
  return (title ? [title, ...path] : path).join("→");
}

/** The share of rows with a name that a fixed list of the form has. */
function namedShare(
  spec: TableSpec,
  blocks: readonly BlockPlace[],
  { sheet, from, to }: DataRows,
): number {
  if (spec.codes !== undefined || spec.blocks.some(({ free }) => free)) return 0;
  let named = 0;
  let all = 0;
  for (const { block, label } of blocks) {
    for (let row = from; label !== undefined && row < to; row++) {
      const { kind, text } = sheet.cell(row, label);
      if (kind !== "text") continue;
      all++;
      if (findFixedRow(block.rows, text, new Set(), undefined)) named++;
    }
  }
  return all === 0 ? 0 : named / all;
}
