import { cpSync } from "node:fs";
import { join } from "node:path";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { root } from "./example-options.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export { buildOptions, root } from "./example-options.ts";
export { temporaryFolder } from "./temporary-folder.ts";

/** A copy of the example's data that a test may spoil. */
export function copyOfData(): string {
  const folder = join(temporaryFolder(), "data");
  cpSync(join(root, "data"), folder, { recursive: true });
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
