import { checkProse } from "../../../src/checks/check-prose.ts";
import type { Finding } from "../../../src/finding.ts";
import { readProse } from "../../../src/prose/prose.ts";
import type { PlantedText } from "./corpus.ts";
import { planted } from "./planted.ts";

/** What a text check says of one text. */
export type CheckText = (text: string) => readonly Finding[];

export const checkText: CheckText = (text) => checkProse(readProse(text, "plain"), "text");

export interface PlantedResult {
  readonly planted: PlantedText;
  /** Errors and warnings that the honest text does not have. */
  readonly found: readonly Finding[];
  /** One of them names a value that belongs to it, or stands where it is. */
  readonly isNamedRight: boolean;
}

/** Errors and warnings with a line to each. */
export function complaints(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== "info");
}

/** Tries one contradiction in its text. */
export function scorePlanted(
  one: PlantedText,
  honest: string,
  before: readonly Finding[],
  check: CheckText = checkText,
): PlantedResult {
  const known = new Map<string, number>();
  for (const finding of complaints(before)) {
    known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  }
  const found = complaints(check(planted(honest, one))).filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
  return { planted: one, found, isNamedRight: found.some((finding) => isRight(one, finding)) };
}

/** Columns move with an edit; the line, the rule and the words do not. */
const keyOf = (finding: Finding) =>
  [finding.rule, finding.severity, lineOf(finding), finding.message].join("|");

/** The line on which a finding of a text stands. */
export function lineOf({ position }: Finding): number {
  return position?.line ?? 0;
}

function isRight(one: PlantedText, finding: Finding): boolean {
  if (one.lines.includes(lineOf(finding))) return true;
  const told = [
    finding.message,
    finding.stated ?? "",
    ...(finding.operands ?? []).map(({ value }) => value),
  ].join("|");
  return one.values.some(({ value }) =>
    told.replaceAll(",", "").includes(value.replaceAll(",", "")),
  );
}
