import type { BlockSpec, ColumnSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import type { DataRows } from "./data-rows.ts";
import type { HeaderColumn } from "./header-text.ts";

/**
 * A column under a heading of its own; `known` when the heading says for certain what it is, `isVague` when it
 * could stand over any column.
 */
export interface OwnColumn {
  readonly block: string;
  readonly id: string;
  readonly type: ColumnSpec["type"];
  readonly header: HeaderColumn;
  readonly known: boolean;
  readonly isVague: boolean;
}

/** Headings that say only that there is an amount, or whose: they tell no column for certain. */
const vague = new Set([
  "amount",
  "budget",
  "final",
  "total",
  "sum-of-all",
  "subtotal",
  "label",
  "code",
  "initial-budget",
  "annual-budget",
  "previous-budget",
  "previous-final",
]);

/** Columns that the form does not have, each under its own heading; empty ones are left out. */
export function ownColumns(
  block: BlockSpec,
  headers: readonly HeaderColumn[],
  rows: DataRows,
  others: readonly OwnColumn[],
): OwnColumn[] {
  // What a heading says may stand in each block; numbers are given once a table.
  const used = new Set([
    ...block.columns,
    ...others.flatMap((other) =>
      other.block === block.id || other.id.startsWith("own-") ? other.id : [],
    ),
  ]);
  return headers.flatMap((header) => {
    const type = typeOf(header, rows);
    if (type === undefined) return [];
    const concepts = meaningOf(header);
    const [concept, second] = concepts;
    const isTelling = concept !== undefined && second === undefined && !vague.has(concept);
    const isVague =
      concepts.some((said) => vague.has(said)) ||
      (concept === undefined && (header.texts.at(-1) ?? "").length < 4);
    const id = concept !== undefined && !used.has(concept) ? concept : freeId(used);
    used.add(id);
    return { block: block.id, id, type, header, known: isTelling, isVague };
  });
}

/** What the last text means; 小计 means what the heading above it does. */
function meaningOf({ texts }: HeaderColumn): readonly string[] {
  const own = headingConcepts(texts.at(-1) ?? "");
  const above = headingConcepts(texts.at(-2) ?? "").filter((concept) => !vague.has(concept));
  return own.includes("subtotal") && above.length > 0 ? above : own;
}

function freeId(used: ReadonlySet<string>): string {
  let number = 1;
  while (used.has(`own-${number}`)) number++;
  return `own-${number}`;
}

/** Amounts unless the heading says otherwise or the cells hold words; undefined for an empty column. */
function typeOf(
  { texts, at }: HeaderColumn,
  { sheet, from, to }: DataRows,
): ColumnSpec["type"] | undefined {
  let numbers = 0;
  let words = 0;
  for (let row = from; row < to; row++) {
    const { kind, text } = sheet.cell(row, at);
    if (kind === "number" || (kind === "text" && /^[^\p{L}]*$/u.test(text))) numbers++;
    else if (kind !== "empty") words++;
  }
  if (numbers + words === 0) return undefined;
  if (words >= numbers) return "text";
  const leaf = texts.at(-1) ?? "";
  if (headingConcepts(leaf).some((concept) => concept.endsWith("code"))) return "text";
  if (/%|比例|占比|增长率|增幅|完成率|率$/.test(leaf)) return "percent";
  return /数量|人数|人次|批次|辆|台|个数|编制数|次数/.test(leaf) ? "count" : "amount";
}
