import type { ItemKind, UnitKind } from "./unit-kind.ts";

/** Exact 分. */
export type Fen = bigint;

export interface Item {
  readonly kind: ItemKind;
  readonly budget: Fen;
  readonly basic: Fen;
  readonly project: Fen;
  readonly before: Fen;
  readonly beforeBasic: Fen;
}

export interface Pair {
  readonly budget: Fen;
  readonly final: Fen;
  readonly before: Fen;
}

export interface OfficialExpenses {
  readonly abroad: Pair;
  readonly purchase: Pair;
  readonly operation: Pair;
  readonly reception: Pair;
  readonly groups: number;
  readonly travellers: number;
  readonly bought: number;
  readonly held: number;
  readonly receptions: number;
  readonly guests: number;
}

export interface OwnIncome {
  readonly superior: Fen;
  readonly business: Fen;
  readonly operating: Fen;
  readonly affiliated: Fen;
  readonly other: Fen;
}

/** The books of one unit and year; a budget is one whose year has only begun. */
export interface Accounts {
  readonly year: number;
  readonly unit: UnitKind;
  readonly isBudget: boolean;
  readonly isFirstYear: boolean;
  readonly items: readonly Item[];
  readonly fundItems: readonly Item[];
  readonly capitalItems: readonly Item[];
  readonly income: {
    readonly general: Fen;
    readonly fund: Fen;
    readonly capital: Fen;
    readonly own: OwnIncome;
  };
  readonly ownSpending: {
    readonly basic: Fen;
    readonly project: Fen;
    readonly operating: Fen;
    readonly remitted: Fen;
    readonly affiliates: Fen;
  };
  readonly reserve: Fen;
  readonly distribution: Fen;
  readonly opening: { readonly general: Fen; readonly fund: Fen; readonly own: Fen };
  readonly closing: { readonly general: Fen; readonly fund: Fen; readonly own: Fen };
  /** Last year's figures. */
  readonly before: {
    readonly total: Fen;
    readonly fiscalTotal: Fen;
    readonly income: Fen;
    readonly expenditure: Fen;
    readonly general: Fen;
    readonly basic: Fen;
    readonly project: Fen;
    readonly operatingCosts: Fen;
  };
  readonly personnel: readonly (readonly [name: string, amount: Fen])[];
  readonly office: readonly (readonly [name: string, amount: Fen])[];
  readonly official: OfficialExpenses;
  readonly operatingCosts: Fen;
  readonly procurement: {
    readonly goods: Fen;
    readonly works: Fen;
    readonly services: Fen;
    readonly small: Fen;
    readonly micro: Fen;
  };
  readonly projects: readonly {
    readonly name: string;
    readonly done: string;
    readonly budget: Fen;
    readonly final: Fen;
    /** In hundredths of a point. */
    readonly score: number;
  }[];
  readonly staffBefore: number;
}

export const total = (amounts: readonly Fen[]): Fen => amounts.reduce((a, b) => a + b, 0n);
export const finalOf = ({ basic, project }: Item): Fen => basic + project;
const spent = (items: readonly Item[]) => total(items.map(finalOf));

export const generalOf = (a: Accounts): Fen => spent(a.items);
export const fundOf = (a: Accounts): Fen => spent(a.fundItems);
export const capitalOf = (a: Accounts): Fen => spent(a.capitalItems);
export const generalBasicOf = (a: Accounts): Fen => total(a.items.map(({ basic }) => basic));
export const generalProjectOf = (a: Accounts): Fen => total(a.items.map(({ project }) => project));
export const budgetOf = (items: readonly Item[]): Fen => total(items.map(({ budget }) => budget));
export const beforeOf = (items: readonly Item[]): Fen => total(items.map(({ before }) => before));
export const personnelOf = (a: Accounts): Fen => total(a.personnel.map(([, amount]) => amount));
export const officeOf = (a: Accounts): Fen => total(a.office.map(([, amount]) => amount));

export const fiscalIncomeOf = ({ income }: Accounts): Fen =>
  income.general + income.fund + income.capital;
export const ownIncomeOf = ({ income: { own } }: Accounts): Fen => total(Object.values(own));
export const incomeOf = (a: Accounts): Fen => fiscalIncomeOf(a) + ownIncomeOf(a);
export const fiscalSpendingOf = (a: Accounts): Fen => generalOf(a) + fundOf(a) + capitalOf(a);
export const spendingOf = (a: Accounts): Fen =>
  fiscalSpendingOf(a) + total(Object.values(a.ownSpending));
export const basicOf = (a: Accounts): Fen => generalBasicOf(a) + a.ownSpending.basic;
export const projectOf = (a: Accounts): Fen =>
  generalProjectOf(a) + fundOf(a) + capitalOf(a) + a.ownSpending.project;
export const openingOf = ({ opening: o }: Accounts): Fen => o.general + o.fund + o.own;
export const closingOf = ({ closing: c }: Accounts): Fen => c.general + c.fund + c.own;
export const totalOf = (a: Accounts): Fen => incomeOf(a) + a.reserve + openingOf(a);
export const fiscalTotalOf = (a: Accounts): Fen =>
  fiscalIncomeOf(a) + a.opening.general + a.opening.fund;

export const vehiclePair = ({ purchase: p, operation: o }: OfficialExpenses): Pair => ({
  budget: p.budget + o.budget,
  final: p.final + o.final,
  before: p.before + o.before,
});
export function officialTotal(official: OfficialExpenses): Pair {
  const all = [official.abroad, vehiclePair(official), official.reception];
  return {
    budget: total(all.map(({ budget }) => budget)),
    final: total(all.map(({ final }) => final)),
    before: total(all.map(({ before }) => before)),
  };
}
