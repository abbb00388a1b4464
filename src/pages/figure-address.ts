import type { Figure } from "../figures/figure.ts";
import { sectionsOf } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { disclosurePath } from "./address.ts";

/**
 * The page on which a figure stands: its row of a table, the section that states it, the page of its
 * project, the section that refers to it or is named like it, or else the overview of its disclosure.
 */
export function figureAddress(
  disclosure: Disclosure,
  { id }: Pick<Figure, "id">,
  section?: string,
): string {
  const base = disclosurePath(disclosure);
  if (section !== undefined) return `${base}${section}/`;
  const [first = "", second = ""] = id.split(".");
  const row = disclosure.tables
    .get(first)
    ?.rows.find((candidate) => [...candidate.cells.values()].some((cell) => cell.id === id));
  if (row) return `${base}tables/${first}/#row-${row.id}`;
  if (first === "projects") return `${base}projects/${second}/`;
  const telling = sectionsOf(disclosure.form).find(
    (candidate) =>
      candidate.id === first ||
      disclosure.texts.get(candidate.id)?.references.some(({ name }) => name === id),
  );
  return telling ? `${base}${telling.id}/` : base;
}
