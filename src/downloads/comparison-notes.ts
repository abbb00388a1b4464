import type { ComparisonRow, ComparisonView } from "../comparison/comparison-view.ts";

/** Heads of the value columns, stated ones first. */
export function comparisonHeads({ columns, computed }: ComparisonView): string[] {
  return [...columns, ...computed].map(({ label }) => label);
}

/** Why a row was matched, and why cells of it have no figure; one sentence for each reason. */
export function rowNotes(row: ComparisonRow, heads: readonly string[]): string[] {
  const lacking = row.cells.flatMap(({ reason }, at) =>
    reason === undefined ? [] : [{ reason, head: heads[at] ?? "" }],
  );
  const reasons = [...Map.groupBy(lacking, ({ reason }) => reason)].map(
    ([reason, same]) => `${same.map(({ head }) => head).join("、")}：${reason}`,
  );
  const implied = row.cells.flatMap((cell, at) => (cell.implied ? [heads[at] ?? ""] : []));
  return [
    ...(row.match === undefined ? [] : [`对应：${row.match}`]),
    ...(implied.length > 0 ? [`推算：${implied.join("、")}`] : []),
    ...reasons,
  ];
}
