import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { root } from "./example-options.ts";

export { buildOptions, root } from "./example-options.ts";

/** A temporary folder that goes with the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

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
