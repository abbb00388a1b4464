import type { BlockSpec, TableSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import { headerLevel, saying } from "./header-level.ts";
import type { HeaderColumn } from "./header-text.ts";
import type { PrintedBlock } from "./printed-blocks.ts";

/** What names the rows of a block; names that the form has as columns, or not at all, are values. */
export interface NameMatch {
  readonly code: readonly number[];
  readonly label?: number;
  readonly values: readonly HeaderColumn[];
  readonly exact: boolean;
}

/** Chooses code and label among the columns that name things: in a list, units and projects do too. */
export function matchNames(spec: TableSpec, block: BlockSpec, printed: PrintedBlock): NameMatch {
  const label = bestLabel(spec, block, printed.labels);
  const codes = ownCodes(spec, block, printed.codes);
  const spare = [
    ...printed.labels.filter((column) => column !== label),
    ...printed.codes.filter((column) => !codes.includes(column)),
  ];
  const values = [...printed.values, ...spare].sort((a, b) => a.at - b.at);
  const leaf = block.label?.at(-1);
  const isSpelled =
    leaf === undefined || (label && saying(headerLevel([leaf]), label.texts.at(-1) ?? "") === 2);
  return {
    code: codes.map(({ at }) => at),
    label: label?.at,
    values,
    exact: Boolean(isSpelled),
  };
}

function bestLabel(
  spec: TableSpec,
  block: BlockSpec,
  labels: readonly HeaderColumn[],
): HeaderColumn | undefined {
  const leaf = block.label?.at(-1) ?? "项目";
  const level = headerLevel([leaf, ...(spec.headings?.[leaf] ?? [])]);
  const fit = (column: HeaderColumn) => saying(level, column.texts.at(-1) ?? "");
  const best = Math.max(0, ...labels.map(fit));
  // Of two that say the same the last is the finer: 单位名称 stands before 科目名称.
  return labels.findLast((column) => fit(column) === best);
}

/** Codes of items, not those of units beside them; in a list of units, theirs. */
function ownCodes(
  spec: TableSpec,
  block: BlockSpec,
  codes: readonly HeaderColumn[],
): readonly HeaderColumn[] {
  if (!block.code && !spec.codes) return [];
  const means = ({ texts }: HeaderColumn, ...concepts: readonly string[]) =>
    headingConcepts(texts.at(-1) ?? "").some((concept) => concepts.includes(concept));
  const items = codes.filter((column) => means(column, "code", "code-part"));
  if (items.length > 0 || spec.codes) return items;
  return codes.filter((column) => means(column, "unit-code"));
}
