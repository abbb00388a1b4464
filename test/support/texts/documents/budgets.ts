import { eliminations, performanceFigures, references, staff } from "../extras.ts";
import { marketSupervision } from "../kinds/bureaus.ts";
import { cultureDepartment } from "../kinds/culture.ts";
import { finance } from "../kinds/departments.ts";
import { schoolDistrict, university } from "../kinds/education.ts";
import { diseaseControl } from "../kinds/health.ts";
import { library, researchInstitute } from "../kinds/institutes.ts";
import { court, disciplineCommission } from "../kinds/justice.ts";
import { streetOffice, townGovernment } from "../kinds/local.ts";
import { waterBureau } from "../kinds/works.ts";
import { guangxiBudget } from "../regions/guangxi-budget.ts";
import { nationalBudget } from "../regions/national-budget.ts";
import { shandongBudget } from "../regions/shandong-budget.ts";
import { shanghaiBudget } from "../regions/shanghai-budget.ts";
import { grouped, plain, trimmed, yuanAndFen } from "../styles.ts";
import type { TextDocument } from "../text-document.ts";

/** Budgets of four wordings. */
export const budgetDocuments: readonly TextDocument[] = (
  [
    {
      id: "national-budget-court",
      about: "预算；法院；比上年预算数增减",
      unit: court,
      write: nationalBudget,
      year: 2024,
      seed: 41,
      style: plain,
      beforeTerms: [staff],
    },
    {
      id: "national-budget-university",
      about: "预算；大学；事业收入；上年结转",
      unit: university,
      write: nationalBudget,
      year: 2023,
      seed: 42,
      style: grouped,
      atEnd: [references],
    },
    {
      id: "national-budget-disease-control",
      about: "预算；疾控中心；首行空格",
      unit: diseaseControl,
      write: nationalBudget,
      year: 2025,
      seed: 43,
      style: plain,
      beforeTerms: [performanceFigures],
      layout: { indent: "　　" },
    },
    {
      id: "shanghai-budget-street",
      about: "预算；街道；按科目；表格拍平",
      unit: streetOffice,
      write: shanghaiBudget,
      year: 2024,
      seed: 44,
      style: plain,
      atEnd: [staff, references],
    },
    {
      id: "shanghai-budget-library",
      about: "预算；图书馆；元、“三公”为零",
      unit: library,
      write: shanghaiBudget,
      year: 2025,
      seed: 45,
      style: yuanAndFen,
      atEnd: [references],
      exact: true,
    },
    {
      id: "shandong-budget-finance",
      about: "预算；财政局；科目编码在前；提高/压缩",
      unit: finance,
      write: shandongBudget,
      year: 2024,
      seed: 46,
      style: plain,
      atEnd: [staff, performanceFigures],
    },
    {
      id: "shandong-budget-research-institute",
      about: "预算；研究所；完整经济分类清单",
      unit: researchInstitute,
      write: shandongBudget,
      year: 2023,
      seed: 47,
      style: grouped,
      atEnd: [performanceFigures],
      exact: true,
    },
    {
      id: "shandong-budget-school-district",
      about: "预算；学区；折行",
      unit: schoolDistrict,
      write: shandongBudget,
      year: 2025,
      seed: 48,
      style: trimmed,
      atEnd: [staff, references],
      layout: { wrap: 46 },
    },
    {
      id: "guangxi-budget-water-bureau",
      about: "预算；水利局；同比；中文数字年份",
      unit: waterBureau,
      write: guangxiBudget,
      year: 2024,
      seed: 49,
      style: plain,
      beforeTerms: [eliminations],
    },
    {
      id: "guangxi-budget-discipline-commission",
      about: "预算；纪委监委；数字前后空格",
      unit: disciplineCommission,
      write: guangxiBudget,
      year: 2023,
      seed: 50,
      style: plain,
      beforeTerms: [staff, references],
      layout: { spaced: true },
    },
    {
      id: "guangxi-budget-market-supervision",
      about: "预算；市场监管局；部分清单（等）",
      unit: marketSupervision,
      write: guangxiBudget,
      year: 2025,
      seed: 51,
      style: grouped,
      beforeTerms: [performanceFigures],
    },
    {
      id: "guangxi-budget-culture-department",
      about: "预算；多单位部门",
      unit: cultureDepartment,
      write: guangxiBudget,
      year: 2024,
      seed: 52,
      style: trimmed,
      beforeTerms: [eliminations, staff],
    },
    {
      id: "national-budget-town",
      about: "预算；镇政府；政府性基金比上年",
      unit: townGovernment,
      write: nationalBudget,
      year: 2024,
      seed: 53,
      style: trimmed,
      beforeTerms: [eliminations, references],
    },
  ] satisfies readonly TextDocument[]
).map((document) => ({ ...document, isBudget: true }));
