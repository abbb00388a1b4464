import { anyOf, createLexicon, type Lexicon } from "./lexicon.ts";

/** What a direction word says: up, down, no change, both at once (增加(减少)), or nothing. */
export type Direction = "up" | "down" | "level" | "both" | "none";

export interface Directions {
  /** Every printed form of a direction word, templates that nobody has decided included, for use in a pattern. */
  readonly word: string;
  /** The words for a rise, for use in a pattern. */
  readonly up: string;
  readonly of: (word: string | undefined) => Direction;
}

export function createDirections({ directions }: Pick<Lexicon, "directions">): Directions {
  const up = anyOf(directions.up);
  const down = anyOf(directions.down);
  const patterns = {
    up: new RegExp(up),
    down: new RegExp(down),
    level: new RegExp(anyOf(directions.level)),
  };
  return {
    up,
    word: `(?:${up})[(/](?:${down})\\)?|(?:${down})[(/](?:${up})\\)?|${up}|${down}`,
    of: (word) => {
      if (word === undefined || word === "") return "none";
      if (patterns.level.test(word)) return "level";
      const [isUp, isDown] = [patterns.up.test(word), patterns.down.test(word)];
      if (isUp && isDown) return "both";
      return isUp ? "up" : isDown ? "down" : "none";
    },
  };
}

const builtIn = createDirections(createLexicon([]));

/** What one of the program's own direction words says. */
export const directionOf = builtIn.of;
