import type { Kind } from "../../../../src/forms/form.ts";
import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { guangdongBasicDetail, guangdongBudget } from "./guangdong.ts";
import { henanStreetBudget } from "./henan-street-budget.ts";
import { hospitalFinalAccounts } from "./hospital-final-accounts.ts";
import { integratedBudget } from "./hubei-budget.ts";
import { hunanFinalAccounts } from "./hunan-final-accounts.ts";
import { jiangsuBudget } from "./jiangsu-budget.ts";
import { type MadeUpUnit, madeUpUnit } from "./made-up-unit.ts";
import { nationalFinalAccounts } from "./national-final-accounts.ts";
import { shaanxiBudget } from "./shaanxi-budget.ts";
import { shanghaiBudget } from "./shanghai.ts";
import { sichuanBudget } from "./sichuan-budget.ts";
import { universityBudget } from "./university-budget.ts";

/** A made-up disclosure of one province, as a workbook in that province's layout. */
export interface MadeUpDisclosure {
  readonly id: string;
  readonly unit: MadeUpUnit;
  readonly kind: Kind;
  readonly money: MoneyUnit;
  readonly sheets: () => Grid[];
}

const school = ["2050202", "2050203", "2050803", "2080505", "2080506", "2101102", "2210201"];
const office = ["2010301", "2010302", "2080505", "2101101", "2210201", "2210203"];
const wards = ["2100201", "2100408", "2080505", "2101102", "2210201"];
const faculties = ["2050205", "2060203", "2080505", "2210201"];
const street = ["2010301", "2010302", "2080208", "2120501", "2080505", "2101101", "2210201"];
const archive = ["2010301", "2010302", "2080505", "2101101"];
const centre = ["2050803", "2050299", "2080505", "2101102"];
const farms = ["2130104", "2130122", "2080505", "2101102", "2210201"];

/** Six provinces and a university of the centre, budgets and final accounts, 元 and 万元, three departments with their units. */
export const madeUpDisclosures: readonly MadeUpDisclosure[] = [
  disclosure(
    "hubei-final",
    madeUpUnit("江畔市学府路实验学校", 2024, school, 11),
    "final-accounts",
    "万元",
    nationalFinalAccounts,
  ),
  disclosure(
    "guangdong-final",
    madeUpUnit("海州市农业技术推广站", 2024, [...farms, "2050202"], 23),
    "final-accounts",
    "元",
    (unit, money) => [
      ...nationalFinalAccounts(unit, money).filter(({ name }) => name !== "GK06"),
      guangdongBasicDetail(unit, money),
    ],
  ),
  disclosure(
    "hubei-budget",
    madeUpUnit("江畔市学府路实验学校", 2025, school, 37),
    "budget",
    "万元",
    integratedBudget,
  ),
  disclosure(
    "guangdong-budget",
    madeUpUnit("海州市农业技术推广站", 2025, farms, 41),
    "budget",
    "万元",
    guangdongBudget,
  ),
  disclosure(
    "shanghai-department",
    madeUpUnit("浦滨区街道办事处（汇总）", 2026, office, 53),
    "budget",
    "元",
    (unit) => shanghaiBudget(unit, "部门"),
  ),
  disclosure(
    "shanghai-unit",
    madeUpUnit("浦滨区街道办事处", 2026, office, 59),
    "budget",
    "元",
    (unit) => shanghaiBudget(unit, "预算单位"),
  ),
  disclosure(
    "shanghai-school",
    madeUpUnit("浦滨区社区学校", 2026, school, 61),
    "budget",
    "元",
    (unit) => shanghaiBudget(unit, "预算单位"),
  ),
  disclosure(
    "county-hospital",
    madeUpUnit("云岭县人民医院", 2024, wards, 71),
    "final-accounts",
    "元",
    hospitalFinalAccounts,
  ),
  disclosure(
    "university",
    madeUpUnit("北辰理工大学", 2025, faculties, 73),
    "budget",
    "万元",
    universityBudget,
  ),
  disclosure(
    "jiangsu-street",
    madeUpUnit("临江市柳桥街道办事处", 2025, street, 79),
    "budget",
    "万元",
    jiangsuBudget,
  ),
  disclosure(
    "hunan-hospital",
    madeUpUnit("湘塘县中医医院", 2024, wards, 103),
    "final-accounts",
    "万元",
    hunanFinalAccounts,
  ),
  disclosure(
    "henan-street",
    madeUpUnit("豫川市文昌街道办事处", 2025, street, 107),
    "budget",
    "元",
    henanStreetBudget,
  ),
  disclosure(
    "shaanxi-department",
    madeUpUnit("原北市档案局", 2025, archive, 83),
    "budget",
    "元",
    (department, money) =>
      shaanxiBudget(
        department,
        [
          madeUpUnit("原北市档案局本级", 2025, archive, 83),
          madeUpUnit("原北市档案馆", 2025, centre, 89),
        ],
        money,
      ),
  ),
  disclosure(
    "sichuan-department",
    madeUpUnit("蓉西市信访局", 2025, archive, 97),
    "budget",
    "万元",
    (department, money) =>
      sichuanBudget(
        department,
        [
          madeUpUnit("蓉西市信访局本级", 2025, archive, 97),
          madeUpUnit("蓉西市信访服务中心", 2025, centre, 101),
        ],
        money,
      ),
  ),
];

function disclosure(
  id: string,
  unit: MadeUpUnit,
  kind: Kind,
  money: MoneyUnit,
  lay: (unit: MadeUpUnit, money: MoneyUnit) => Grid[],
): MadeUpDisclosure {
  return { id, unit, kind, money, sheets: () => lay(unit, money) };
}
