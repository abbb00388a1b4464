import { toWriteMark } from "../figures/to-write.ts";
import { type Form, proseSections, sectionTitle } from "../forms/form.ts";

/** A file for each section that is prose, marked as left to write, by its path below the data folder. */
export function textsToWrite(folder: string, form: Form, year: number): [string, string][] {
  return proseSections(form).map((section) => [
    `${folder}/text/${section.id}.md`,
    `${toWriteMark}${sectionTitle(section, year)}。\n`,
  ]);
}
