// 哪个项目没有花完的钱最多？ node largest-unspent.js 网站 年度
import { finalAccounts, ofProjects, print, shown } from "./api.js";

const [site, year] = process.argv.slice(2);
const projects = (await finalAccounts(site, Number(year))).flatMap((disclosure) => {
  // 第一行是年度资金总额。
  const executed = ofProjects(disclosure, "funds.0.executed");
  return ofProjects(disclosure, "funds.0.full-year").flatMap(({ project, figure: budget }) => {
    const spent = executed.find((one) => one.project.id === project.id)?.figure;
    return spent ? [{ project, budget, spent, unspent: budget.value - spent.value }] : [];
  });
});
const [largest] = projects.sort((a, b) => b.unspent - a.unspent);
print(
  largest
    ? {
        project: largest.project.name,
        budget: shown(largest.budget),
        spent: shown(largest.spent),
        unspent: largest.unspent.toFixed(2),
      }
    : null,
);
