import type { NarrativeBlock } from "../phrases/narrative.ts";
import { narrativeOf } from "./narrative-of.ts";
import { rowSets } from "./row-sets.ts";
import {
  type Block,
  heading,
  type Inline,
  labelled,
  list,
  paragraph,
  plainText,
  say,
} from "./say.ts";
import { sayFirst } from "./say-phrase.ts";
import { baseId, closeId, type Scope } from "./scope.ts";
import { sectionParts } from "./section-parts.ts";
import type { SectionTexts } from "./section-texts.ts";
import type { Teller } from "./teller.ts";
import { isTranscribed } from "./transcribed.ts";

type Say = Extract<NarrativeBlock, { type: "say" }>;

/** What blocks tell of a disclosure; headings with nothing below them are left out. */
export function tellBlocks(
  blocks: readonly NarrativeBlock[],
  teller: Teller,
  texts: SectionTexts,
  scope: Scope,
): Block[] {
  const tell = (block: NarrativeBlock): Block[] => {
    switch (block.type) {
      case "say":
        return [...tellSay(block, teller, scope), ...tellReason(block, teller, texts, scope)];
      case "heading": {
        const said = sayFirst([block.say], teller, scope)?.said;
        const id = closeId(block.id, scope);
        return said ? [heading(block.level, id, plainText(said))] : [];
      }
      case "passage":
        return texts.passage(closeId(block.passage, scope), block.label);
      case "each":
        return rowSets[block.each](scope).flatMap((row) =>
          tellBlocks(block.blocks, teller, texts, { ...scope, row }),
        );
      case "include": {
        const included = narrativeOf(scope.disclosure).sections.get(block.section) ?? [];
        return [
          heading(2, block.section, block.heading),
          ...tellBlocks(included, teller, texts, scope).map(lowered),
        ];
      }
      case "part":
        return sectionParts[block.part](teller, texts);
    }
  };
  return withoutEmptyHeadings(blocks.flatMap(tell));
}

/** A sentence, with its list. */
function tellSay(
  { say: phrases, list: items, lead, alone, end }: Say,
  teller: Teller,
  scope: Scope,
) {
  const said = sayFirst(phrases, teller, scope)?.said;
  if (!said) return [];
  if (!items) return [paragraph(said)];
  const told =
    "each" in items
      ? rowSets[items.each](scope).flatMap(
          (row) => sayFirst(items.say, teller, { ...scope, row }) ?? [],
        )
      : items.flatMap((item) => sayFirst([item], teller, scope) ?? []);
  if (told.length === 0) return alone === "" ? [] : [paragraph([...said, alone])];
  const last = told.length - 1;
  return [
    paragraph([...said, lead]),
    list(told.map((item, index): Inline[] => [...item.said, index === last ? "。" : end])),
  ];
}

/** The reason that was written; where one is owed and a copied document gives none, that it gives none. */
function tellReason({ reason }: Say, teller: Teller, texts: SectionTexts, scope: Scope): Block[] {
  if (!reason) return [];
  const written = texts.passage(closeId(reason.passage, scope), reason.label);
  if (written.length > 0 || !isTranscribed(scope.disclosure)) return written;
  const of = closeId(reason.of, scope);
  const difference = teller.difference(of, baseId(of, reason.from, scope));
  const isOwed = difference?.value && difference.value.digits !== 0n;
  return isOwed ? [labelled(reason.label, [paragraph(say`原文未写明。`)])] : [];
}

function withoutEmptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    if (block.type !== "heading") return true;
    const next = blocks
      .slice(index + 1)
      .find((one) => one.type !== "heading" || one.level <= block.level);
    return next !== undefined && next.type !== "heading";
  });
}

/** One level below the heading of the section that includes them. */
function lowered(block: Block): Block {
  return block.type === "heading" ? { ...block, level: 3 } : block;
}
