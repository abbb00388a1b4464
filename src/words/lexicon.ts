import lexicon from "./lexicon.json" with { type: "json" };

/** Words for one direction of a reason: things that move with the verb behind them, and verbs that need none. */
interface ReasonWords {
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
}

/** The phrases that rules know, as data: a new one is a line of lexicon.json. */
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

export const words = lexicon as unknown as Lexicon;

/** The words as one alternative of a pattern, longest first, so that none hides a longer one. */
export function anyOf(list: readonly string[]): string {
  return [...list].sort((a, b) => b.length - a.length).join("|");
}
