import type { Passage } from "../figures/section-text.ts";
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
  const resolve = (id: string) => findFigure(disclosure, section, id);
  const show = (passage: Passage | undefined): Block[] =>
    passage && passage.markdown.trim() !== ""
      ? [{ type: "prose", passage, file: text?.file ?? "", resolve, marks: text?.marks }]
      : [];
  return {
    body: () => show(text?.body),
    passage(id, label) {
      const blocks = show(text?.passages.get(id));
      return label && blocks.length > 0 ? [labelled(label, blocks)] : blocks;
    },
  };
}
