import type { BlockSpec, ColumnSpec, TableSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import { normaliseLabel } from "../words/normalise.ts";
import { type HeaderLevel, headerLevel, levelsMeet, saying } from "./header-level.ts";
import type { HeaderColumn } from "./header-text.ts";

/** Which sheet columns are which columns of the form. */
export interface ColumnMatch {
  readonly places: ReadonlyMap<string, HeaderColumn>;
  /** Columns of the form that stand nowhere. */
  readonly missing: readonly ColumnSpec[];
  /** Columns of the form that could be either of several. */
  readonly ambiguous: readonly ColumnSpec[];
  /** Sheet columns that are none of the form's. */
  readonly own: readonly HeaderColumn[];
  readonly exact: boolean;
}

interface Anchor {
  readonly column: ColumnSpec;
  readonly levels: readonly HeaderLevel[];
  /** Whole headers that a person has pointed at: 本年收入→小计. */
  readonly pointed: readonly string[];
  /** Levels without which it could be taken for another column. */
  readonly needed: readonly HeaderLevel[];
}

/** Finds the columns of a block of the form among the value columns of a printed block. */
export function matchColumns(
  spec: TableSpec,
  block: BlockSpec,
  printed: readonly HeaderColumn[],
): ColumnMatch {
  const columns = block.columns.flatMap(
    (id) => spec.columns.find((column) => column.id === id) ?? [],
  );
  const anchors = withNeeded(columns.map((column) => toAnchor(spec, block, column)));
  const values = withoutUniformLeaf(printed);
  const uniform = uniformHeadings(values);
  const fits = anchors.map((anchor) => bestFits(anchor, values, uniform));
  const places = new Map<string, HeaderColumn>();
  const ambiguous: ColumnSpec[] = [];
  let exact = true;
  anchors.forEach(({ column }, index) => {
    const { at, fit } = fits[index] ?? { at: [], fit: 0 };
    const [only] = at;
    const isClaimed = fits.some(
      (other, rival) => rival !== index && other.at.length === 1 && other.at[0] === only,
    );
    if (only === undefined) return;
    if (at.length > 1 || isClaimed) {
      ambiguous.push(column);
      return;
    }
    places.set(column.id, printed.find((one) => one.at === only) as HeaderColumn);
    if (fit < exactFit) exact = false;
  });
  if (places.size === 0 && ambiguous.length === 0) {
    const single = onlyAmount(columns, printed);
    if (single) {
      places.set(single.column.id, single.at);
      exact = false;
    }
  }
  const used = new Set([...places.values()].map(({ at }) => at));
  const doubtful = new Set(
    anchors.flatMap(({ column }, index) =>
      ambiguous.includes(column) ? (fits[index]?.at ?? []) : [],
    ),
  );
  return {
    places,
    ambiguous,
    missing: columns.filter((column) => !places.has(column.id) && !ambiguous.includes(column)),
    own: printed.filter(({ at }) => !used.has(at) && !doubtful.has(at)),
    exact,
  };
}

function toAnchor(spec: TableSpec, block: BlockSpec, column: ColumnSpec): Anchor {
  const path = block.title ? [block.title, ...column.path] : column.path;
  const levels = path.map((text, level) => {
    const more = level === path.length - 1 ? (column.titles ?? []) : [];
    return headerLevel([text, ...(spec.headings?.[text] ?? []), ...more]);
  });
  const pointed = (column.titles ?? []).filter((text) => text.includes("→")).map(normaliseLabel);
  return { column, levels, pointed, needed: [] };
}

function withNeeded(anchors: readonly Anchor[]): Anchor[] {
  return anchors.map((anchor) => {
    const leaf = anchor.levels.at(-1);
    const rivals = anchors.filter(
      (other) => other !== anchor && leaf && levelsMeet(leaf, other.levels.at(-1) ?? leaf),
    );
    const needed = anchor.levels
      .slice(0, -1)
      .filter((level) =>
        rivals.some((rival) => !rival.levels.some((theirs) => levelsMeet(theirs, level))),
      );
    return { ...anchor, needed };
  });
}

const exactFit = 20;

function bestFits(anchor: Anchor, columns: readonly HeaderColumn[], uniform: ReadonlySet<string>) {
  const fits = columns.map((column) => ({ at: column.at, fit: fitOf(anchor, column, uniform) }));
  const fit = Math.max(0, ...fits.map((one) => one.fit));
  return { fit, at: fit === 0 ? [] : fits.filter((one) => one.fit === fit).map(({ at }) => at) };
}

const otherPeriod = /上年|上期|去年|同期|增减|增长|比例|%|占比|完成/;

/** How well a sheet column fits a header of the form; 0 where it does not, 20 where it is the same. */
function fitOf(
  { levels, needed, pointed }: Omit<Anchor, "column">,
  { texts, likely }: Pick<HeaderColumn, "texts" | "likely">,
  uniform: ReadonlySet<string>,
): number {
  const leaf = levels.at(-1);
  const printedLeaf = texts.at(-1);
  if (!leaf || printedLeaf === undefined) return 0;
  // 小计 or 金额 below 事业收入 is 事业收入.
  const isWhole = texts.length > 1 && headingConcepts(printedLeaf).some(isWholeWord);
  if (isWhole && saying(leaf, printedLeaf) === 0) {
    const fit = fitOf({ levels, needed, pointed }, { texts: texts.slice(0, -1), likely }, uniform);
    return Math.max(0, fit - 1);
  }
  const whole = [...likely.filter((text) => !texts.includes(text)), ...texts].join("→");
  if (pointed.some((path) => whole === path || whole.endsWith(`→${path}`))) return exactFit + 1;
  const said = saying(leaf, printedLeaf);
  if (said === 0) return 0;
  const above = texts.slice(0, -1);
  const seen = [...above, ...likely];
  const stands = (level: HeaderLevel, among: readonly string[]) =>
    among.some((text) => saying(level, text) > 0);
  if (!needed.every((level) => stands(level, seen))) return 0;
  const uppers = levels.slice(0, -1);
  const missing = uppers.filter((level) => !stands(level, seen)).length;
  const unsure = uppers.filter((level) => !stands(level, above)).length - missing;
  const extra = above.filter((text) => !uppers.some((level) => saying(level, text) > 0));
  if (extra.some((text) => otherPeriod.test(text))) return 0;
  if (missing > 0 && extra.some((text) => !uniform.has(text))) return 0;
  return Math.max(1, exactFit - (said === 2 ? 0 : 1) - 4 * missing - 3 * extra.length - 2 * unsure);
}

function isWholeWord(concept: string): boolean {
  return concept === "subtotal" || concept === "amount";
}

/** Headings over every column: they tell none from another. */
function uniformHeadings(columns: readonly HeaderColumn[]): ReadonlySet<string> {
  const [first, ...rest] = columns.map(({ texts }) => texts.slice(0, -1));
  return new Set((first ?? []).filter((text) => rest.every((texts) => texts.includes(text))));
}

const amountWords = new Set(["amount", "budget", "final", "total", "sum-of-all", "initial-budget"]);

/** A block with one column of amounts, where the form has one too or a 合计 over its columns. */
function onlyAmount(columns: readonly ColumnSpec[], printed: readonly HeaderColumn[]) {
  const means = (text: string | undefined) => (text ? headingConcepts(text) : []);
  const amounts = printed.filter(({ texts }) =>
    means(texts.at(-1)).some((concept) => amountWords.has(concept)),
  );
  const [at, second] = amounts;
  const column =
    columns.length === 1
      ? columns[0]
      : columns.find(({ path }) => means(path.at(-1)).includes("total"));
  if (!at || second || !column || (columns.length > 1 && printed.length > 1)) return undefined;
  return { column, at };
}

/** 决算数 below every heading says nothing of a single one. */
function withoutUniformLeaf(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const [first] = columns;
  const leaf = first?.texts.at(-1);
  const isUniform =
    columns.length > 1 &&
    leaf !== undefined &&
    headingConcepts(leaf).some((concept) => amountWords.has(concept)) &&
    columns.every(({ texts }) => texts.length > 1 && texts.at(-1) === leaf);
  return isUniform
    ? columns.map((column) => ({ ...column, texts: column.texts.slice(0, -1) }))
    : columns;
}
