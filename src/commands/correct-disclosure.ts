import { join } from "node:path";
import { InputError, UsageError } from "../finding.ts";
import type { FolderChange } from "../import/write-import.ts";
import { loadDataFolder, type RawDisclosure, versionFolder } from "../load/data-folder.ts";
import { publishedFiles, publishedFolder } from "../load/published-data.ts";
import { changeText } from "../model/change-place.ts";
import { disclosureChanges } from "../model/disclosure-changes.ts";
import { readVersion } from "../model/read-version.ts";
import { type CorrectionRecord, correctionsSchema } from "../records/correction.ts";
import { type DisclosureRecord, disclosureSchema, isOpen } from "../records/disclosure.ts";
import { parseRecord } from "../records/parse-record.ts";
import { schemaLink } from "../records/schema-link.ts";
import { findNames } from "../words/find-names.ts";
import { lastRelease } from "../write/last-release.ts";

/** What is said of a correction; the role is that of an office or a post. */
export type ToldCorrection = Pick<CorrectionRecord, "date" | "reason" | "role">;

/** A correction ready to be written. */
export interface PlannedCorrection extends FolderChange {
  readonly correction: CorrectionRecord;
  /** Each difference for people. */
  readonly lines: readonly string[];
}

/**
 * Makes of what has been changed in the data since publication a correction: what was published is kept as the
 * next version, taken from the data that the site `shown` publishes and proved by its manifest. Called again before
 * the site shows it, it takes the place of the correction that it completes.
 */
export async function planCorrection(
  data: string,
  folder: string,
  shown: string,
  told: ToldCorrection,
): Promise<PlannedCorrection> {
  const name = findNames(`${told.reason}\n${told.role}`)[0]?.name;
  if (name !== undefined) {
    throw new UsageError(`“${name}”像是个人姓名；原因和岗位会公开，请改写为岗位或科室。`);
  }
  const raw = await loadDataFolder(data);
  const current = raw.disclosures.find((one) => one.folder === folder);
  if (!current) throw new UsageError(`${data} 里没有 ${folder}。`);
  const findings = [...current.findings];
  const record = parseRecord(disclosureSchema, current.disclosure, raw.name, findings);
  if (!record) throw new InputError(findings);
  if (isOpen(record.status)) {
    throw new UsageError(`${folder} 还没有公开，直接修改即可，不需要登记更正。`);
  }
  const published = await lastRelease(shown).disclosure(folder);
  if (!published) {
    throw new UsageError(
      `${shown} 里没有已经公开的 ${folder}，或它的文件与清单不符；请用 --publish 或 --out 指明读者看到的网站。`,
    );
  }
  const known = published.versions?.length ?? 0;
  const own = current.versions ?? [];
  if (own.length < known || own.length > known + 1) {
    throw new UsageError(
      `${folder} 里以前的版本有 ${own.length} 个，网站上有 ${known} 个；请先从备份恢复，或先发布上一次更正。`,
    );
  }
  const version = known + 1;
  const before = readVersion(raw, published);
  const after = readVersion(raw, current);
  if (!before || !after) throw new InputError(current.findings);
  const changes = disclosureChanges(before, after);
  if (changes.length === 0)
    throw new UsageError(`${folder} 与已经公开的一版没有差别，没有要登记的。`);
  const correction = { version, ...told, changes };
  const earlier = recordsOf(current).slice(0, known);
  return {
    correction,
    lines: changes.map((change) => changeText(change, before.disclosure, after.disclosure)),
    folder,
    removed: [`${folder}/v${version}`],
    files: new Map<string, string | Uint8Array>([
      ...versionFiles(shown, folder, version),
      [`${folder}/corrections.json`, correctionsText(folder, [...earlier, correction])],
      [`${folder}/disclosure.json`, recordText(record, told.date)],
    ]),
  };
}

function recordsOf({ corrections }: RawDisclosure): readonly CorrectionRecord[] {
  return correctionsSchema.safeParse(corrections?.value).data?.corrections ?? [];
}

/** What the site publishes of the present version, at the place of a superseded one. */
function versionFiles(shown: string, folder: string, version: number) {
  const start = `${publishedFolder}/${folder}/`;
  return [...publishedFiles(join(shown, publishedFolder), [folder], [])]
    .map(({ path, content }) => ({ path: path.slice(start.length), content }))
    .filter(({ path }) => {
      const [first = ""] = path.split("/");
      return !versionFolder.test(first) && first !== "corrections.json";
    })
    .map(({ path, content }) => [`${folder}/v${version}/${path}`, content] as const);
}

/** `corrections.json`. */
export function correctionsText(folder: string, corrections: readonly CorrectionRecord[]): string {
  const file = `${folder}/corrections.json`;
  return `${JSON.stringify({ $schema: schemaLink(file, "corrections"), schemaVersion: 1, corrections }, null, 2)}\n`;
}

function recordText(record: DisclosureRecord, date: string): string {
  const next: DisclosureRecord = {
    ...record,
    status: "corrected",
    dates: { ...record.dates, corrected: date },
  };
  return `${JSON.stringify(next, null, 2)}\n`;
}
