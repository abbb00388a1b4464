import type { FormSection, NarrativeName } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { tellBasic, tellProject } from "./basic-and-project.ts";
import { tellExpenditure, tellIncome } from "./composition.ts";
import { tellFiscalTotals } from "./fiscal-totals.ts";
import { tellGeneralBudget } from "./general-budget.ts";
import { tellOfficialExpenses } from "./official-expenses.ts";
import {
  tellOperatingExpenses,
  tellProcurement,
  tellStateAssets,
} from "./operations-assets-procurement.ts";
import { tellPerformance } from "./performance.ts";
import { tellContact, tellOrganisation, tellProse, tellTerms } from "./plain-sections.ts";
import type { Block } from "./say.ts";
import { tellSingleBudget } from "./single-budget.ts";
import { createTeller, type Teller } from "./teller.ts";
import { tellTotals } from "./totals.ts";

const narratives: Readonly<Record<NarrativeName, (teller: Teller) => Block[]>> = {
  basic: tellBasic,
  contact: tellContact,
  expenditure: tellExpenditure,
  "fiscal-totals": tellFiscalTotals,
  "general-budget": tellGeneralBudget,
  income: tellIncome,
  "official-expenses": tellOfficialExpenses,
  "operating-expenses": tellOperatingExpenses,
  organisation: tellOrganisation,
  performance: tellPerformance,
  procurement: tellProcurement,
  project: tellProject,
  prose: tellProse,
  "single-budget": tellSingleBudget,
  "state-assets": tellStateAssets,
  terms: tellTerms,
  totals: tellTotals,
};

/** Narratives that place the body of the section's Markdown themselves. */
const placesBody: ReadonlySet<NarrativeName> = new Set(["organisation", "prose"]);

/** What one section of a disclosure says: the narrative, then what only the section's own Markdown says. */
export function tellSection(disclosure: Disclosure, section: FormSection): Block[] {
  const teller = createTeller(disclosure, section.id);
  const told = narratives[section.narrative](teller);
  return placesBody.has(section.narrative) ? told : [...told, ...teller.body()];
}
