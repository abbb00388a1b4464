import { anyOf, words } from "./lexicon.ts";

/** What a direction word says: up, down, no change, both at once (增加(减少)), or nothing. */
export type Direction = "up" | "down" | "level" | "both" | "none";

const up = anyOf(words.directions.up);
const down = anyOf(words.directions.down);
const patterns = {
  up: new RegExp(up),
  down: new RegExp(down),
  level: new RegExp(anyOf(words.directions.level)),
};

/** Every printed form of a direction word, templates that nobody has decided included, for use in a pattern. */
export const directionWord = `(?:${up})[(/](?:${down})\\)?|(?:${down})[(/](?:${up})\\)?|${up}|${down}`;

export function directionOf(word: string | undefined): Direction {
  if (word === undefined || word === "") return "none";
  if (patterns.level.test(word)) return "level";
  const [isUp, isDown] = [patterns.up.test(word), patterns.down.test(word)];
  if (isUp && isDown) return "both";
  return isUp ? "up" : isDown ? "down" : "none";
}
