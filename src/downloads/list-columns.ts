import type { DataColumn } from "../datasets/data-table.ts";
import type { Figure } from "../figures/figure.ts";
import { formatDecimal } from "../numbers/decimal.ts";

/** A column of text. */
export function textColumn(name: string, title: string, description?: string): DataColumn {
  return { name, title, description, type: "string" };
}

/** A column of text that every row has. */
export function nameColumn(name: string, title: string): DataColumn {
  return { name, title, type: "string", required: true };
}

/** A column of exact numbers. */
export function numberColumn(name: string, title: string): DataColumn {
  return { name, title, type: "number" };
}

/** The place of a row in its list, from 1. */
export const numberInList: DataColumn = {
  name: "number",
  title: "序号",
  type: "integer",
  required: true,
};

/** The value of a figure as a cell has it. */
export function numberOf(figure: Figure | undefined): string | null {
  return figure?.value ? formatDecimal(figure.value) : null;
}
