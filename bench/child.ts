import { spawn } from "node:child_process";
import { join } from "node:path";

/** What a child says of itself when it has finished. */
export interface Measured {
  /** From the start of its process, so loading the program counts; for the bare write, the writing alone. */
  readonly seconds: number;
  /** The most memory that its process ever held, in MB; processes that it starts are not in it. */
  readonly peakMegabytes: number;
  /** Seconds of its stages, where it tells them apart. */
  readonly stages?: Readonly<Record<string, number>>;
}

/** Called by a child as its last act. */
export function reportMeasured(
  milliseconds = performance.now(),
  stages?: Measured["stages"],
): void {
  const { maxRSS } = process.resourceUsage();
  const measured: Measured = {
    seconds: milliseconds / 1000,
    peakMegabytes: maxRSS / 1024,
    stages,
  };
  console.log(JSON.stringify(measured));
}

/** Runs a script of this folder in a process of its own, so that none inherits another's memory. */
export async function runChild(script: string, ...options: string[]): Promise<Measured> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (bytes) => {
    printed += bytes;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return JSON.parse(printed.trim().split("\n").at(-1) ?? "") as Measured;
}
