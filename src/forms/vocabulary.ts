import { z } from "zod";
import { normaliseLabel } from "../words/normalise.ts";
import { wordingPattern } from "../words/wording-pattern.ts";
import headings from "./vocabulary/headings.json" with { type: "json" };
import items from "./vocabulary/items.json" with { type: "json" };
import tables from "./vocabulary/tables.json" with { type: "json" };

/** `vocabulary/*.json`: what printed words mean, whatever a province calls it. */
const vocabularySchema = z.strictObject({
  schemaVersion: z.literal(1),
  about: z.string(),
  concepts: z.array(
    z.strictObject({
      id: z.string(),
      wordings: z.array(z.string()).min(1).describe("[x] 可有可无，{a|b} 任选其一"),
    }),
  ),
});

/** Says which concepts a printed text can mean; most texts mean one or none. */
export type Vocabulary = (text: string) => readonly string[];

/** Headers of columns: 科目编码, 预算数, 基本支出 … */
export const headingConcepts = toVocabulary(headings);

/** Rows of fixed lists: 本年收入合计, 因公出国（境）费 … */
export const itemConcepts = toVocabulary(items);

/** Titles of tables, without year, unit and number. */
export const tableKinds = toVocabulary(tables);

function toVocabulary(file: unknown): Vocabulary {
  const concepts = vocabularySchema.parse(file).concepts.map(({ id, wordings }) => ({
    id,
    patterns: wordings.map(wordingPattern),
  }));
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const label = normaliseLabel(text);
    let found = known.get(label);
    if (!found) {
      found = concepts
        .filter(({ patterns }) => patterns.some((pattern) => pattern.test(label)))
        .map(({ id }) => id);
      // A sheet says the same few labels again and again; a long text is none.
      if (known.size > 20_000) known.clear();
      known.set(label, found);
    }
    return found;
  };
}
