import type { Figure } from "../figures/figure.ts";

/** How the amounts of a table are written: in which unit, and with how many decimals, so that points stand below points. */
export interface Amounts {
  /** 万元: numbers in another unit are no amounts of this table. */
  readonly money: string;
  /** The most that any of its amounts prints; the others end in zeros. */
  readonly decimals: number;
}

export function amountsOf(figures: Iterable<Figure | undefined>, money: string): Amounts {
  let decimals = 0;
  for (const figure of figures) {
    if (figure?.unit === money) decimals = Math.max(decimals, figure.value?.scale ?? 0);
  }
  return { money, decimals };
}
