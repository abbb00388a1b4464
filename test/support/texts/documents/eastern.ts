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
import { marketSupervision } from "../kinds/bureaus.ts";
import { vocationalSchool } from "../kinds/education.ts";
import { diseaseControl } from "../kinds/health.ts";
import { researchInstitute } from "../kinds/institutes.ts";
import { court, disciplineCommission } from "../kinds/justice.ts";
import { streetOffice, townGovernment } from "../kinds/local.ts";
import { waterBureau } from "../kinds/works.ts";
import { beijingFinalAccounts } from "../regions/beijing.ts";
import { jiangsuFinalAccounts } from "../regions/jiangsu.ts";
import { shanghaiFinalAccounts } from "../regions/shanghai.ts";
import { zhejiangFinalAccounts } from "../regions/zhejiang.ts";
import { fourDecimals, grouped, plain, wholeYuan, yuanAndFen } from "../styles.ts";
import type { TextDocument } from "../text-document.ts";

const indent = "　　";

/** Final accounts of Zhejiang, Beijing, Shanghai and Jiangsu. */
export const easternDocuments: readonly TextDocument[] = [
  {
    id: "zhejiang-school",
    about: "职业学校；占收入合计；类为小标题",
    unit: vocationalSchool,
    write: zhejiangFinalAccounts,
    year: 2023,
    seed: 13,
    style: plain,
    beforeTerms: [staff, performanceFigures],
  },
  {
    id: "zhejiang-water-bureau",
    about: "水利局；结转多、基金两类；目录中点",
    unit: waterBureau,
    write: zhejiangFinalAccounts,
    year: 2023,
    seed: 14,
    style: grouped,
    beforeTerms: [eliminations, carriedProjects],
    exact: true,
  },
  {
    id: "zhejiang-market-supervision",
    about: "市场监管局；半角标点",
    unit: marketSupervision,
    write: zhejiangFinalAccounts,
    year: 2022,
    seed: 15,
    style: plain,
    atEnd: [scoreSheet, references],
    layout: { halfWidth: true },
  },
  {
    id: "beijing-discipline-commission",
    about: "纪委监委；按类款比年初预算增减",
    unit: disciplineCommission,
    write: beijingFinalAccounts,
    year: 2023,
    seed: 19,
    style: plain,
    beforeTerms: [meetings, eliminations],
  },
  {
    id: "beijing-disease-control",
    about: "疾控中心；上年比较、无机关运行经费；首行空格",
    unit: diseaseControl,
    write: beijingFinalAccounts,
    year: 2022,
    seed: 20,
    style: grouped,
    atEnd: [carriedProjects, tables("tabs")],
    layout: { indent },
  },
  {
    id: "beijing-street",
    about: "街道；政府性基金；四位小数",
    unit: streetOffice,
    write: beijingFinalAccounts,
    year: 2024,
    seed: 21,
    style: fourDecimals,
    beforeTerms: [staff, eliminations],
    exact: true,
  },
  {
    id: "shanghai-court",
    about: "法院；元；先写用途后写数",
    unit: court,
    write: shanghaiFinalAccounts,
    year: 2023,
    seed: 22,
    style: yuanAndFen,
    atEnd: [tables("tabs")],
    exact: true,
  },
  {
    id: "shanghai-street",
    about: "街道；多单位；收支两式",
    unit: streetOffice,
    write: shanghaiFinalAccounts,
    year: 2022,
    seed: 23,
    style: plain,
    beforeTerms: [meetings, scoreSheet, eliminations],
  },
  {
    id: "jiangsu-research-institute",
    about: "研究所；整元；上级补助收入；零值照列",
    unit: researchInstitute,
    write: jiangsuFinalAccounts,
    year: 2023,
    seed: 30,
    style: wholeYuan,
    beforeTerms: [staff],
    atEnd: [scoreSheet],
    exact: true,
  },
  {
    id: "jiangsu-town",
    about: "镇政府；基金与一般公共预算合并按类列",
    unit: townGovernment,
    write: jiangsuFinalAccounts,
    year: 2022,
    seed: 31,
    style: plain,
    beforeTerms: [eliminations, meetings],
  },
];
