import { anyOf, words } from "./lexicon.ts";

const { rising, falling, neutral } = words.reasons;
const pattern = ({ things, behind, alone }: typeof rising) =>
  new RegExp(`(?:${anyOf(things)})[^,，。;；、]{0,6}?(?:${anyOf(behind)})|(?:${anyOf(alone)})`);
const risingPattern = pattern(rising);
const fallingPattern = pattern(falling);
const neutralPattern = new RegExp(anyOf(neutral));

/** Which way a reason points; undefined when it points both ways, nowhere, or speaks of the base. */
export function leaningOf(reason: string): "up" | "down" | undefined {
  if (neutralPattern.test(reason)) return undefined;
  const [isUp, isDown] = [risingPattern.test(reason), fallingPattern.test(reason)];
  return isUp === isDown ? undefined : isUp ? "up" : "down";
}
