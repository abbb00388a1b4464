import { normaliseLabel, withoutEnumerator } from "../words/normalise.ts";
import type { RowSpec } from "./form.ts";

/**
 * The form's row of this name. Where a name stands twice, the enumerator tells (一、一般公共预算财政拨款), then
 * the order: the first that has not been read and stands after the one read last.
 */
export function findFixedRow(
  rows: readonly RowSpec[],
  label: string,
  seen: ReadonlySet<string>,
  last: string | undefined,
): RowSpec | undefined {
  const wanted = normaliseLabel(label);
  if (wanted === "") return undefined;
  const bare = withoutEnumerator(wanted);
  const matches = rows.filter((row) =>
    writings(row).some((known) => known === wanted || known === bare),
  );
  if (matches.length < 2) return matches[0];
  const withPrefix = matches.filter((row) =>
    row.prefix ? normaliseLabel(row.prefix + row.label) === wanted : wanted === bare,
  );
  if (withPrefix.length === 1 && wanted !== bare) return withPrefix[0];
  const open = matches.filter((row) => !seen.has(row.id));
  const after = rows.findIndex((row) => row.id === last);
  return open.find((row) => rows.indexOf(row) > after) ?? open[0] ?? matches[0];
}

function writings(row: RowSpec): string[] {
  return [row.label, ...(row.titles ?? [])].map(normaliseLabel);
}
