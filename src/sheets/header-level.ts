import { headingConcepts, type Vocabulary } from "../forms/vocabulary.ts";
import { normaliseLabel } from "../words/normalise.ts";

/** One level of a header that a form asks for: its own spellings, and what they mean. */
export interface HeaderLevel {
  readonly spellings: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
}

/** How sure a printed text says what is asked: by the form's own spelling, by its meaning, or not at all. */
export type Saying = 2 | 1 | 0;

export function headerLevel(
  spellings: readonly string[],
  meaning: Vocabulary = headingConcepts,
): HeaderLevel {
  const own = spellings.map(normaliseLabel);
  return { spellings: new Set(own), concepts: new Set(own.flatMap(meaning)) };
}

export function saying(
  { spellings, concepts }: HeaderLevel,
  text: string,
  meaning: Vocabulary = headingConcepts,
): Saying {
  if (spellings.has(text)) return 2;
  return meaning(text).some((concept) => concepts.has(concept)) ? 1 : 0;
}

/** Can one text be meant by both? */
export function levelsMeet(a: HeaderLevel, b: HeaderLevel): boolean {
  return (
    [...a.spellings].some((text) => b.spellings.has(text)) ||
    [...a.concepts].some((concept) => b.concepts.has(concept))
  );
}
