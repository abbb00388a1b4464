import { rmSync, writeFileSync } from "node:fs";

/** Writes the details that a run only counted; without any, what an earlier run wrote there goes. */
export function writeDetails(file: string, details: string | undefined): string | undefined {
  if (details === undefined) {
    rmSync(file, { force: true });
    return undefined;
  }
  writeFileSync(file, details);
  return file;
}
