import type { TableSpec } from "../forms/form.ts";
import { headingConcepts } from "../forms/vocabulary.ts";
import { normaliseLabel } from "../words/normalise.ts";
import type { DataRows } from "./data-rows.ts";
import type { PrintedBlock } from "./printed-blocks.ts";
import { readCode } from "./read-code.ts";

/**
 * The table with the classification that its codes follow. A table of a form in which codes come again and
 * again, once for each unit, is a list; a table without form follows the codes that it has.
 */
export function withCodesAsPrinted(
  spec: TableSpec,
  printed: readonly PrintedBlock[],
  { sheet, from, to }: DataRows,
): TableSpec {
  const isOwn = spec.columns.length === 0;
  if (!isOwn && spec.codes === undefined) return spec;
  const codes: string[] = [];
  let others = 0;
  let bare = 0;
  for (const { codes: columns, labels } of printed) {
    const at = columns
      .filter(({ texts }) => !headingConcepts(texts.at(-1) ?? "").includes("unit-code"))
      .map((column) => column.at);
    for (let row = from; at.length > 0 && row < to; row++) {
      const { text, valid } = readCode(sheet, row, at);
      if (valid) codes.push(text);
      else if (text !== "") others++;
      else if (labels.some((label) => isItem(sheet.cell(row, label.at).text))) bare++;
    }
  }
  const repeated = codes.length - new Set(codes).size;
  const hasUnits = printed.some(({ codes }) =>
    codes.some(({ texts }) => headingConcepts(texts.at(-1) ?? "").includes("unit-code")),
  );
  const isList = repeated > (hasUnits ? 0 : Math.max(2, codes.length / 8));
  if (!isOwn) return isList ? asList(spec) : spec;
  const isFunctional = codes.filter((code) => /^2/.test(code)).length > codes.length / 2;
  const isEconomic = codes.filter((code) => /^3/.test(code)).length > codes.length / 2;
  // Units and their projects stand among the items.
  const isMixed = others > codes.length || bare > 1;
  if (repeated > 0 || isMixed || !(isFunctional || isEconomic)) return spec;
  const total = { id: "total", label: "合计", level: 0, total: true };
  return {
    ...spec,
    codes: isFunctional ? "functional" : "economic",
    blocks: spec.blocks.map(({ free: _, ...block }) => ({ ...block, rows: [total] })),
  };
}

function isItem(label: string): boolean {
  const text = normaliseLabel(label);
  return text !== "" && !/(?:合计|总计|小计|共计)$/.test(text);
}

function asList(spec: TableSpec): TableSpec {
  const { codes: _, ...list } = spec;
  return { ...list, blocks: spec.blocks.map((block) => ({ ...block, free: true })) };
}
