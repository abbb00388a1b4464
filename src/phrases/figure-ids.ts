import type { NarrativeFile } from "./narrative-schema.ts";
import { PhraseFault, parsePhrase } from "./parse-phrase.ts";
import { eachPart, type OpenId } from "./phrase.ts";

/** The ids of figures in the phrases of a file, each with the text that names it; broken phrases have none. */
export function figureIds({ narratives }: NarrativeFile): { id: OpenId; text: string }[] {
  return texts(narratives).flatMap((text) => {
    const found: { id: OpenId; text: string }[] = [];
    const add = (id: OpenId) => found.push({ id, text });
    try {
      eachPart(parsePhrase(text), (part) => {
        if (typeof part === "string") return;
        if (part.type === "figure") add(part.id);
        else if (part.type === "ratio") [part.part, part.whole].forEach(add);
        else if ("of" in part) add(part.of);
      });
    } catch (error) {
      if (!(error instanceof PhraseFault)) throw error;
    }
    return found;
  });
}

/** All texts that have places for figures. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return value.includes("{") ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(texts);
  return value && typeof value === "object" ? Object.values(value).flatMap(texts) : [];
}
