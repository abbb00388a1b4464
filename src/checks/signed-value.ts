import type { Figure } from "../figures/figure.ts";
import type { Decimal } from "../numbers/decimal.ts";

/** What a direction word says: up, down, no change, both at once (增加(减少)), or nothing. */
export type Direction = "up" | "down" | "level" | "both" | "none";

const up = /增加|增长|上升|提高|上涨|超出|多于/;
const down = /减少|下降|降低|减低|压减|少于/;

export function directionOf(word: string | undefined): Direction {
  if (word === undefined || word === "") return "none";
  const isUp = up.test(word);
  const isDown = down.test(word);
  if (isUp && isDown) return "both";
  if (isUp) return "up";
  if (isDown) return "down";
  return /持平|无增减|没有增减|无差异|无变化/.test(word) ? "level" : "none";
}

/**
 * The change that a sentence means: 减少5 is −5. A sign beside 减少 is meant once (减少-5 is −5 too); TX-04
 * reports it. Where the word says nothing, the printed sign counts.
 */
export function signedValue(figure: Figure): Decimal | null {
  const { value } = figure;
  if (!value || value.digits <= 0n) return value;
  return directionOf(figure.word) === "down" ? { ...value, digits: -value.digits } : value;
}
