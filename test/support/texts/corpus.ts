import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../example.ts";
import type { Plant } from "./planted.ts";

const folder = join(root, "test/input/texts");
export const honestFolder = join(folder, "honest");
export const plantedFile = join(folder, "planted.json");
export const indexFile = join(folder, "README.md");

/** A contradiction and the text that it belongs into. */
export interface PlantedText extends Plant {
  readonly text: string;
}

/** The consistent texts by id. */
export function readHonest(): Map<string, string> {
  const files = readdirSync(honestFolder).sort();
  return new Map(
    files.map((file) => [
      file.replace(/\.txt$/, ""),
      readFileSync(join(honestFolder, file), "utf8"),
    ]),
  );
}

export function readPlanted(): PlantedText[] {
  return JSON.parse(readFileSync(plantedFile, "utf8")) as PlantedText[];
}
