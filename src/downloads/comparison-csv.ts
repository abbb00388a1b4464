import type { ComparisonCell } from "../comparison/comparison-cell.ts";
import type { ComparisonView } from "../comparison/comparison-view.ts";
import { csvField } from "../datasets/csv-field.ts";
import { stateText } from "../figures/figure.ts";
import { formatDecimal } from "../numbers/decimal.ts";
import { comparisonHeads, rowNotes } from "./comparison-notes.ts";

/** One flat table for people, UTF-8 with BOM and CRLF; the last column says how lines were matched and what is missing. */
export function comparisonCsv(view: ComparisonView): string {
  const heads = comparisonHeads(view);
  const rows = view.groups.flatMap((group) =>
    group.rows.map((row) => [
      group.title,
      row.code ?? "",
      row.label,
      String(row.level),
      row.unit,
      ...row.cells.map(cellWord),
      rowNotes(row, heads).join("；"),
    ]),
  );
  const lines = [["分组", "科目编码", "项目", "级次", "单位", ...heads, "说明"], ...rows].map(
    (cells) => cells.map(csvField).join(","),
  );
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

/** A plain number, or the word that stands in its place. */
export function cellWord({ figure, word = "" }: ComparisonCell): string {
  if (!figure) return word;
  if (figure.value !== null) return formatDecimal(figure.value);
  return figure.state === "value" || figure.state === "zero" ? "" : stateText[figure.state];
}
