import lexicon from "./lexicon.json" with { type: "json" };
import type { WordingAdditions } from "./wording-additions.ts";
import { skeletonSource } from "./wording-pattern.ts";

/** Words for one direction of a reason: things that move with the verb behind them, and verbs that need none. */
export interface ReasonWords {
  readonly things: readonly string[];
  readonly behind: readonly string[];
  readonly alone: readonly string[];
}

/** What a template leaves behind; the pattern is over a skeleton (prose.ts). */
export interface Remnant {
  readonly pattern: string;
  readonly what: string;
  readonly fix: string;
  readonly severity?: "warning";
  /** One cause leaves it in many places: a document is told of it once, at the first. */
  readonly once?: boolean;
}

/** The phrases that rules know, as data: a new one is a line of lexicon.json, or of a publisher's wording.json. */
export interface Lexicon {
  readonly directions: Readonly<Record<"up" | "down" | "level", readonly string[]>>;
  readonly reasons: {
    readonly rising: ReasonWords;
    readonly falling: ReasonWords;
    /** With one of these the reason speaks of the base or of something that lowers as it rises. */
    readonly neutral: readonly string[];
  };
  /** A list with one of these need not be complete. */
  readonly partial: readonly string[];
  readonly remnants: readonly Remnant[];
}

const builtIn = lexicon as unknown as Lexicon;

/** The lexicon with a publisher's own words. */
export function createLexicon(additions: readonly WordingAdditions[]): Lexicon {
  const { directions, reasons, partial, remnants } = builtIn;
  const more = (pick: (addition: WordingAdditions) => readonly string[] | undefined) =>
    additions.flatMap((addition) => pick(addition) ?? []);
  const reason = (own: ReasonWords, id: "rising" | "falling"): ReasonWords => ({
    ...own,
    alone: [...own.alone, ...more(({ reasons }) => reasons?.[id])],
  });
  return {
    directions: {
      up: [...directions.up, ...more((own) => own.directions?.up)],
      down: [...directions.down, ...more((own) => own.directions?.down)],
      level: [...directions.level, ...more((own) => own.directions?.level)],
    },
    reasons: {
      rising: reason(reasons.rising, "rising"),
      falling: reason(reasons.falling, "falling"),
      neutral: [...reasons.neutral, ...more((own) => own.reasons?.neutral)],
    },
    partial: [...partial, ...more((own) => own.partial)],
    remnants: [
      ...remnants,
      ...additions.flatMap(({ remnants = [] }) =>
        remnants.map(({ wording, what, fix }) => ({
          pattern: skeletonSource([wording]),
          what,
          fix,
        })),
      ),
    ],
  };
}

/** The words as one alternative of a pattern, longest first, so that none hides a longer one. */
export function anyOf(list: readonly string[]): string {
  return [...list].sort((a, b) => b.length - a.length).join("|");
}
