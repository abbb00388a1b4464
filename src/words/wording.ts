import { createDirections, type Directions } from "./directions.ts";
import labels from "./labels.json" with { type: "json" };
import { createLexicon, type Lexicon } from "./lexicon.ts";
import { createLeaning, type LeaningOf } from "./reason-leaning.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";
import type { WordingAdditions } from "./wording-additions.ts";
import { skeletonSource } from "./wording-pattern.ts";

/** Words before a number in the skeleton (prose.ts), as a pattern, and the id of the figure that it is. */
export interface KnownLabel {
  readonly id: string;
  readonly words: string;
}

/** All that the readers of texts know of words: the program's own, and what a publisher adds. */
export interface Wording extends Vocabulary, Lexicon {
  readonly direction: Directions;
  readonly leaningOf: LeaningOf;
  readonly labels: Readonly<Record<"budget" | "final-accounts", readonly KnownLabel[]>>;
}

export function createWording(additions: readonly WordingAdditions[] = []): Wording {
  const lexicon = createLexicon(additions);
  return {
    ...createVocabulary(additions),
    ...lexicon,
    direction: createDirections(lexicon),
    leaningOf: createLeaning(lexicon),
    labels: {
      budget: [...labels.budget, ...labelsOf(additions, "budget")],
      "final-accounts": [...labels["final-accounts"], ...labelsOf(additions, "final-accounts")],
    },
  };
}

function labelsOf(
  additions: readonly WordingAdditions[],
  kind: "budget" | "final-accounts",
): KnownLabel[] {
  return additions
    .flatMap(({ labels = [] }) => labels)
    .filter((label) => label.kind === kind)
    .map(({ id, wordings }) => ({ id, words: skeletonSource(wordings) }));
}

/** The words that the program knows by itself. */
export const builtInWording = createWording();

/** What is made of a wording once: patterns with its words in them. */
export function perWording<T>(build: (wording: Wording) => T): (wording: Wording) => T {
  const known = new WeakMap<Wording, T>();
  return (wording) => {
    const found = known.get(wording) ?? build(wording);
    known.set(wording, found);
    return found;
  };
}
