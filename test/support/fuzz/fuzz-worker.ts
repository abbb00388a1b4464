import { parentPort, workerData } from "node:worker_threads";
import { readCorpus } from "./corpus.ts";
import { createRandom, mutate } from "./mutate.ts";
import { type TargetName, targets } from "./targets.ts";

/** What a worker is asked for: inputs of one target after the other, and where it tells what it is at. */
export interface FuzzWork {
  readonly counts: readonly (readonly [target: TargetName, inputs: number])[];
  readonly seed: number;
  /** Index of the target, then of the input: read by who watches. */
  readonly at: Int32Array;
}

/** What came of it: inputs that broke something, and the one that took longest. */
export interface FuzzResult {
  readonly failures: readonly string[];
  readonly slowest: {
    readonly milliseconds: number;
    readonly name: string;
    readonly input: string;
  };
}

/** Every kept input, then mutations of them; `index` tells which input it is. */
export function inputOf(corpus: readonly string[], index: number, seed: number): string {
  const kept = corpus[index];
  if (kept !== undefined) return kept;
  const random = createRandom(seed ^ Math.imul(index, 0x9e3779b1));
  const pick = () => corpus[random(corpus.length)] ?? "";
  return mutate(pick(), pick(), random);
}

const { counts, seed, at } = workerData as FuzzWork;
const failures: string[] = [];
let slowest = { milliseconds: 0, name: "", input: "" };
for (const [number, [name, inputs]] of counts.entries()) {
  const corpus = readCorpus(name);
  at[0] = number;
  for (let index = 0; index < inputs + corpus.length; index++) {
    at[1] = index;
    const input = inputOf(corpus, index, seed);
    const start = performance.now();
    try {
      targets[name](input);
    } catch (error) {
      failures.push(
        `${name}: ${(error as Error).stack?.slice(0, 600)}\n  ${JSON.stringify(input)}`,
      );
      if (failures.length >= 20) break;
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, name, input };
  }
}
parentPort?.postMessage({ failures, slowest } satisfies FuzzResult);
