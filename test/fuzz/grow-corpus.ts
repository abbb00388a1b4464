/**
 * Grows the kept corpus: mutates it, and adds what reaches more of our code than all before, by the coverage of V8.
 * `node test/fuzz/grow-corpus.ts [SECONDS [TARGET…]]`
 */

import type { Profiler } from "node:inspector";
import { Session } from "node:inspector";
import { readCorpus, writeCorpus } from "../support/fuzz/corpus.ts";
import { createRandom, mutate } from "../support/fuzz/mutate.ts";
import { type TargetName, targets } from "../support/fuzz/targets.ts";

const [seconds = "10", ...named] = process.argv.slice(2);
const names = Object.keys(targets) as TargetName[];
/** One run adds no more, so that the corpus stays small enough to read. */
const mostAdded = 60;
const session = new Session();
session.connect();
session.post("Profiler.enable");
session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * What ran of our sources since the last call: each function with those of its blocks that ran and that did not. V8 lists
 * a block only where its count differs from that of the block around it.
 */
function takeCoverage(): Set<string> {
  const reached = new Set<string>();
  session.post(
    "Profiler.takePreciseCoverage",
    (_, { result }: Profiler.TakePreciseCoverageReturnType) => {
      for (const { url, functions } of result.filter(({ url }) => url.includes("/src/"))) {
        for (const { ranges } of functions.filter(({ ranges }) => ranges[0]?.count)) {
          const blocks = ranges.map(
            ({ startOffset, endOffset, count }) =>
              `${startOffset}-${endOffset}${count > 0 ? "+" : "-"}`,
          );
          reached.add(`${url}:${blocks.join()}`);
        }
      }
    },
  );
  return reached;
}

function without(reached: ReadonlySet<string>, known: ReadonlySet<string>): string[] {
  return [...reached].filter((block) => !known.has(block));
}

/** What the inputs reach together. A failure counts as reached: it is kept, and the test tells it. */
function reach(target: TargetName, inputs: readonly string[]): Set<string> {
  takeCoverage();
  const failures: string[] = [];
  for (const input of inputs) {
    try {
      targets[target](input);
    } catch (error) {
      failures.push(`failure ${(error as Error).message.slice(0, 60)}`);
    }
  }
  return new Set([...takeCoverage(), ...failures]);
}

/** Inputs that reached more than all before them. */
function grow(target: TargetName, kept: readonly string[], until: number): string[] {
  const corpus = [...kept];
  const known = reach(target, corpus);
  const random = createRandom(Number(seconds) + corpus.length);
  const pick = () => corpus[random(corpus.length)] ?? "";
  const isNew = (inputs: readonly string[]) => without(reach(target, inputs), known).length > 0;
  while (performance.now() < until) {
    const batch = Array.from({ length: 200 }, () => mutate(pick(), pick(), random).slice(0, 600));
    if (!isNew(batch)) continue;
    for (const input of batch) {
      const reached = without(reach(target, [input]), known);
      if (reached.length === 0) continue;
      corpus.push(input);
      for (const block of reached) known.add(block);
    }
  }
  return corpus.slice(kept.length);
}

/** The kept inputs, and of the new ones the shortest that reach more. */
function distilled(
  target: TargetName,
  kept: readonly string[],
  found: readonly string[],
): string[] {
  const known = reach(target, kept);
  const added = found
    .toSorted((a, b) => a.length - b.length)
    .filter((input) => {
      const reached = without(reach(target, [input]), known);
      for (const block of reached) known.add(block);
      return reached.length > 0;
    });
  return [...kept, ...added.slice(0, mostAdded)];
}

for (const target of names.filter((name) => named.length === 0 || named.includes(name))) {
  const kept = readCorpus(target);
  const found = grow(target, kept, performance.now() + 1000 * Number(seconds));
  const corpus = distilled(target, kept, found);
  writeCorpus(target, corpus);
  console.log(`${target}: ${kept.length} → ${corpus.length}`);
}
