import { normaliseLabel, withoutEnumerator } from "../words/normalise.ts";
import type { RowSpec } from "./form.ts";
import { itemConcepts } from "./vocabulary.ts";

/**
 * The form's row of this name, by spelling or else by meaning. Where a name stands twice, the enumerator
 * tells (一、一般公共预算财政拨款), then the order: the first that has not been read and stands after the one
 * read last; one below another only once that has been read.
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
  const matches = matchingRows(rows, wanted, bare);
  if (matches.length < 2) return matches[0];
  const withPrefix = matches.filter((row) =>
    row.prefix ? normaliseLabel(row.prefix + row.label) === wanted : wanted === bare,
  );
  const [named] = withPrefix;
  if (named && withPrefix.length === 1 && wanted !== bare && !seen.has(named.id)) return named;
  const open = matches.filter((row) => !seen.has(row.id) && isReached(rows, row, seen));
  const after = rows.findIndex((row) => row.id === last);
  return open.find((row) => rows.indexOf(row) > after) ?? open[0] ?? matches[0];
}

function matchingRows(rows: readonly RowSpec[], wanted: string, bare: string): RowSpec[] {
  const spelled = rows.filter((row) =>
    writings(row).some((known) => known === wanted || known === bare),
  );
  if (spelled.length > 0) return spelled;
  const meant = new Set(itemConcepts(bare));
  return rows.filter((row) =>
    writings(row).some((known) => itemConcepts(known).some((concept) => meant.has(concept))),
  );
}

/** Rows below 年初结转 stand after it: until then the name means the row above. */
function isReached(rows: readonly RowSpec[], row: RowSpec, seen: ReadonlySet<string>): boolean {
  const above = rows.slice(0, rows.indexOf(row)).findLast(({ level }) => level < row.level);
  return above === undefined || above.level === 0 || seen.has(above.id);
}

function writings(row: RowSpec): string[] {
  return [row.label, ...(row.titles ?? [])].map((text) => withoutEnumerator(normaliseLabel(text)));
}
