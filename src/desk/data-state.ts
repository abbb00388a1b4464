import { type Finding, sortFindings } from "../finding.ts";
import type { RawData } from "../load/data-folder.ts";
import { type DisclosureRecord, disclosureSchema } from "../records/disclosure.ts";
import type { Survey } from "../site/checked-data.ts";
import type { PlaceParts } from "./desk-place.ts";

/** A disclosure of the data folder as the desk lists it, whether or not it could be read whole. */
export interface DeskDisclosure {
  readonly parts: PlaceParts;
  readonly folder: string;
  /** Missing where its record can't be read. */
  readonly record?: DisclosureRecord;
  /** What is to be done and what is wrong, the worst first; notes left out. */
  readonly findings: readonly Finding[];
}

/** Of a file below the data folder as it stands; empty when there is none. */
export function hashOf({ files }: Pick<RawData, "files">, file: string): string {
  return files.find(({ path }) => path === file)?.sha256 ?? "";
}

/** All disclosures, the latest year first. */
export function deskDisclosures(survey: Survey): DeskDisclosure[] {
  const all = allFindings(survey);
  return survey.raw.disclosures
    .map(({ folder, unit, year, kind, disclosure }) => ({
      parts: { unit, year, kind, section: "" },
      folder,
      record: disclosureSchema.safeParse(disclosure?.value).data,
      findings: sortFindings(
        all.filter(
          (finding) =>
            finding.severity !== "info" &&
            !finding.acknowledged &&
            `${finding.unit}/${finding.year}/${finding.kind}` === folder,
        ),
      ),
    }))
    .sort((a, b) => (a.folder < b.folder ? 1 : -1));
}

/** Findings of what belongs to no disclosure: settings, units, forms. */
export function sharedFindings(survey: Survey): Finding[] {
  return sortFindings(
    allFindings(survey).filter(({ year, severity }) => year === undefined && severity !== "info"),
  );
}

function allFindings({ findings, tieOuts }: Survey): Finding[] {
  return [...findings, ...tieOuts.flatMap((checks) => checks.findings)];
}
