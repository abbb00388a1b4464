import type { ComparisonCell } from "../comparison/comparison-cell.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import { formatDecimal } from "../numbers/decimal.ts";

/** The comparison for programs: decimal strings, each figure with its id, disclosure and origin. */
export function comparisonJson(view: ComparisonView): string {
  const ids = [...view.columns, ...view.computed].map(({ id }) => id);
  const document = {
    schemaVersion: 1,
    id: view.id,
    title: view.title,
    description: view.description,
    columns: [
      ...view.columns.map(({ id, label, disclosure, phase, year, unit }) => ({
        id,
        label,
        disclosure,
        phase,
        year,
        unit,
      })),
      ...view.computed.map(({ id, label, rule, of, unit }) => ({ id, label, rule, of, unit })),
    ],
    groups: view.groups.map(({ id, title, note, rows }) => ({
      id,
      title,
      note,
      rows: rows.map((row) => ({
        id: row.id,
        code: row.code,
        label: row.label,
        level: row.level,
        unit: row.unit,
        match: row.match,
        cells: Object.fromEntries(row.cells.map((cell, at) => [ids[at] ?? "", cellJson(cell)])),
      })),
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function cellJson({ figure, source, implied, word, reason }: ComparisonCell) {
  if (!figure) return { value: null, word, reason };
  const { id, value, unit, state, how, origin } = figure;
  return {
    value: value ? formatDecimal(value) : null,
    unit,
    state: value ? undefined : state,
    how,
    implied,
    figure: id,
    section: source?.section,
    disclosure: source?.disclosure.folder,
    origin,
  };
}
