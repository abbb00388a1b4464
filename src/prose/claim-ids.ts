import type { Kind } from "../forms/form.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { isOwn, phaseIn } from "./document.ts";
import type { Prose } from "./prose.ts";

/** Concepts of which a document has one, whatever its sections are about. */
const unscoped = /^(?:operating|procurement|goods|works|services|sme|micro)$/;
/** Words that may be of any part: they need scope or 合计. */
const vague = /^(?:income|expenditure|appropriation|totals|opening|closing|vehicles-held)$/;

/** Concept, scope, year and unit are beyond doubt. */
export function isCertain(prose: Prose, claim: Claim): boolean {
  const { concept, scope, role, token, owner, isExplicit } = claim;
  if (concept === undefined || role !== "value" || token.kind !== "amount") return false;
  if (owner !== undefined || !isOwn(prose, claim)) return false;
  if (vague.test(concept) && !isExplicit) return false;
  return scope !== undefined || unscoped.test(concept);
}

/** What certain claims are claims of: concept, scope (none where there is one of it), phase. */
export function keyOf(prose: Prose, claim: Claim): string {
  const scope = unscoped.test(claim.concept ?? "") ? "" : claim.scope;
  return `${claim.concept}/${scope}/${phaseIn(prose, claim)}`;
}

const finalAccounts: Readonly<Record<string, string>> = {
  "totals/all/final": "totals.income-total.amount",
  "income-total/all/final": "totals.income-total.amount",
  "expenditure-total/all/final": "totals.expenditure-total.amount",
  "income/all/final": "totals.current-income.amount",
  "income/general/final": "totals.general-budget.amount",
  "income/funds/final": "totals.government-funds.amount",
  "superior-subsidies/all/final": "totals.superior-subsidies.amount",
  "institutional/all/final": "totals.institutional.amount",
  "other-income/all/final": "totals.other.amount",
  "expenditure/all/final": "expenditure.total.total",
  "basic/all/final": "expenditure.total.basic",
  "project/all/final": "expenditure.total.project",
  "totals/fiscal/final": "fiscal-totals.income-total.amount",
  "expenditure/general/final": "general-budget.total.total",
  "expenditure/general/initial-budget": "general-budget.total.total-initial-budget",
  "basic/general/final": "general-budget.total.basic",
  "project/general/final": "general-budget.total.project",
  "personnel/general/final": "basic-detail.personnel.amount",
  "public/general/final": "basic-detail.public.amount",
  "expenditure/funds/final": "government-funds.total.total",
  "expenditure/capital/final": "state-capital.total.total",
  "official/fiscal/final": "official-expenses.total.final",
  "official/fiscal/full-budget": "official-expenses.total.budget",
  "abroad/fiscal/final": "official-expenses.abroad.final",
  "vehicles/fiscal/final": "official-expenses.vehicles.final",
  "vehicle-purchase/fiscal/final": "official-expenses.vehicle-purchase.final",
  "vehicle-operation/fiscal/final": "official-expenses.vehicle-operation.final",
  "hospitality/fiscal/final": "official-expenses.hospitality.final",
  "operating//final": "operations-assets-procurement.operating-expenses.amount",
  "procurement//final": "operations-assets-procurement.procurement.amount",
  "goods//final": "operations-assets-procurement.procurement-goods.amount",
  "works//final": "operations-assets-procurement.procurement-works.amount",
  "services//final": "operations-assets-procurement.procurement-services.amount",
  "sme//final": "operations-assets-procurement.procurement-sme.amount",
  "micro//final": "operations-assets-procurement.procurement-micro.amount",
};

const budget: Readonly<Record<string, string>> = {
  "totals/all/budget": "totals.income-total.amount",
  "income-total/all/budget": "totals.income-total.amount",
  "expenditure-total/all/budget": "totals.expenditure-total.amount",
  "basic/all/budget": "expenditure.total.basic",
  "project/all/budget": "expenditure.total.project",
  "totals/fiscal/budget": "fiscal-totals.total.amount",
  "expenditure/general/budget": "general-budget.total.total",
  "basic/general/budget": "general-budget.total.basic",
  "personnel/general/budget": "basic-detail.personnel.amount",
  "public/general/budget": "basic-detail.public.amount",
  "official/fiscal/budget": "official-expenses.total.initial-budget",
  "abroad/fiscal/budget": "official-expenses.abroad.initial-budget",
  "vehicles/fiscal/budget": "official-expenses.vehicles.initial-budget",
  "vehicle-purchase/fiscal/budget": "official-expenses.vehicle-purchase.initial-budget",
  "vehicle-operation/fiscal/budget": "official-expenses.vehicle-operation.initial-budget",
  "hospitality/fiscal/budget": "official-expenses.hospitality.initial-budget",
  "procurement//budget": "procurement.total.amount",
  "goods//budget": "procurement.goods.amount",
  "services//budget": "procurement.services.amount",
};

const ids = { "final-accounts": finalAccounts, budget } as const;

/** Certain claims with the id of the figure that they state (docs/data-format.md). */
export function claimIds(prose: Prose, kind: Kind): { readonly id: string; readonly at: number }[] {
  const own = kind === "budget" ? "budget" : "final";
  return claimsOf(prose).flatMap((claim) => {
    if (!isCertain(prose, claim)) return [];
    const id = ids[kind][keyOf(prose, claim).replace(/\/own$/, `/${own}`)];
    return id === undefined ? [] : [{ id, at: claim.at }];
  });
}
