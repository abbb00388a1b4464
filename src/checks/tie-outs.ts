import { addedBudgetsAddUp } from "./rules/added-budgets-add-up.ts";
import { amountsNameTheirUnit } from "./rules/amounts-name-their-unit.ts";
import { basesOfOfficialExpensesAreNamed } from "./rules/bases-of-official-expenses-are-named.ts";
import { basicExpenditureAddsUp } from "./rules/basic-expenditure-adds-up.ts";
import { budgetExpenditureAddsUp } from "./rules/budget-expenditure-adds-up.ts";
import { budgetTotalsBalance } from "./rules/budget-totals-balance.ts";
import { carryoverFollows } from "./rules/carryover-follows.ts";
import { carryoverGoesOn } from "./rules/carryover-goes-on.ts";
import { changesAreDifferences } from "./rules/changes-are-differences.ts";
import { codesAgreeAcrossDocuments } from "./rules/codes-agree-across-documents.ts";
import { completionIsFinalOverBudget } from "./rules/completion-is-final-over-budget.ts";
import { countsAgree } from "./rules/counts-agree.ts";
import { departmentCoversItsUnits } from "./rules/department-covers-its-units.ts";
import { economicItemsTieToOfficialExpenses } from "./rules/economic-items-tie-to-official-expenses.ts";
import { evaluationScoresAddUp } from "./rules/evaluation-scores-add-up.ts";
import { executionRateAndScore } from "./rules/execution-rate-and-score.ts";
import { figuresAgreeEverywhere } from "./rules/figures-agree-everywhere.ts";
import { fiscalTotalsAddUp } from "./rules/fiscal-totals-add-up.ts";
import { fiscalTotalsAgreeWithBudgets } from "./rules/fiscal-totals-agree-with-budgets.ts";
import { fundSourcesAddUp } from "./rules/fund-sources-add-up.ts";
import { gradesFollowFromScores } from "./rules/grades-follow-from-scores.ts";
import { initialBudgetIsTheBudgetDocument } from "./rules/initial-budget-is-the-budget-document.ts";
import { labelsFitTheUnit } from "./rules/labels-fit-the-unit.ts";
import { listedItemsMakeTheirTotal } from "./rules/listed-items-make-their-total.ts";
import { negativeIndicatorsScore } from "./rules/negative-indicators-score.ts";
import { noTemplateRemnants } from "./rules/no-template-remnants.ts";
import { officialExpensesAddUp } from "./rules/official-expenses-add-up.ts";
import { ownTablesAddUp } from "./rules/own-tables-add-up.ts";
import { positiveIndicatorsScore } from "./rules/positive-indicators-score.ts";
import { previousYearIsLastYearsDocument } from "./rules/previous-year-is-last-years-document.ts";
import { procurementAndAssetsAddUp } from "./rules/procurement-and-assets-add-up.ts";
import { projectExpenditureAddsUp } from "./rules/project-expenditure-adds-up.ts";
import { qualitativeIndicatorsScore } from "./rules/qualitative-indicators-score.ts";
import { reasonsAddUp } from "./rules/reasons-add-up.ts";
import { reasonsPointTheSameWay } from "./rules/reasons-point-the-same-way.ts";
import { reportsAgreeWithSelfEvaluations } from "./rules/reports-agree-with-self-evaluations.ts";
import { reviewsAgreeWithTables } from "./rules/reviews-agree-with-tables.ts";
import { rowsAndLevelsAddUp } from "./rules/rows-and-levels-add-up.ts";
import { sameMoneyOneItem } from "./rules/same-money-one-item.ts";
import { scoresAddUp } from "./rules/scores-add-up.ts";
import { sharesArePartsOfTheirWhole } from "./rules/shares-are-parts-of-their-whole.ts";
import { surveysAddUp } from "./rules/surveys-add-up.ts";
import { totalsAgreeWithDetails } from "./rules/totals-agree-with-details.ts";
import { totalsAreCurrentPlusCarryover } from "./rules/totals-are-current-plus-carryover.ts";
import { totalsAreSumsOfRows } from "./rules/totals-are-sums-of-rows.ts";
import { totalsBalance } from "./rules/totals-balance.ts";
import { unitNatureStays } from "./rules/unit-nature-stays.ts";
import { vehicleOperationIsStandardTimesVehicles } from "./rules/vehicle-operation-is-standard-times-vehicles.ts";
import { weightsAreAsPrescribed } from "./rules/weights-are-as-prescribed.ts";
import type { TieOut } from "./tie-out.ts";

/** All tie-out rules in the order of their ids. Adding one is a file, a line here and a test. */
export const tieOuts: readonly TieOut[] = [
  totalsBalance,
  totalsAreCurrentPlusCarryover,
  totalsAreSumsOfRows,
  totalsAgreeWithDetails,
  rowsAndLevelsAddUp,
  fiscalTotalsAddUp,
  fiscalTotalsAgreeWithBudgets,
  basicExpenditureAddsUp,
  projectExpenditureAddsUp,
  carryoverFollows,
  officialExpensesAddUp,
  procurementAndAssetsAddUp,
  economicItemsTieToOfficialExpenses,
  budgetTotalsBalance,
  budgetExpenditureAddsUp,
  departmentCoversItsUnits,
  vehicleOperationIsStandardTimesVehicles,
  ownTablesAddUp,
  figuresAgreeEverywhere,
  sharesArePartsOfTheirWhole,
  completionIsFinalOverBudget,
  changesAreDifferences,
  listedItemsMakeTheirTotal,
  noTemplateRemnants,
  countsAgree,
  reasonsPointTheSameWay,
  amountsNameTheirUnit,
  reasonsAddUp,
  labelsFitTheUnit,
  sameMoneyOneItem,
  initialBudgetIsTheBudgetDocument,
  previousYearIsLastYearsDocument,
  carryoverGoesOn,
  basesOfOfficialExpensesAreNamed,
  codesAgreeAcrossDocuments,
  unitNatureStays,
  scoresAddUp,
  executionRateAndScore,
  fundSourcesAddUp,
  positiveIndicatorsScore,
  negativeIndicatorsScore,
  qualitativeIndicatorsScore,
  weightsAreAsPrescribed,
  gradesFollowFromScores,
  reviewsAgreeWithTables,
  reportsAgreeWithSelfEvaluations,
  addedBudgetsAddUp,
  evaluationScoresAddUp,
  surveysAddUp,
];
