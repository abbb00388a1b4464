import type { Finding } from "../finding.ts";
import { type FolderSource, sealSource } from "../folders/folder-source.ts";
import { BoundedThreads } from "../load/bounded-threads.ts";
import { siblingModule } from "../load/sibling-module.ts";
import { programFingerprint } from "../write/program-fingerprint.ts";
import { ResultCache } from "../write/result-cache.ts";
import type { FolderAnswer } from "./folder-thread.ts";
import { doFolder, type FolderJob, type FolderOutcome } from "./folder-work.ts";
import type { Progress } from "./progress.ts";

/** How the disclosures of a site are made. */
export interface FolderWork {
  /** Where their files go. */
  readonly out: string;
  /** Threads at the same time; with one, no thread of its own is started. */
  readonly jobs: number;
  /** The folder of what earlier runs have made. */
  readonly cache?: string;
  readonly progress?: (progress: Progress) => void;
}

/** What became of all, in the order of the sources. */
export interface MadeFolders {
  readonly concepts: readonly (readonly [folder: string, FolderOutcome["concepts"]])[];
  readonly faults: readonly Finding[];
  readonly made: number;
  readonly kept: number;
  /** Folders whose kept files were damaged, and were made anew. */
  readonly mended: readonly string[];
}

/** A disclosure takes a second; one that takes minutes is a bug. */
const limits = { seconds: 900, heapMebibytes: 4096 };

/** Makes the files of each disclosure, several at once; only those that are being made are held. */
export async function makeFolders(
  sources: Iterable<FolderSource>,
  all: number,
  { out, jobs, cache, progress }: FolderWork,
): Promise<MadeFolders> {
  const shared = cache ? { folder: cache, program: programFingerprint() } : undefined;
  const most = Math.min(jobs, all);
  const run = most > 1 ? inThreads(most) : doFolder;
  const outcomes: { folder: string; outcome: FolderOutcome }[] = [];
  const left = sources[Symbol.iterator]();
  let started = 0;
  let done = 0;
  const makeNext = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const index = started++;
      const { folder } = next.value.disclosure;
      const outcome = await run({ source: sealSource(next.value), out, cache: shared });
      outcomes[index] = { folder, outcome };
      progress?.({ done: ++done, all, what: folder });
    }
  };
  await Promise.all(Array.from({ length: most }, makeNext));
  if (cache) {
    const used = outcomes.flatMap(({ outcome }) => outcome.key ?? []);
    new ResultCache(cache).trim(new Set(used));
  }
  const had = (how: FolderOutcome["how"]) =>
    outcomes.filter(({ outcome }) => outcome.how === how).map(({ folder }) => folder);
  return {
    concepts: outcomes.map(({ folder, outcome }) => [folder, outcome.concepts]),
    faults: outcomes.flatMap(({ outcome }) => outcome.faults),
    made: outcomes.length - had("kept").length,
    kept: had("kept").length,
    mended: had("mended"),
  };
}

function inThreads(most: number): (job: FolderJob) => Promise<FolderOutcome> {
  const module = siblingModule("folder-thread", import.meta);
  const threads = new BoundedThreads<FolderAnswer>(module, { ...limits, most });
  return async (job) => {
    const answer = await threads.run(job);
    if ("thrown" in answer) throw Object.assign(answer.thrown as Error, answer.system);
    return answer.outcome;
  };
}
