// 某年自评得分最低的是哪个项目？ node lowest-score.js 网站 年度
import { finalAccounts, ofProjects, print, shown } from "./api.js";

const [site, year] = process.argv.slice(2);
const scores = (await finalAccounts(site, Number(year))).flatMap((disclosure) =>
  ofProjects(disclosure, "total.score"),
);
const [lowest] = scores.sort((a, b) => a.figure.value - b.figure.value);
print(lowest ? { project: lowest.project.name, ...shown(lowest.figure) } : null);
