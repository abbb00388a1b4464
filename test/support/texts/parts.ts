import { type Accounts, basicOf, type Fen, fiscalIncomeOf, projectOf } from "./accounts.ts";

type Parts = readonly (readonly [name: string, amount: Fen])[];

/** Income by source, financial funds as one. */
export const incomeParts = (a: Accounts): Parts => [
  ["财政拨款收入", fiscalIncomeOf(a)],
  ["上级补助收入", a.income.own.superior],
  ["事业收入", a.income.own.business],
  ["经营收入", a.income.own.operating],
  ["附属单位上缴收入", a.income.own.affiliated],
  ["其他收入", a.income.own.other],
];

/** Income by source, with financial funds by budget. */
export const incomeByBudget = (a: Accounts): Parts => [
  ["一般公共预算财政拨款收入", a.income.general],
  ["政府性基金预算财政拨款收入", a.income.fund],
  ["国有资本经营预算财政拨款收入", a.income.capital],
  ...incomeParts(a).slice(1),
];

export const spendingParts = (a: Accounts): Parts => [
  ["基本支出", basicOf(a)],
  ["项目支出", projectOf(a)],
  ["上缴上级支出", a.ownSpending.remitted],
  ["经营支出", a.ownSpending.operating],
  ["对附属单位补助支出", a.ownSpending.affiliates],
];

export const procurementParts = ({ procurement: p }: Accounts): Parts => [
  ["政府采购货物支出", p.goods],
  ["政府采购工程支出", p.works],
  ["政府采购服务支出", p.services],
];
