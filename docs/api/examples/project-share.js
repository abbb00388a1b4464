// 项目支出占本年支出的百分之几？ node project-share.js 网站 单位 年度
import { figureOf, print, read, shown } from "./api.js";

const [site, unit, year] = process.argv.slice(2);
const disclosure = await read(site, `disclosures/${unit}/${year}/final-accounts.json`);
const project = figureOf(disclosure, "expenditure.total.project");
const total = figureOf(disclosure, "expenditure.total.total");
print({
  project: shown(project),
  total: shown(total),
  percent: ((project.value / total.value) * 100).toFixed(2),
});
