import type { Passage, SectionText } from "../figures/section-text.ts";

/** A section's text that has every passage, each by its own id, and remembers which were asked for. */
export class AnsweringText implements SectionText {
  readonly file: string;
  readonly references = [];
  /** The body, where it is asked for, is the id "". */
  readonly asked = new Set<string>();
  readonly passages: ReadonlyMap<string, Passage>;

  constructor(section: string) {
    this.file = section;
    const { asked } = this;
    this.passages = new (class extends Map<string, Passage> {
      override get(id: string): Passage {
        asked.add(id);
        return { title: id, markdown: id, line: 1 };
      }
    })();
  }

  get body(): Passage {
    this.asked.add("");
    return { title: "", markdown: this.file, line: 1 };
  }
}
