import { type CheckResult, checkModel } from "../checks/check-model.ts";
import { sortFindings } from "../finding.ts";
import { loadDataFolder, type RawData } from "../load/data-folder.ts";
import type { FileDigest } from "../load/file-digest.ts";
import { buildModel } from "../model/build-model.ts";
import type { SiteModel } from "../model/site-model.ts";
import { toDoList } from "../scaffold/to-do.ts";
import { type LastRelease, noRelease } from "../selection/last-release.ts";
import { type Moment, type Selection, selectDisclosures } from "../selection/select-disclosures.ts";

/** All that a data folder holds, and all that is to be said of it. */
export interface Survey extends CheckResult {
  readonly raw: RawData;
  /** What could be read; there is none without settings. */
  readonly model?: SiteModel;
}

/** Reads and checks a whole data folder, for those who work on it. */
export async function surveyData(data: string): Promise<Survey> {
  const raw = await loadDataFolder(data);
  const { model, findings: found } = buildModel(raw);
  if (!model) return { raw, findings: found, tieOuts: [] };
  const { checked, findings, tieOuts } = checkModel(model);
  const { disclosures, dataName } = model;
  const toDo = disclosures.flatMap((disclosure) => toDoList(disclosure, disclosures, dataName));
  const all = [...found, ...findings, ...toDo];
  const isBlocked = all.some((finding) => finding.blocking);
  return { raw, model, checked: isBlocked ? undefined : checked, findings: all, tieOuts };
}

/** All findings of a data folder, and the checked model when no input fault blocks. */
export async function checkData(data: string): Promise<CheckResult> {
  const { checked, findings, tieOuts } = await surveyData(data);
  return checked ? { checked, findings, tieOuts } : { findings, tieOuts };
}

/** What a site can be built from, and every file that was read for it. */
export interface LoadedSite extends Selection {
  readonly files: readonly FileDigest[];
}

/** The disclosures that a site can show, without those that have faults; `last` shows what to fall back on. */
export async function selectChecked(
  data: string,
  last: LastRelease = noRelease,
  moment: Moment = "whenever",
): Promise<LoadedSite> {
  const raw = await loadDataFolder(data);
  const selection = await selectDisclosures(raw, last, moment);
  return { ...selection, findings: sortFindings(selection.findings), files: raw.files };
}
