import type { Form, TableSpec } from "../forms/form.ts";
import type { SourceText } from "../prose/source-text.ts";
import { positionOf } from "../prose/source-text.ts";
import { canonical } from "../words/canonical.ts";
import type { ExtractedFigure } from "./extract-figures.ts";

/** A flattened table with 行次: “收入合计2733,093.82” is row 27 with the amount 33,093.82. */
export interface LinedTable {
  readonly spec: TableSpec;
  readonly rows: number;
  readonly figures: readonly ExtractedFigure[];
}

/** Tables of one amount column whose rows have a 行次 by which label and amount can be told apart. */
export function readLinedTables(source: SourceText, form: Form): LinedTable[] {
  const text = canonical(source.text);
  return form.tables.flatMap((spec) => {
    const section = form.parts
      .flatMap((part) => part.sections)
      .find(({ tables }) => tables?.includes(spec.id));
    const rows = linedRows(spec);
    if (!section || rows.length < 8 || !text.includes("栏次")) return [];
    const figures = rows.flatMap(({ id, label, line, column }): ExtractedFigure[] => {
      const pattern = new RegExp(
        `${literal(canonical(label))}\\s*${line}\\s*(-?\\d[\\d,]*\\.\\d\\d)`,
        "g",
      );
      const found = [...text.matchAll(pattern)];
      const [match] = found;
      if (!match?.[1]) return [];
      const place = positionOf(source, match.index + match[0].length - match[1].length);
      return [
        {
          section: section.id,
          id: `${spec.id}.${id}.${column}`,
          label,
          printed: match[1],
          unit: spec.money,
          confidence: "high",
          line: place.line,
          column: place.column,
        },
      ];
    });
    return figures.length * 2 < rows.length ? [] : [{ spec, rows: rows.length, figures }];
  });
}

function linedRows({ blocks }: TableSpec) {
  return blocks.flatMap(({ rows, columns }) => {
    const [column, ...others] = columns;
    if (column === undefined || others.length > 0) return [];
    return rows.flatMap(({ id, label, line }) =>
      line === undefined ? [] : [{ id, label, line, column }],
    );
  });
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
