import { type CheckResult, checkModel } from "../checks/check-model.ts";
import { sortFindings } from "../finding.ts";
import { loadDataFolder, type RawData } from "../load/data-folder.ts";
import type { FileDigest } from "../load/file-digest.ts";
import { buildModel } from "../model/build-model.ts";
import { toDoList } from "../scaffold/to-do.ts";
import { type LastRelease, noRelease } from "../selection/last-release.ts";
import { type Selection, selectDisclosures } from "../selection/select-disclosures.ts";

/** All findings of a data folder, and the checked model when no input fault blocks. */
export async function checkData(data: string): Promise<CheckResult> {
  return checkRaw(await loadDataFolder(data));
}

function checkRaw(raw: RawData): CheckResult {
  const built = buildModel(raw);
  if (!built.model) return { findings: built.findings, tieOuts: [] };
  const { checked, findings, tieOuts } = checkModel(built.model);
  const { disclosures, dataName } = built.model;
  const toDo = disclosures.flatMap((disclosure) => toDoList(disclosure, disclosures, dataName));
  const all = [...built.findings, ...findings, ...toDo];
  return all.some((finding) => finding.blocking)
    ? { findings: all, tieOuts }
    : { checked, findings: all, tieOuts };
}

/** What a site can be built from, and every file that was read for it. */
export interface LoadedSite extends Selection {
  readonly files: readonly FileDigest[];
}

/** The disclosures that a site can show, without those that have faults; `last` shows what to fall back on. */
export async function selectChecked(
  data: string,
  last: LastRelease = noRelease,
): Promise<LoadedSite> {
  const raw = await loadDataFolder(data);
  const selection = await selectDisclosures(raw, last);
  return { ...selection, findings: sortFindings(selection.findings), files: raw.files };
}
