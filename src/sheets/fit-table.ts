import { findFixedRow } from "../forms/find-row.ts";
import type { BlockSpec, ColumnSpec, TableSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import { normaliseLabel } from "../words/normalise.ts";
import type { DataRows } from "./data-rows.ts";
import { headerLevel, levelsMeet } from "./header-level.ts";
import type { HeaderColumn } from "./header-text.ts";
import type { HeaderWindow } from "./header-window.ts";
import { type AcrossPlace, matchAcross } from "./match-across.ts";
import { matchBlocks } from "./match-blocks.ts";
import { matchColumns } from "./match-columns.ts";
import { matchNames } from "./match-names.ts";
import { asDown, asYears, firstWords, yearColumn } from "./other-layouts.ts";
import { type OwnColumn, ownColumns } from "./own-columns.ts";
import { printedBlocks } from "./printed-blocks.ts";
import { withCodesAsPrinted } from "./printed-codes.ts";

/** One printed block as a block of the form: the sheet columns of code, label, 行次 and values. */
export interface BlockPlace {
  readonly block: BlockSpec;
  /** More than one where 类, 款 and 项 stand apart. */
  readonly code: readonly number[];
  readonly label?: number;
  readonly line?: number;
  readonly columns: ReadonlyMap<string, number>;
  /** The codes of units that stand among those of items. */
  readonly units?: number;
}

/** How a table of a form lies under a header. */
export interface TableFit {
  readonly spec: TableSpec;
  readonly window: HeaderWindow;
  readonly blocks: readonly BlockPlace[];
  readonly across: readonly AcrossPlace[];
  /** Columns that the form does not have: kept under their own headings. */
  readonly own: readonly OwnColumn[];
  /** Headers that the form asks for and that stand nowhere, or could be several. */
  readonly missing: readonly string[];
  readonly ambiguous: readonly string[];
  readonly exact: boolean;
  /** Columns of the form that were found, less those that were not: which of two forms fits better. */
  readonly score: number;
}

/** Lays one table of a form over the columns under a header. */
export function fitTable(spec: TableSpec, window: HeaderWindow, rows: DataRows): TableFit {
  const labels = new Set(
    spec.blocks.flatMap(({ label }) => {
      const leaf = label?.at(-1) ?? "";
      return [leaf, ...(spec.headings?.[leaf] ?? [])].map(normaliseLabel);
    }),
  );
  const whole = printedBlocks(window.columns, rows, (text) => labels.has(text));
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

function fitAcross(
  spec: TableSpec,
  block: BlockSpec,
  window: HeaderWindow,
  { sheet, from, to }: DataRows,
): TableFit {
  const columns = window.columns.filter(({ texts }) => texts.length > 0);
  const match = matchAcross(spec, block, columns);
  const filled = match.own.filter(({ at }) => {
    for (let row = from; row < to; row++) if (sheet.cell(row, at).kind !== "empty") return true;
    return false;
  });
  return {
    spec,
    window,
    blocks: [],
    across: match.places,
    own: [],
    missing:
      filled.length > 0 || match.places.length === 0 || match.isReplaced ? match.missing : [],
    ambiguous: match.ambiguous,
    exact: match.exact,
    score: match.places.length - match.missing.length - 2 * match.ambiguous.length,
  };
}

function fitDown(
  spec: TableSpec,
  window: HeaderWindow,
  printed: ReturnType<typeof printedBlocks>,
  rows: DataRows,
): TableFit {
  const matched = matchBlocks(spec, printed, rows);
  const blocks: BlockPlace[] = [];
  const own: OwnColumn[] = [];
  const missing = new Set<string>();
  const ambiguous: string[] = [];
  let exact = true;
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
      values.ambiguous.length > 0 ||
      kept.some((column) => !column.known || mayBe(column, values.missing));
    for (const role of ["code", "label"] as const) {
      const path = block[role];
      const isThere = role === "code" ? names.code.length > 0 : names.label !== undefined;
      if (path && !isThere && (role === "label" || kept.length > 0)) missing.add(path.join("→"));
    }
    const isFirst = !blocks.some((place) => place.block.id === block.id);
    // Names without any column of numbers have lost theirs to another block.
    if ((asks || values.places.size === 0) && isFirst)
      for (const column of values.missing) missing.add(printedPath(block, column));
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
  return { spec, window, blocks, across: [], own, missing: [...missing], ambiguous, exact, score };
}

/** 项目 over numbers: a misnamed column. */
function isNamedLikeRows({ type, header }: OwnColumn): boolean {
  const concepts = headingConcepts(header.texts.at(-1) ?? "");
  return type !== "text" && concepts.some((concept) => concept === "label" || concept === "code");
}

function isUnitCode({ texts }: HeaderColumn): boolean {
  return headingConcepts(texts.at(-1) ?? "").includes("unit-code");
}

/** A column whose name one of the form has too, below another heading. */
function mayBe({ header }: OwnColumn, missing: readonly ColumnSpec[]): boolean {
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
