import { inlineMarkdown } from "./inline-markdown.ts";
import type { MarkupElement, MarkupNode } from "./markup-tree.ts";

interface Cell {
  readonly text: string;
  /** Repeats a cell that reaches here from the left or from above. */
  readonly repeats: boolean;
}

/** A table as lines with pipes: a head of several rows in one, a group's name as a row, merged cells once. */
export function tableMarkdown(table: MarkupElement): string {
  const caption = elements(table, "caption")[0];
  const head = gridOf(elements(table, "thead").flatMap((part) => elements(part, "tr")));
  const parts = [...elements(table, "tbody"), ...elements(table, "tfoot")];
  const body = gridOf(parts.flatMap((part) => elements(part, "tr")));
  const width = Math.max(0, ...[...head, ...body].map((row) => row.length));
  const titles = Array.from({ length: width }, (_, column) => headOf(head, column));
  const lines = [
    titles,
    titles.map(() => "---"),
    ...body.map((row) =>
      Array.from({ length: width }, (_, column) => {
        const cell = row[column];
        return cell && !cell.repeats ? cell.text : "";
      }),
    ),
  ];
  const title = caption ? inlineMarkdown(caption.children) : "";
  return [
    ...(title ? [`**${title}**`, ""] : []),
    ...lines.map((line) => `| ${line.join(" | ")} |`),
  ].join("\n");
}

/** The titles above a column, from the top, each once: 支出·基本支出. */
function headOf(head: readonly (readonly Cell[])[], column: number): string {
  const titles = head.map((row) => row[column]?.text ?? "").filter((text) => text !== "");
  return titles.filter((text, at) => text !== titles[at - 1]).join("·");
}

/** Rows with a cell in every column that a merged cell covers. */
function gridOf(rows: readonly MarkupElement[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children.filter(isCell)) {
      while (grid[at]?.[column]) column++;
      const text = inlineMarkdown(cell.children);
      const [across, down] = [span(cell, "colspan"), span(cell, "rowspan")];
      for (const [below, line] of grid.slice(at, at + down).entries()) {
        for (let right = 0; right < across; right++) {
          line[column + right] = { text, repeats: below > 0 || right > 0 };
        }
      }
      column += across;
    }
  }
  return grid;
}

function span({ attributes }: MarkupElement, name: string): number {
  return Number(attributes.get(name) ?? 1);
}

function isCell(node: MarkupNode): node is MarkupElement {
  return typeof node !== "string" && (node.name === "td" || node.name === "th");
}

function elements({ children }: MarkupElement, name: string): MarkupElement[] {
  return children.filter(
    (node): node is MarkupElement => typeof node !== "string" && node.name === name,
  );
}
