import { anyOf, type Lexicon, type ReasonWords } from "./lexicon.ts";

/** Which way a reason points; undefined when it points both ways, nowhere, or speaks of the base. */
export type LeaningOf = (reason: string) => "up" | "down" | undefined;

export function createLeaning({ reasons }: Pick<Lexicon, "reasons">): LeaningOf {
  const pattern = ({ things, behind, alone }: ReasonWords) =>
    new RegExp(`(?:${anyOf(things)})[^,，。;；、]{0,6}?(?:${anyOf(behind)})|(?:${anyOf(alone)})`);
  const [rising, falling] = [pattern(reasons.rising), pattern(reasons.falling)];
  const neutral = new RegExp(anyOf(reasons.neutral));
  return (reason) => {
    if (neutral.test(reason)) return undefined;
    const [isUp, isDown] = [rising.test(reason), falling.test(reason)];
    return isUp === isDown ? undefined : isUp ? "up" : "down";
  };
}
