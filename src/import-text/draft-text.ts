import { toWriteMark } from "../figures/to-write.ts";
import type { Prose } from "../prose/prose.ts";
import { positionOf } from "../prose/source-text.ts";
import type { SectionRange } from "./split-sections.ts";

/**
 * The words of a section as a draft: they are marked as left to write until a person has read them.
 * What is found flattened is divided before its own enumerators.
 */
export function draftText(prose: Prose, { start, end }: SectionRange, file: string): string {
  const { line, column } = positionOf(prose.source, prose.places[start] ?? 0);
  const raw = prose.source.text.slice(prose.places[start] ?? 0, prose.places[end] ?? undefined);
  const paragraphs = raw
    .replace(/\s+/g, " ")
    .replace(/([。；;])\s*(?=\d{1,2}\.\D|[（(][一二三四五六七八九十\d]{1,2}[)）])/g, "$1\n\n")
    .replace(/^\s*[。.]\s*/, "")
    // Braces would be read as a reference to a figure.
    .replace(/\{\{/g, "{ {")
    .split("\n\n")
    .map((paragraph) => paragraph.trim().replace(/^(\d{1,2})\./, "$1\\."))
    .filter((paragraph) => paragraph !== "");
  const note = `${toWriteMark}以下文字由程序从 ${file} 第 ${line} 行第 ${column} 列起取出，未经核对；请逐句核对、改写后删去本段。`;
  return `${[note, ...paragraphs].join("\n\n")}\n`;
}

/** A section of which the text holds nothing. */
export function missingText(title: string, file: string): string {
  return `${toWriteMark}${file} 里没有找到“${title}”一节，请补写。\n`;
}
