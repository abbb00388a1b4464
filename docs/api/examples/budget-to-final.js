// 一个功能科目从年初预算到决算变了多少？ node budget-to-final.js 网站 单位 年度 科目编码
import { figureOf, print, read, shown } from "./api.js";

const [site, unit, year, code] = process.argv.slice(2);
const disclosure = await read(site, `disclosures/${unit}/${year}/final-accounts.json`);
const initial = figureOf(disclosure, `general-budget.${code}.total-initial-budget`);
const final = figureOf(disclosure, `general-budget.${code}.total`);
print({
  initialBudget: shown(initial),
  final: shown(final),
  difference: (final.value - initial.value).toFixed(2),
});
