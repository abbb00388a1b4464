import type { Figure } from "./figure.ts";

/** The same record, table or report with each figure in it changed, however deep it stands. */
export function mapFigures<T>(value: T, change: (figure: Figure) => Figure): T {
  return mapped(value, change) as T;
}

function mapped(value: unknown, change: (figure: Figure) => Figure): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isFigure(value)) return change(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (value instanceof Map) {
    return new Map([...value].map(([key, item]) => [key, mapped(item, change)]));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapped(item, change)]),
  );
}

function isFigure(value: object): value is Figure {
  return "how" in value && "origin" in value && "state" in value;
}
