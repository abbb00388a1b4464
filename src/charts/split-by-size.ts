/** Below a 30th of the largest, a bar on a phone is shorter than its own height: hard to see, not to be compared. */
const readableRatio = 30;

/**
 * Splits items, largest first, into the two groups that suit two scales best: where the worse of the two
 * ratios largest : smallest is least. One group when all can be read on one scale. Zeros go with the last.
 */
export function splitBySize<T>(items: readonly T[], sizeOf: (item: T) => number): readonly T[][] {
  const sizes = items.map(sizeOf).filter((size) => size > 0);
  const ratio = (from: number, to: number) => (sizes[from] ?? 0) / (sizes[to - 1] ?? 1);
  if (sizes.length < 2 || ratio(0, sizes.length) <= readableRatio) return [[...items]];
  const cuts = sizes.slice(1).map((_, index) => index + 1);
  const worse = (cut: number) => Math.max(ratio(0, cut), ratio(cut, sizes.length));
  const best = cuts.reduce((found, cut) => (worse(cut) < worse(found) ? cut : found));
  return [items.slice(0, best), items.slice(best)];
}
