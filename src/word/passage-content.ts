import type { FileChild } from "docx";
import { type Figure, figureText } from "../figures/figure.ts";
import { type Passage, replaceReferences } from "../figures/section-text.ts";
import { markdownContent } from "./markdown-content.ts";

/** A passage of Markdown with the figures that it refers to. */
export function passageContent(
  { markdown }: Passage,
  figures: ReadonlyMap<string, Figure>,
  width: number,
): FileChild[] {
  const text = replaceReferences(markdown, (id) => {
    const figure = figures.get(id);
    return figure ? figureText(figure) : "";
  });
  return markdownContent(text, width);
}
