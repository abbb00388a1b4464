import type { NarrativeName } from "../forms/form.ts";
import type { OpenBase, OpenId, Phrase, SetName } from "./phrase.ts";

/** A reason that a change owes: the passage that gives it, and what is compared. */
export interface ReasonAsked {
  readonly passage: string;
  readonly of: OpenId;
  readonly from: OpenBase;
  readonly label: string;
}

/** What stands in a section, with phrases parsed. */
export type NarrativeBlock =
  | {
      readonly type: "say";
      readonly id: string;
      /** The first that can be said is said. */
      readonly say: readonly Phrase[];
      readonly reason?: ReasonAsked;
      /** Items of their own, or one for each row of a set. */
      readonly list?:
        | readonly Phrase[]
        | { readonly each: SetName; readonly say: readonly Phrase[] };
      /** What follows the sentence where the list has items, and where it has none. */
      readonly lead: string;
      readonly alone: string;
      readonly end: "；" | "。";
    }
  | { readonly type: "heading"; readonly id: string; readonly say: Phrase; readonly level: 2 | 3 }
  | { readonly type: "passage"; readonly passage: string; readonly label?: string }
  | { readonly type: "each"; readonly each: SetName; readonly blocks: readonly NarrativeBlock[] }
  | { readonly type: "include"; readonly section: NarrativeName; readonly heading: string }
  | { readonly type: "part"; readonly part: CodedPart };

export type CodedPart = "body" | "own-figures" | "units" | "contact" | "terms" | "empty-reason";

/** Words that a computed change takes. */
export interface ChangeWords {
  readonly amount: readonly [up: string, down: string];
  readonly rate: readonly [up: string, down: string];
  readonly level: string;
  readonly noBase: string;
}

/** How the sections of a disclosure are told. */
export interface Narrative {
  readonly words: ChangeWords;
  readonly sections: ReadonlyMap<NarrativeName, readonly NarrativeBlock[]>;
}
