import type { Figure } from "../figures/figure.ts";
import { referencesIn, replaceReferences } from "../figures/section-text.ts";
import { type Block, figuresOf } from "../narrative/say.ts";

/** The figures that a text tells, in their order, each as often as it is told. */
export function toldFigures(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap(ofBlock);
}

function ofBlock(block: Block): Figure[] {
  switch (block.type) {
    case "heading":
    case "terms":
      return [];
    case "paragraph":
      return figuresOf(block.content);
    case "list":
      return block.items.flatMap(toldFigures);
    case "labelled":
      return toldFigures(block.content);
    case "records":
      return block.rows.flat().flatMap(figuresOf);
    case "prose":
      return referencesIn(block.passage.markdown).flatMap((id) => block.figures.get(id) ?? []);
  }
}

/** Lines of Markdown that have numbers of their own, beside the figures they refer to, by file. */
export function typedLines(blocks: readonly Block[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  const visit = (block: Block): void => {
    if (block.type === "labelled") block.content.forEach(visit);
    if (block.type === "list") block.items.flat().forEach(visit);
    if (block.type !== "prose") return;
    const known = lines.get(block.file) ?? [];
    lines.set(block.file, known);
    block.passage.markdown.split("\n").forEach((line, index) => {
      if (/\d/.test(replaceReferences(line, () => ""))) known.push(block.passage.line + index);
    });
  };
  blocks.forEach(visit);
  return lines;
}
