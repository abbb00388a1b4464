import type { FormSection } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import type { NarrativeBlock } from "../phrases/narrative.ts";
import { narrativeOf } from "./narrative-of.ts";
import { isInItsOwnWords } from "./own-words.ts";
import type { Block, Inline } from "./say.ts";
import { sectionTexts } from "./section-texts.ts";
import { tellBlocks } from "./tell-blocks.ts";
import { createTeller } from "./teller.ts";

/** What one section of a disclosure says: its sentences, then what only the section's own Markdown says. */
export function tellSection(disclosure: Disclosure, section: FormSection): Block[] {
  const teller = createTeller(disclosure, section.id);
  const texts = sectionTexts(disclosure, section.id);
  const blocks = narrativeOf(disclosure).sections.get(section.narrative) ?? [];
  const body = texts.body();
  const isPlaced = blocks.some(placesBody);
  if (!isPlaced && isInItsOwnWords(disclosure, section.id)) return body;
  const told = tellBlocks(blocks, teller, texts, { disclosure, section: section.id });
  return isPlaced ? told : [...told, ...body];
}

/** The sentences that an overview says of a disclosure, with its figures as `section` states them. */
export function tellOverview(disclosure: Disclosure, section: string): (readonly Inline[])[] {
  const blocks = narrativeOf(disclosure).sections.get("overview") ?? [];
  const teller = createTeller(disclosure, section);
  const texts = sectionTexts(disclosure, section);
  return tellBlocks(blocks, teller, texts, { disclosure, section }).flatMap((block) =>
    block.type === "paragraph" ? [block.content] : [],
  );
}

function placesBody(block: NarrativeBlock): boolean {
  return block.type === "part" && block.part === "body";
}
