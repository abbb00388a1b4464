import { type FormSection, sectionsOf, sectionTitle } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { ChecklistItem } from "./checklist-item.ts";

/** Every section of the form, and whether the disclosure has something to say in it. */
export function requiredSectionItems(disclosure: Disclosure): ChecklistItem[] {
  const { form, record } = disclosure;
  return sectionsOf(form).map((section) => {
    const said = isWritten(disclosure, section);
    return {
      id: `section-${section.id}`,
      requirement: sectionTitle(section, record.year),
      basis: form.title,
      status: said ? "met" : "unmet",
      detail: [said ? "有这一节。" : "这一节没有内容。"],
      place: `${section.id}/`,
    };
  });
}

/** Terms and contact stand in the record, prose in the texts, all else in statements and tables. */
function isWritten(
  { record, terms, texts, statements, tables }: Disclosure,
  section: FormSection,
): boolean {
  if (section.narrative === "terms") return terms.length > 0;
  if (section.narrative === "contact")
    return Boolean(record.contact?.phone ?? record.contact?.email);
  const text = texts.get(section.id);
  return (
    (text !== undefined && (text.body.markdown.trim() !== "" || text.passages.size > 0)) ||
    (statements.get(section.id)?.size ?? 0) > 0 ||
    (section.tables ?? []).some((table) => tables.has(table))
  );
}
