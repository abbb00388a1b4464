import { compareDecimals, type Decimal } from "../numbers/decimal.ts";
import { proportionalScore, sameScore } from "./indicator-score.ts";

const points: Decimal = { digits: 10n, scale: 0 };
const hundred: Decimal = { digits: 100n, scale: 0 };

/** Whether a score is that of the execution rate alone: its 10 points × the rate in percent. */
export function isExecutionPoints(score: Decimal, rate: Decimal): boolean {
  const reached = proportionalScore(points, rate, hundred);
  return reached !== null && sameScore(score, reached);
}

/** Whether a score bears a rate out. A rate of 100 % is too common a habit to say anything against the amounts. */
export function bearsOut(score: Decimal, rate: Decimal): boolean {
  return compareDecimals(rate, hundred) !== 0 && isExecutionPoints(score, rate);
}

/** The cure of a rate that its amounts contradict and its score bears out: an amount is the likelier slip. */
export function cureByScore(score: string, rate: string): string {
  return `得分${score}正好是${rate}×10分，得分与比例相符，更可能是执行数或预算数写错；请先核对这两个数，两数无误时再把比例和得分一起改正。`;
}
