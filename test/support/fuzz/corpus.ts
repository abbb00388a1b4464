import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../example.ts";
import type { TargetName } from "./targets.ts";

const fileOf = (target: TargetName) => join(root, "test/input/fuzz", `${target}.json`);

/** The kept inputs of a target: each reached something that no other did, or once broke it. */
export function readCorpus(target: TargetName): string[] {
  return JSON.parse(readFileSync(fileOf(target), "utf8"));
}

/** Lone surrogates stay escaped, so that the file is UTF-8. */
export function writeCorpus(target: TargetName, inputs: readonly string[]): void {
  writeFileSync(fileOf(target), `${JSON.stringify(inputs, null, 2)}\n`);
}
