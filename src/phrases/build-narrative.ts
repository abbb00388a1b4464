import type { Form, NarrativeName } from "../forms/form.ts";
import { nearest } from "../words/nearest.ts";
import type { Narrative, NarrativeBlock } from "./narrative.ts";
import type { BlockFile, NarrativeChanges, NarrativeFile } from "./narrative-schema.ts";
import { PhraseFault, parsePhrase } from "./parse-phrase.ts";
import type { Phrase } from "./phrase.ts";

/** One fault of a file of narratives; `text` is what stands there, by which its line is found. */
export interface NarrativeFault {
  readonly text: string;
  readonly message: string;
  readonly fix: string;
}

type Texts = string | readonly string[];
type Sections = Map<NarrativeName, readonly BlockFile[]>;

/**
 * The narrative of a form: each file changes what the ones before it say, first for the kind, then for the forms
 * that it inherits from and for itself. The last file's faults are told; what is at fault is left as it was.
 */
export function buildNarrative(
  form: Pick<Form, "id" | "kind" | "inherits">,
  files: readonly NarrativeFile[],
): { narrative: Narrative; faults: NarrativeFault[] } {
  const sections: Sections = new Map();
  const phrases = new Map<string, Texts>();
  const faults: NarrativeFault[] = [];
  let words = {};
  const names = [form.id, ...(form.inherits ?? []), form.kind].reverse();
  for (const { narratives } of files) {
    for (const name of names) {
      const changes = narratives[name];
      if (!changes) continue;
      words = { ...words, ...changes.words };
      changeSections(sections, phrases, changes);
      const known = phraseIds(sections);
      for (const [phrase, texts] of Object.entries(changes.phrases ?? {})) {
        const near = nearest(phrase, known);
        if (known.has(phrase)) phrases.set(phrase, texts);
        else
          faults.push({
            text: phrase,
            message: `没有名为“${phrase}”的句子`,
            fix: near
              ? `是否应为“${near}”？`
              : `可换的有 ${[...known].slice(0, 8).join("、")} 等。`,
          });
      }
    }
  }
  const builder = new BlockBuilder(phrases, faults);
  const built = [...sections].map(
    ([name, blocks]) => [name, builder.blocks(blocks, name)] as const,
  );
  return { narrative: { words: toWords(words), sections: new Map(built) }, faults };
}

/** A section that is told anew takes nothing of what was changed in the old one. */
function changeSections(
  sections: Sections,
  phrases: Map<string, Texts>,
  { sections: changed = {} }: NarrativeChanges,
): void {
  for (const [name, blocks] of Object.entries(changed)) {
    for (const id of [...phrases.keys()].filter((key) => key.startsWith(`${name}.`)))
      phrases.delete(id);
    sections.set(name as NarrativeName, blocks);
  }
}

function toWords(words: NarrativeChanges["words"] = {}): Narrative["words"] {
  return {
    amount: words.amount ?? ["增加", "减少"],
    rate: words.rate ?? ["增长", "下降"],
    level: words.level ?? "持平",
    noBase: words["no-base"] ?? "比较的基数为0，变动率无可比性",
  };
}

/** `totals.equal`, `income.sources.item`: every phrase that can be put otherwise. */
function phraseIds(sections: Sections): Set<string> {
  return new Set(
    [...sections].flatMap(([name, blocks]) => blocks.flatMap((one) => idsOf(one, name))),
  );
}

function idsOf(block: BlockFile, name: string): string[] {
  if ("each" in block) return block.blocks.flatMap((one) => idsOf(one, name));
  if (!("id" in block)) return [];
  const own = `${name}.${block.id}`;
  if (!("list" in block) || !block.list) return [own];
  return Array.isArray(block.list)
    ? [own, ...block.list.map((_, index) => `${own}.${index + 1}`)]
    : [own, `${own}.item`];
}

/** Parses the phrases of blocks, each with the text that was given for it last. */
class BlockBuilder {
  readonly #changed: ReadonlyMap<string, Texts>;
  readonly #faults: NarrativeFault[];

  constructor(changed: ReadonlyMap<string, Texts>, faults: NarrativeFault[]) {
    this.#changed = changed;
    this.#faults = faults;
  }

  blocks(blocks: readonly BlockFile[], name: string): NarrativeBlock[] {
    return blocks.map((block) => this.#block(block, name));
  }

  #block(block: BlockFile, name: string): NarrativeBlock {
    if ("each" in block)
      return { type: "each", each: block.each, blocks: this.blocks(block.blocks, name) };
    if ("include" in block)
      return { type: "include", section: block.include, heading: block.heading };
    if ("part" in block) return { type: "part", part: block.part };
    if ("passage" in block) return { type: "passage", ...block };
    const id = `${name}.${block.id}`;
    if ("heading" in block) {
      const [say = []] = this.#phrases(id, block.heading);
      return { type: "heading", id: block.id, say, level: block.level };
    }
    const { list, reason } = block;
    return {
      type: "say",
      id,
      say: this.#phrases(id, block.say),
      reason: reason && { ...reason, label: reason.label ?? "变动原因" },
      list:
        list &&
        (Array.isArray(list)
          ? list.flatMap((text, index) => this.#phrases(`${id}.${index + 1}`, text))
          : { each: list.each, say: this.#phrases(`${id}.item`, list.say) }),
      lead: block.lead ?? "，其中：",
      alone: block.alone ?? "。",
      end: block.end ?? "；",
    };
  }

  #phrases(id: string, texts: Texts): Phrase[] {
    const given = this.#changed.get(id) ?? texts;
    return [given].flat().flatMap((text): Phrase[] => {
      try {
        return [parsePhrase(text)];
      } catch (error) {
        if (!(error instanceof PhraseFault)) throw error;
        this.#faults.push({
          text,
          message: `“${id}”：${error.message}`,
          fix: error.fix,
        });
        return [];
      }
    });
  }
}
