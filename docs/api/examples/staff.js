// 年末实有多少人？ node staff.js 网站 单位 年度
import { figureOf, print, read, shown } from "./api.js";

const [site, unit, year] = process.argv.slice(2);
const disclosure = await read(site, `disclosures/${unit}/${year}/final-accounts.json`);
const figure = figureOf(disclosure, "staff.year-end");
print(figure ? shown(figure) : null);
