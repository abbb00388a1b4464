import type { Finding } from "../finding.ts";
import type { SiteModel } from "../model/site-model.ts";
import { codesAreKnown } from "./codes-are-known.ts";
import { emptyTablesAreExplained } from "./empty-tables-are-explained.ts";
import { nothingIsLeftToWrite } from "./nothing-is-left-to-write.ts";
import { publishedHasDate } from "./published-has-date.ts";
import type { Rule } from "./rule.ts";
import { sectionsAreWritten } from "./sections-are-written.ts";

/** All rules in the order of the report. Adding one is a file and a line. */
const rules: readonly Rule[] = [
  sectionsAreWritten,
  nothingIsLeftToWrite,
  emptyTablesAreExplained,
  publishedHasDate,
  codesAreKnown,
];

declare const checked: unique symbol;

/** A model that all rules have read and that none forbids to show. Only this can be rendered. */
export type CheckedModel = SiteModel & { readonly [checked]: true };

/** Runs every rule over every disclosure. The checked model is undefined when a finding blocks. */
export function checkModel(model: SiteModel): { checked?: CheckedModel; findings: Finding[] } {
  const findings = model.disclosures.flatMap((disclosure) => {
    const { unit, year, kind } = disclosure.record;
    return rules
      .flatMap((rule) => rule(disclosure, model))
      .map((found) => ({ ...found, unit, year, kind, where: `${model.dataName}/${found.where}` }));
  });
  if (findings.some((finding) => finding.blocking)) return { findings };
  return { checked: model as CheckedModel, findings };
}
