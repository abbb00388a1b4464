import { cpSync, globSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { root } from "./example-options.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export { buildOptions, root } from "./example-options.ts";
export { temporaryFolder } from "./temporary-folder.ts";

/** The folders of the example's disclosures, below its data. */
const disclosures = globSync("*/*/*/disclosure.json", { cwd: join(root, "data") }).map(dirname);

/**
 * A copy of the example's data that a test may spoil: with all disclosures, or only with those named, since each of them
 * costs a second to read, check and render.
 */
export function copyOfData(kept: readonly string[] = disclosures): string {
  const source = join(root, "data");
  const folder = join(temporaryFolder(), "data");
  const left = new Set(disclosures.filter((each) => !kept.includes(each)));
  cpSync(source, folder, {
    recursive: true,
    filter: (path) => !left.has(relative(source, path)),
  });
  for (const name of readdirSync(join(folder, "comparisons"))) {
    const file = join(folder, "comparisons", name);
    const text = readFileSync(file, "utf8");
    if ([...left].some((each) => text.includes(`"${each}"`))) rmSync(file);
  }
  return folder;
}

/** A disclosure of the example; the 2024 final accounts unless another is named. */
export async function exampleDisclosure(
  folder = "nmg-bigdata/2024/final-accounts",
): Promise<Disclosure> {
  const { model } = buildModel(await loadDataFolder(join(root, "data")));
  const disclosure = model?.disclosures.find((candidate) => candidate.folder === folder);
  if (!disclosure) throw new Error(`the example has no ${folder}`);
  return disclosure;
}
