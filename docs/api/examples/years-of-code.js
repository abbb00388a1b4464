// 一个科目历年的支出是多少？ node years-of-code.js 网站 单位 科目编码
import { print, read, shown } from "./api.js";

const [site, unit, asked] = process.argv.slice(2);
const { lines } = await read(site, `lines/${unit}.json`);
const line = lines.find(({ code }) => code === asked);
const totals = line?.figures.filter(
  (one) => one.part_id === "general-budget" && one.column_id === "total",
);
print({
  code: asked,
  name: line?.name,
  years: totals?.map((figure) => ({ year: figure.year, kind: figure.kind, ...shown(figure) })),
});
