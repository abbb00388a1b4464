import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTieOuts, sumCounts } from "../src/checks/run-tie-outs.ts";
import { loadDataFolder } from "../src/load/data-folder.ts";
import { buildModel } from "../src/model/build-model.ts";
import { writeSyntheticData } from "./synthetic-data.ts";

/** All rules over so many disclosures: reading the data is not in it. */
export interface TieOutRun {
  readonly disclosures: number;
  readonly comparisons: number;
  readonly seconds: number;
  /** Of all threads of the process: what a busy machine cannot falsify. */
  readonly cpuSeconds: number;
  /** Milliseconds of processor for each disclosure. */
  readonly perDisclosure: number;
}

/** The time of the engine alone for each size, over one made-up data folder of the largest. */
export async function measureTieOuts(sizes: readonly number[]): Promise<TieOutRun[]> {
  const scratch = mkdtempSync(join(tmpdir(), "mingzhang-tie-outs-"));
  try {
    writeSyntheticData(join(scratch, "data"), Math.max(...sizes));
    const { model } = buildModel(await loadDataFolder(join(scratch, "data")));
    if (!model) throw new Error("the made-up data can be read");
    // Once for the compiler, so that the smallest size does not pay for it.
    runTieOuts({ ...model, disclosures: model.disclosures.slice(0, 20) });
    return sizes.map((size) => {
      const part = { ...model, disclosures: model.disclosures.slice(0, size) };
      const start = performance.now();
      const used = process.cpuUsage();
      const checks = runTieOuts(part);
      const seconds = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(used);
      const cpuSeconds = (user + system) / 1e6;
      const comparisons = sumCounts(checks).reduce(
        (sum, { passed, failed, notTestable }) => sum + passed + failed + notTestable,
        0,
      );
      return {
        disclosures: size,
        comparisons,
        seconds,
        cpuSeconds,
        perDisclosure: (1000 * cpuSeconds) / size,
      };
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The runs as a table for people; the ratio is the time for each disclosure against the first size. */
export function tieOutTable(runs: readonly TieOutRun[]): string {
  const [first] = runs;
  const row = (...cells: string[]) => cells.map((cell) => cell.padStart(14)).join("");
  return [
    row("disclosures", "comparisons", "s", "CPU s", "CPU ms each", "ratio"),
    ...runs.map(({ disclosures, comparisons, seconds, cpuSeconds, perDisclosure }) =>
      row(
        `${disclosures}`,
        `${comparisons}`,
        seconds.toFixed(3),
        cpuSeconds.toFixed(3),
        perDisclosure.toFixed(2),
        (perDisclosure / (first?.perDisclosure ?? 1)).toFixed(2),
      ),
    ),
  ].join("\n");
}
