// 政府采购有多少给了中小企业？ node small-firms.js 网站 单位 年度
import { figureOf, print, read, shown } from "./api.js";

const [site, unit, year] = process.argv.slice(2);
const disclosure = await read(site, `disclosures/${unit}/${year}/final-accounts.json`);
const table = "operations-assets-procurement";
const total = figureOf(disclosure, `${table}.procurement.amount`);
const smallFirms = figureOf(disclosure, `${table}.procurement-sme.amount`);
print({
  procurement: shown(total),
  smallFirms: shown(smallFirms),
  percent: ((smallFirms.value / total.value) * 100).toFixed(2),
});
