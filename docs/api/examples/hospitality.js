// 某单位各年的公务接待费是多少？ node hospitality.js 网站 单位 年度…
import { figureOf, print, read, shown } from "./api.js";

const [site, unit, ...years] = process.argv.slice(2);
const answer = [];
for (const year of years) {
  const disclosure = await read(site, `disclosures/${unit}/${year}/final-accounts.json`);
  const figure = figureOf(disclosure, "official-expenses.hospitality.final");
  answer.push({ year: Number(year), ...(figure && shown(figure)) });
}
print(answer);
