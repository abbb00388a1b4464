import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./example.ts";

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let runs = 0;

/**
 * Runs a command of ours in this process: the script anew, the modules that it imports once. One after the other,
 * for what it prints and its exit code belong to the process.
 */
export async function run(script: string, ...options: string[]): Promise<Ran> {
  const file = join(root, "scripts", `${script}.ts`);
  const { argv } = process;
  const { log, error } = console;
  const printed = { out: "", err: "" };
  process.argv = [process.execPath, file, ...options];
  process.exitCode = 0;
  console.log = (line = "") => {
    printed.out += `${line}\n`;
  };
  console.error = (line = "") => {
    printed.err += `${line}\n`;
  };
  try {
    await import(`${pathToFileURL(file)}?run=${++runs}`);
    return { code: Number(process.exitCode), ...printed };
  } finally {
    process.argv = argv;
    process.exitCode = 0;
    Object.assign(console, { log, error });
  }
}
