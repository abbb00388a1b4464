// 每份公开里有多少处自相矛盾？ node contradictions.js 网站
import { print, read } from "./api.js";

const [site] = process.argv.slice(2);
const { disclosures, findings } = await read(site, "findings.json");
const answer = disclosures.map(({ id, error }) => {
  const own = findings.filter(({ unit, year, kind }) => `${unit}/${year}/${kind}` === id);
  const rules = own.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
  return { disclosure: id, contradictions: error, rules: [...new Set(rules)].sort() };
});
print(answer);
