import type { Figure, Formula } from "./figure.ts";

/** Makes figures of a report, each with its place in the file. */
export type MakeFigure = (
  pointer: string,
  label: string,
  unit: string,
  printed: string,
  formula?: Formula,
) => Figure;

/** Full id of the number at a JSON pointer of a report. */
export function idOf(report: string, pointer: string): string {
  return `evaluations.${report}.${pointer.replaceAll("/", ".")}`;
}

/** What the numbers at these pointers sum to. */
export function sumOf(report: string, pointers: readonly string[]): Formula {
  return { rule: "sum", operands: pointers.map((pointer) => idOf(report, pointer)) };
}
