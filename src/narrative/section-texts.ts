import type { Figure } from "../figures/figure.ts";
import { type Passage, referencesIn } from "../figures/section-text.ts";
import { type Disclosure, findFigure } from "../model/disclosure-model.ts";
import { type Block, labelled } from "./say.ts";

/** What people wrote for one section. */
export interface SectionTexts {
  /** The Markdown before the first named passage. */
  body(): Block[];
  /** A named passage, under its label where it has one; nothing when it is not written. */
  passage(id: string, label?: string): Block[];
}

export function sectionTexts(disclosure: Disclosure, section: string): SectionTexts {
  const text = disclosure.texts.get(section);
  const show = (passage: Passage | undefined): Block[] =>
    passage && passage.markdown.trim() !== ""
      ? [
          {
            type: "prose",
            passage,
            file: text?.file ?? "",
            figures: referredFigures(disclosure, section, passage),
            marks: text?.marks,
          },
        ]
      : [];
  return {
    body: () => show(text?.body),
    passage(id, label) {
      const blocks = show(text?.passages.get(id));
      return label && blocks.length > 0 ? [labelled(label, blocks)] : blocks;
    },
  };
}

/** The figures that a passage of a section refers to, by the id that it names; one that is not there is left out. */
export function referredFigures(
  disclosure: Disclosure,
  section: string,
  { markdown }: Passage,
): ReadonlyMap<string, Figure> {
  return new Map(
    referencesIn(markdown).flatMap((id) => {
      const figure = findFigure(disclosure, section, id);
      return figure ? [[id, figure] as const] : [];
    }),
  );
}
