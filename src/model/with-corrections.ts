import { type Finding, inputFault } from "../finding.ts";
import type { RawDisclosure } from "../load/data-folder.ts";
import { type Change, type CorrectionRecord, correctionsSchema } from "../records/correction.ts";
import { parseRecord } from "../records/parse-record.ts";
import { disclosureChanges, type Version } from "./disclosure-changes.ts";
import type { Correction, Disclosure } from "./disclosure-model.ts";
import { relocated } from "./relocated.ts";

/**
 * A disclosure with its corrections, each with the version that it superseded. What a correction says that it
 * changed must be what the two versions differ in: nothing is changed under its name afterwards.
 */
export function withCorrections(
  current: Version,
  read: (raw: RawDisclosure) => Disclosure | undefined,
  dataName: string,
  findings: Finding[],
): Disclosure {
  const { raw, disclosure } = current;
  const records = parseRecord(correctionsSchema, raw.corrections, dataName, findings)?.corrections;
  const versions = raw.versions ?? [];
  if (raw.corrections && !records) return disclosure;
  const where = `${dataName}/${raw.folder}/corrections.json`;
  if ((records?.length ?? 0) !== versions.length) {
    findings.push(
      inputFault(
        "IN-44",
        where,
        `登记了 ${records?.length ?? 0} 次更正，以前的版本却有 ${versions.length} 个`,
        "每次更正各有一个 v1、v2…… 文件夹，由 npm run correct 写下；请从备份恢复缺少的。",
      ),
    );
    return disclosure;
  }
  const places = versions.map((version) => {
    const superseded = read(version);
    const moved = relocated(version, raw.folder);
    const replaced = read(moved);
    return superseded && replaced && { raw: moved, superseded, disclosure: replaced };
  });
  const corrections = (records ?? []).flatMap((record, index): Correction[] => {
    const before = places[index];
    const after = index + 1 < places.length ? places[index + 1] : current;
    if (!before || !after) {
      const folder = `${dataName}/${raw.folder}/v${record.version}`;
      const cure = "它是更正时保留的，请从备份恢复。";
      findings.push(inputFault("IN-44", folder, "被更正的版本读不出", cure));
      return [];
    }
    const changes = disclosureChanges(before, after);
    if (!isSame(changes, record.changes)) findings.push(unlike(where, record, changes, raw));
    return [
      {
        record,
        superseded: { ...before.superseded, version: record.version },
      },
    ];
  });
  return { ...disclosure, corrections };
}

function isSame(found: readonly Change[], recorded: readonly Change[]): boolean {
  const lines = (changes: readonly Change[]) =>
    changes.map(({ before, after, ...place }) =>
      JSON.stringify([Object.entries(place).sort(), before, after]),
    );
  return lines(found).join("\n") === lines(recorded).join("\n");
}

function unlike(
  where: string,
  { version, changes }: CorrectionRecord,
  found: readonly Change[],
  { unit, year, kind }: RawDisclosure,
): Finding {
  return inputFault(
    "IN-44",
    `${where} · /corrections/${version - 1}/changes`,
    `第 ${version} 版与更正后的差别是 ${found.length} 处，与登记的 ${changes.length} 处不同：登记以后又有改动`,
    `请再运行 npm run correct -- --unit ${unit} --year ${year} --kind ${kind} --reason 原因，把改动登记完全。`,
  );
}
