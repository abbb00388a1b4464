import type { DisclosureChecks } from "../checks/run-tie-outs.ts";
import { type Finding, sortFindings } from "../finding.ts";
import type { Kind } from "../forms/form.ts";
import { checkData } from "./checked-data.ts";

/** Which disclosures are meant; what is left out is any. */
export interface Asked {
  readonly unit?: string;
  readonly year?: number;
  readonly kind?: Kind;
}

/** What is to be said of a part of a data folder. */
export interface CheckedPart {
  /** Of what is asked for, and of the files that all share. */
  readonly findings: readonly Finding[];
  readonly tieOuts: readonly DisclosureChecks[];
}

/** The findings and tie-outs of one disclosure, of a unit, or of all of a data folder, which is read whole. */
export async function checkDisclosure(data: string, asked: Asked = {}): Promise<CheckedPart> {
  const { findings, tieOuts } = await checkData(data);
  const { unit, year, kind } = asked;
  const isAsked = (finding: Finding) =>
    (unit === undefined || finding.unit === undefined || finding.unit === unit) &&
    (year === undefined || finding.year === undefined || finding.year === year) &&
    (kind === undefined || finding.kind === undefined || finding.kind === kind);
  const wanted = [unit, year?.toString(), kind];
  return {
    findings: sortFindings(findings.filter(isAsked)),
    tieOuts: tieOuts.filter(({ folder }) =>
      folder.split("/").every((name, index) => (wanted[index] ?? name) === name),
    ),
  };
}
