import type { Finding } from "../finding.ts";
import type { SiteModel } from "../model/site-model.ts";
import { codesAreKnown } from "./input/codes-are-known.ts";
import { emptyTablesAreExplained } from "./input/empty-tables-are-explained.ts";
import { imagesAreTheSitesOwn } from "./input/images-are-the-sites-own.ts";
import { namesFitTheirCodes } from "./input/names-fit-their-codes.ts";
import { noPersonalData } from "./input/no-personal-data.ts";
import { noPersonalNames } from "./input/no-personal-names.ts";
import { nothingIsLeftToWrite } from "./input/nothing-is-left-to-write.ts";
import { passagesHaveAPlace } from "./input/passages-have-a-place.ts";
import { publishedHasDate } from "./input/published-has-date.ts";
import { sectionsAreWritten } from "./input/sections-are-written.ts";
import type { Rule } from "./rule.ts";
import { type DisclosureChecks, runTieOuts } from "./run-tie-outs.ts";

/** Rules of input in the order of the report. Adding one is a file and a line; tie-outs stand in tie-outs.ts. */
const rules: readonly Rule[] = [
  sectionsAreWritten,
  noPersonalNames,
  noPersonalData,
  nothingIsLeftToWrite,
  emptyTablesAreExplained,
  publishedHasDate,
  codesAreKnown,
  imagesAreTheSitesOwn,
  namesFitTheirCodes,
  passagesHaveAPlace,
];

declare const checked: unique symbol;

/** A model that all rules have read and that none forbids to show. Only this can be rendered. */
export type CheckedModel = SiteModel & {
  readonly [checked]: true;
  /** What the tie-outs say of each disclosure, by its folder. */
  readonly checks: ReadonlyMap<string, DisclosureChecks>;
};

/** What the rules say of a model. */
export interface CheckResult {
  /** Undefined when an input fault blocks. */
  readonly checked?: CheckedModel;
  /** Findings of input. */
  readonly findings: readonly Finding[];
  /** Findings and counts of the tie-outs, by disclosure. */
  readonly tieOuts: readonly DisclosureChecks[];
}

/**
 * Runs every rule over every disclosure. Input faults leave no checked model. Errors of tie-outs never do:
 * those of an approved disclosure withhold it, those of a published one are shown.
 */
export function checkModel(model: SiteModel): CheckResult {
  const findings = checkInput(model);
  const tieOuts = runTieOuts(model).map((checks) => ({
    ...checks,
    findings: checks.findings.map((finding) => inData(finding, model)),
  }));
  if (findings.some((finding) => finding.blocking)) return { findings, tieOuts };
  const checks = new Map(tieOuts.map((disclosure) => [disclosure.folder, disclosure]));
  return { checked: markChecked({ ...model, checks }), findings, tieOuts };
}

/** What the rules of input say, each finding with its disclosure. */
export function checkInput(model: SiteModel): Finding[] {
  return model.disclosures.flatMap((disclosure) => {
    const { unit, year, kind } = disclosure.record;
    return rules
      .flatMap((rule) => rule(disclosure, model))
      .map((found) => ({ ...inData(found, model), unit, year, kind }));
  });
}

function inData(finding: Finding, { dataName }: SiteModel): Finding {
  return { ...finding, where: `${dataName}/${finding.where}` };
}

function markChecked(model: Omit<CheckedModel, typeof checked>): CheckedModel {
  return model as CheckedModel;
}
