import { UsageError } from "../finding.ts";
import type { Form, Kind } from "../forms/form.ts";
import type { RawWorkbook } from "../load/read-workbook.ts";
import { findMapping, type Mapping } from "../records/mapping.ts";
import { readWorkbookTables } from "../sheets/read-tables.ts";

/**
 * The form that is named, or the one of this kind by which the workbook reads with the fewest faults.
 * Two that fit as well as each other can't be told apart: the clerk says which.
 */
export function chooseForm(
  name: string | undefined,
  kind: Kind,
  forms: readonly Form[],
  book: RawWorkbook,
  mappings: readonly Mapping[],
  unit: string,
): Form {
  const own = forms.filter((form) => form.kind === kind);
  const list = own.map(({ id, title }) => `${id}（${title}）`).join("、");
  if (name !== undefined) {
    const form = own.find(({ id }) => id === name);
    if (form) return form;
    throw new UsageError(`--form 没有“${name}”；有 ${list}。`);
  }
  const context = { where: "", file: "" };
  const ranked = own
    .map((form) => {
      const mapping = findMapping(mappings, unit, form.id);
      const { findings, placements } = readWorkbookTables(form, new Set(), book, context, mapping);
      const errors = findings.filter(({ blocking }) => blocking).length;
      return { form, score: placements.length - errors };
    })
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first && first.score !== second?.score) return first.form;
  throw new UsageError(`分不清是哪种制式，请用 --form 指明：${list}。`);
}
