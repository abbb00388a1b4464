import { random } from "../corpus/random.ts";
import { Draft, type NumberStyle } from "./draft.ts";
import { drawAccounts } from "./draw-accounts.ts";
import { housingBureau } from "./kinds/bureaus.ts";
import { cultureDepartment, dataBureau, finance, supplyCooperative } from "./kinds/departments.ts";
import { vocationalSchool } from "./kinds/education.ts";
import { countyHospital } from "./kinds/health.ts";
import { library, testingInstitute } from "./kinds/institutes.ts";
import { court, procuratorate } from "./kinds/justice.ts";
import { townGovernment } from "./kinds/local.ts";
import type { Layout } from "./lay-out.ts";
import { innerMongoliaFinalAccounts } from "./regions/inner-mongolia.ts";
import { nationalFinalAccounts } from "./regions/national.ts";
import { sichuanFinalAccounts } from "./regions/sichuan.ts";
import { Story } from "./story.ts";
import type { UnitKind } from "./unit-kind.ts";

/** One text of the corpus: who writes it, where, about which year, and how it is printed. */
export interface TextDocument {
  readonly id: string;
  /** Kind of unit, region, and what is special, for the reader of the index. */
  readonly about: string;
  readonly unit: UnitKind;
  readonly write: (story: Story) => void;
  readonly year: number;
  readonly seed: number;
  readonly isBudget?: boolean;
  readonly isFirstYear?: boolean;
  /** Whole 分 instead of whole hundreds of yuan: sums differ in the last digit (尾差). */
  readonly exact?: boolean;
  readonly style: NumberStyle;
  readonly layout?: Layout;
}

/** A document drawn with a seed. */
export function draftOf(document: TextDocument, seed: number): Draft {
  const source = random(seed);
  const accounts = drawAccounts(document.unit, source, {
    year: document.year,
    isBudget: document.isBudget ?? false,
    isFirstYear: document.isFirstYear ?? false,
    grain: document.exact ? 1n : 10_000n,
  });
  const draft = new Draft(document.style);
  document.write(new Story(accounts, draft, source));
  return draft;
}

const plain: NumberStyle = {
  money: { unit: "万元", decimals: 2 },
  rate: { decimals: 2, trimmed: true },
};
const full: NumberStyle = {
  money: { unit: "万元", decimals: 2, grouped: true, zero: "0.00" },
  rate: { decimals: 2 },
};
const short: NumberStyle = {
  money: { unit: "万元", decimals: 2, trimmed: true },
  rate: { decimals: 1, trimmed: true },
};

export const documents: readonly TextDocument[] = [
  {
    id: "national-court",
    about: "基层法院，财政部格式",
    unit: court,
    write: nationalFinalAccounts,
    year: 2023,
    seed: 1,
    style: plain,
  },
  {
    id: "national-culture-department",
    about: "多单位部门，附属单位缴款，财政部格式，千分位",
    unit: cultureDepartment,
    write: nationalFinalAccounts,
    year: 2023,
    seed: 2,
    style: full,
    exact: true,
  },
  {
    id: "national-housing-bureau",
    about: "住建局，政府性基金、国有资本",
    unit: housingBureau,
    write: nationalFinalAccounts,
    year: 2024,
    seed: 3,
    style: plain,
  },
  {
    id: "national-first-year",
    about: "新设单位，无上年数",
    unit: dataBureau,
    write: nationalFinalAccounts,
    year: 2024,
    seed: 4,
    style: plain,
    isFirstYear: true,
  },
  {
    id: "nmg-finance",
    about: "旗财政局，内蒙古格式，零值照列",
    unit: finance,
    write: innerMongoliaFinalAccounts,
    year: 2023,
    seed: 5,
    style: plain,
  },
  {
    id: "nmg-testing-institute",
    about: "检验院，经营收入、上缴上级，内蒙古格式",
    unit: testingInstitute,
    write: innerMongoliaFinalAccounts,
    year: 2024,
    seed: 6,
    style: full,
    exact: true,
  },
  {
    id: "nmg-library",
    about: "图书馆，无三公，内蒙古格式",
    unit: library,
    write: innerMongoliaFinalAccounts,
    year: 2022,
    seed: 7,
    style: short,
  },
  {
    id: "nmg-hospital",
    about: "县医院，事业收入、结余分配，内蒙古格式",
    unit: countyHospital,
    write: innerMongoliaFinalAccounts,
    year: 2023,
    seed: 8,
    style: full,
  },
  {
    id: "sichuan-procuratorate",
    about: "检察院，四川格式",
    unit: procuratorate,
    write: sichuanFinalAccounts,
    year: 2023,
    seed: 9,
    style: plain,
    layout: { indent: "　　" },
  },
  {
    id: "sichuan-vocational-school",
    about: "职业学校，四川格式，四舍五入尾差",
    unit: vocationalSchool,
    write: sichuanFinalAccounts,
    year: 2022,
    seed: 10,
    style: plain,
    exact: true,
  },
  {
    id: "sichuan-town",
    about: "镇政府，政府性基金，四川格式，按行折断",
    unit: townGovernment,
    write: sichuanFinalAccounts,
    year: 2023,
    seed: 11,
    style: plain,
    layout: { wrap: 42 },
  },
  {
    id: "sichuan-supply-cooperative",
    about: "参公单位，四川格式",
    unit: supplyCooperative,
    write: sichuanFinalAccounts,
    year: 2024,
    seed: 12,
    style: short,
    layout: { spaced: true },
  },
];
