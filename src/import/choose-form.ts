import { UsageError } from "../finding.ts";
import type { Form, Kind } from "../forms/form.ts";
import type { RawWorkbook } from "../load/read-workbook.ts";
import { findMapping, type Mapping } from "../records/mapping.ts";
import { readWorkbookTables } from "../sheets/read-tables.ts";

/**
 * The form that is named, or the one of this kind whose tables the workbook prints best. Tables keep what
 * the workbook says by any form, so of two that fit alike the first will do.
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
      const titles = new Set(form.tables.map(({ title }) => title));
      const printed = placements.filter(({ table }) => titles.has(table.spec.title)).length;
      const exact = placements.filter((placement) => placement.exact).length;
      return { form, score: 4 * placements.length + 2 * printed + exact - 2 * errors };
    })
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (first) return first.form;
  throw new UsageError(`没有这一类的制式；有 ${list}。`);
}
