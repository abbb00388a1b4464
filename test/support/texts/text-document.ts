import { random } from "../corpus/random.ts";
import { Draft, type NumberStyle } from "./draft.ts";
import { drawAccounts } from "./draw-accounts.ts";
import type { Extra } from "./extras.ts";
import type { Layout } from "./lay-out.ts";
import { Story } from "./story.ts";
import type { UnitKind } from "./unit-kind.ts";

/** One text of the corpus: who writes it, where, about which year, and how it is printed. */
export interface TextDocument {
  readonly id: string;
  /** Kind of unit, region, and what is special, for the reader of the index. */
  readonly about: string;
  readonly unit: UnitKind;
  readonly write: (story: Story) => void;
  readonly year: number;
  readonly seed: number;
  readonly isBudget?: boolean;
  readonly isFirstYear?: boolean;
  /** Whole 分 instead of whole hundreds of yuan: sums differ in the last digit (尾差). */
  readonly exact?: boolean;
  readonly style: NumberStyle;
  readonly layout?: Layout;
  /** Passages of its own before the terms, and at the end. */
  readonly beforeTerms?: readonly Extra[];
  readonly atEnd?: readonly Extra[];
}

/** A document drawn with a seed. */
export function draftOf(document: TextDocument, seed: number): Draft {
  const source = random(seed);
  const accounts = drawAccounts(document.unit, source, {
    year: document.year,
    isBudget: document.isBudget ?? false,
    isFirstYear: document.isFirstYear ?? false,
    grain: document.exact ? 1n : 10_000n,
  });
  const draft = new Draft(document.style);
  const story = new Story(accounts, draft, source);
  document.write(story);
  const end = draft.paragraphs.length;
  for (const extra of document.beforeTerms ?? []) extra(story);
  const moved = draft.paragraphs.splice(end);
  draft.paragraphs.splice(termsOf(draft), 0, ...moved);
  for (const extra of document.atEnd ?? []) extra(story);
  return draft;
}

/** Where the terms begin, after the contents; the end where there are none. */
function termsOf({ paragraphs }: Draft): number {
  const heading = /^(第.部分|[一二三四五六七八九十]+、)?[：　 ]*(专业)?名词解释$/;
  const index = paragraphs.findLastIndex(
    ([first]) => typeof first === "string" && heading.test(first),
  );
  return index < 20 ? paragraphs.length : index;
}
