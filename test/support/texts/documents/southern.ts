import {
  carriedProjects,
  eliminations,
  meetings,
  performanceFigures,
  references,
  scoreSheet,
  staff,
  tables,
} from "../extras.ts";
import { supplyCooperative } from "../kinds/departments.ts";
import { schoolDistrict, university } from "../kinds/education.ts";
import { healthCentre } from "../kinds/health.ts";
import { testingInstitute } from "../kinds/institutes.ts";
import { housingBureau, waterBureau } from "../kinds/works.ts";
import { guangdongFinalAccounts } from "../regions/guangdong.ts";
import { hubeiFinalAccounts } from "../regions/hubei.ts";
import { hunanFinalAccounts } from "../regions/hunan.ts";
import { fullWidth, grouped, oneDecimal, plain, wholeYuan, yuanAndFen } from "../styles.ts";
import type { TextDocument } from "../text-document.ts";

/** Final accounts of Guangdong, Hubei and Hunan. */
export const southernDocuments: readonly TextDocument[] = [
  {
    id: "guangdong-university",
    about: "大学；表格拍平；总收入总支出",
    unit: university,
    write: guangdongFinalAccounts,
    year: 2023,
    seed: 16,
    style: grouped,
    beforeTerms: [performanceFigures, staff],
  },
  {
    id: "guangdong-housing-bureau",
    about: "住建局；三种财政拨款相加；表格拍平",
    unit: housingBureau,
    write: guangdongFinalAccounts,
    year: 2022,
    seed: 17,
    style: plain,
    beforeTerms: [eliminations],
    exact: true,
  },
  {
    id: "guangdong-health-centre",
    about: "乡镇卫生院；一位小数",
    unit: healthCentre,
    write: guangdongFinalAccounts,
    year: 2024,
    seed: 18,
    style: oneDecimal,
    atEnd: [references],
  },
  {
    id: "hubei-water-bureau",
    about: "水利局；亿元与万元并列；上升/降低、百分点",
    unit: waterBureau,
    write: hubeiFinalAccounts,
    year: 2023,
    seed: 27,
    style: grouped,
    beforeTerms: [carriedProjects, scoreSheet],
  },
  {
    id: "hubei-university",
    about: "大学；亿元与万元并列；一是二是",
    unit: university,
    write: hubeiFinalAccounts,
    year: 2022,
    seed: 28,
    style: plain,
    atEnd: [tables("run")],
    exact: true,
  },
  {
    id: "hubei-supply-cooperative",
    about: "参公单位；全角数字",
    unit: supplyCooperative,
    write: hubeiFinalAccounts,
    year: 2023,
    seed: 29,
    style: fullWidth,
    beforeTerms: [meetings],
  },
  {
    id: "hunan-school-district",
    about: "学区；元；只列主要项目；无“三公”",
    unit: schoolDistrict,
    write: hunanFinalAccounts,
    year: 2023,
    seed: 32,
    style: yuanAndFen,
    beforeTerms: [staff, meetings, scoreSheet],
    atEnd: [references],
    exact: true,
  },
  {
    id: "hunan-testing-institute",
    about: "检验院；“三公”万元、其余元",
    unit: testingInstitute,
    write: hunanFinalAccounts,
    year: 2022,
    seed: 33,
    style: wholeYuan,
    beforeTerms: [meetings, performanceFigures, carriedProjects],
    atEnd: [tables("blanks")],
  },
];
