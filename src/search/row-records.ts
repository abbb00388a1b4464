import { printFigure } from "../figures/figure.ts";
import { formatDecimal } from "../numbers/decimal.ts";
import type { TablePage } from "../pages/kinds/table.ts";

/** A table row as search finds it: its address, its name, and what it says. */
export interface RowRecord {
  readonly url: string;
  readonly title: string;
  readonly content: string;
  readonly table: string;
}

/** One record per table row that has figures. */
export function rowRecords({ shown, path, disclosure }: TablePage): RowRecord[] {
  const { table } = shown;
  return table.rows.flatMap((row) => {
    const anchor = `row-${row.id}`;
    if (row.cells.size === 0 && !row.texts) return [];
    const figures = [...row.cells].map(([column, figure]) => {
      const heading = table.spec.columns.find(({ id }) => id === column)?.path.join("·") ?? "";
      return figure.value
        ? `${heading} ${formatDecimal(figure.value)}${figure.unit}`
        : `${heading} ${printFigure(figure) || "空白"}`;
    });
    const words = [...(row.texts?.values() ?? [])].map(({ text }) => text);
    const { year } = disclosure.record;
    const side = table.spec.blocks.find(({ id }) => id === row.block)?.title;
    return {
      url: `/${path}#${anchor}`,
      title: `${row.label}（${year}年度${table.spec.title}${side ? `·${side}` : ""}）`,
      content:
        `${row.code ?? ""} ${row.label}。${table.spec.title}，${year}年度。${[...figures, ...words].join("，")}。`.trim(),
      table: table.spec.title,
    };
  });
}
