/** What stands in one sequence and not in the other, in place of each other where they can be. */
export interface SequenceChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** Longest sequences whose middles are compared item by item; of longer ones all of the middle is changed. */
const limit = 2000;

/** The differences between two sequences of texts: what they have in common, in order, is left out. */
export function sequenceChanges(
  before: readonly string[],
  after: readonly string[],
): SequenceChange[] {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before.at(-1 - end) === after.at(-1 - end)
  ) {
    end++;
  }
  const left = before.slice(start, before.length - end);
  const right = after.slice(start, after.length - end);
  const changes: SequenceChange[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...commonPairs(left, right), [left.length, right.length] as const]) {
    for (let at = 0; at < Math.max(a - i, b - j); at++) {
      changes.push({
        before: i + at < a ? (left[i + at] ?? null) : null,
        after: j + at < b ? (right[j + at] ?? null) : null,
      });
    }
    [i, j] = [a + 1, b + 1];
  }
  return changes;
}

/** Places of a longest common subsequence. */
function commonPairs(
  left: readonly string[],
  right: readonly string[],
): (readonly [number, number])[] {
  if (left.length > limit || right.length > limit) return [];
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
