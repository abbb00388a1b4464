import type { Finding } from "../finding.ts";
import type { Prose } from "./prose.ts";
import { type ProseContext, type ProseRule, toFinding } from "./prose-rule.ts";
import { amountsHaveUnits } from "./rules/amounts-have-units.ts";
import { comparisonWordsFit } from "./rules/comparison-words-fit.ts";
import { completionIsFinalOverBudget } from "./rules/completion-is-final-over-budget.ts";
import { countsAgree } from "./rules/counts-agree.ts";
import { differenceHasAReason } from "./rules/difference-has-a-reason.ts";
import { directionWordCarriesTheSign } from "./rules/direction-word-carries-the-sign.ts";
import { evaluationsAgree } from "./rules/evaluations-agree.ts";
import { figuresMatchTheData } from "./rules/figures-match-the-data.ts";
import { itemsSumToTheirCategory } from "./rules/items-sum-to-their-category.ts";
import { itemsSumToTheirTotal } from "./rules/items-sum-to-their-total.ts";
import { listsHaveTheSaidLength } from "./rules/lists-have-the-said-length.ts";
import { noTemplateRemnants } from "./rules/no-template-remnants.ts";
import { partsMakeTheirTotal } from "./rules/parts-make-their-total.ts";
import { rateIsChangeOverBefore } from "./rules/rate-is-change-over-before.ts";
import { reasonAmountsAddUp } from "./rules/reason-amounts-add-up.ts";
import { reasonPointsTheSameWay } from "./rules/reason-points-the-same-way.ts";
import { sameFigureSameValue } from "./rules/same-figure-same-value.ts";
import { selfEvaluationsAddUp } from "./rules/self-evaluations-add-up.ts";
import { shareIsPartOverWhole } from "./rules/share-is-part-over-whole.ts";
import { totalsBalance } from "./rules/totals-balance.ts";
import { yearAndUnitAreItsOwn } from "./rules/year-and-unit-are-its-own.ts";

/** All rules over running text. Adding one is a file and a line. */
const rules: readonly ProseRule[] = [
  sameFigureSameValue,
  figuresMatchTheData,
  shareIsPartOverWhole,
  completionIsFinalOverBudget,
  comparisonWordsFit,
  itemsSumToTheirTotal,
  itemsSumToTheirCategory,
  partsMakeTheirTotal,
  totalsBalance,
  directionWordCarriesTheSign,
  rateIsChangeOverBefore,
  noTemplateRemnants,
  yearAndUnitAreItsOwn,
  amountsHaveUnits,
  listsHaveTheSaidLength,
  countsAgree,
  reasonPointsTheSameWay,
  differenceHasAReason,
  reasonAmountsAddUp,
  selfEvaluationsAddUp,
  evaluationsAgree,
];

/** What contradicts itself in a text, in the order of the text within each severity. */
export function lintProse(prose: Prose, file: string, context: ProseContext = {}): Finding[] {
  const found = rules.flatMap((rule) => rule(prose, context)).sort((a, b) => a.at - b.at);
  return sortBySeverity(found.map((one) => toFinding(prose, file, one)));
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** Places are not sorted as text: 第 10 行 comes after 第 9 行. */
function sortBySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
}
