import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tablesWorkbook } from "../../src/downloads/workbook.ts";
import type { Figure } from "../../src/figures/figure.ts";
import { cellId, type StatTable } from "../../src/figures/table.ts";
import { type Form, formSchema } from "../../src/forms/form.ts";
import { parseDecimal } from "../../src/numbers/decimal.ts";

/** A form of one table and one section, so that a site of many units is built in seconds. */
const form: Form = formSchema.parse({
  schemaVersion: 1,
  id: "brief",
  kind: "budget",
  title: "示例的简短制式",
  parts: [
    {
      id: "overview",
      number: "第一部分",
      title: "概况",
      sections: [{ id: "duties", title: "主要职责", narrative: "prose" }],
    },
  ],
  tables: [
    {
      id: "totals",
      number: "公开01表",
      title: "收支预算总表",
      money: "万元",
      emptyAllowed: false,
      columns: [{ id: "amount", label: "预算数", path: ["预算数"], type: "amount" }],
      blocks: [
        {
          id: "items",
          label: ["项目"],
          columns: ["amount"],
          rows: [
            { id: "income-total", label: "收入总计", level: 0, total: true },
            { id: "expenditure-total", label: "支出总计", level: 0, total: true },
          ],
        },
      ],
    },
  ],
});

const bureaus =
  "教育局 财政局 卫生健康局 民政局 水利局 交通运输局 农业农村局 文化和旅游局 审计局 统计局 司法局 公安局 商务局 林业局 信访局 档案馆 图书馆 体育局 应急管理局 医疗保障局 住房和城乡建设局 自然资源局 生态环境局 市场监督管理局 人力资源和社会保障局 发展和改革委员会 工业和信息化局 科学技术局 退役军人事务局 行政审批局 妇女联合会 残疾人联合会 第一中学 第二中学 实验小学 人民医院 中医医院 妇幼保健院 疾病预防控制中心 气象局".split(
    " ",
  );
const regions = ["示例市", "示例市东城区", "示例市西城区"];

/** The id of a unit of `writeManyUnits`, counted from 1. */
export function manyUnit(number: number): string {
  return `unit-${String(number).padStart(3, "0")}`;
}

/** The folder of its one disclosure. */
export function manyFolder(number: number): string {
  return `${manyUnit(number)}/2025/budget`;
}

/** A data folder of made-up units, each with one published budget in which all sums tie. */
export function writeManyUnits(data: string, count: number): void {
  const write = (path: string, content: string | Uint8Array) => {
    const file = join(data, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const json = (path: string, value: object) =>
    write(path, JSON.stringify({ schemaVersion: 1, ...value }, null, 2));
  const publisher = "示例市财政局";
  json("site.json", {
    name: "示例市预算决算公开",
    description: "示例市各单位的预算和决算。",
    publisher,
    noindex: false,
  });
  json("forms/brief.json", form);
  for (let number = 1; number <= count; number++) {
    const id = manyUnit(number);
    const region = regions[Math.floor((number - 1) / bureaus.length) % regions.length] ?? "";
    const bureau = bureaus[(number - 1) % bureaus.length] ?? "";
    const name = `${region}${bureau}`;
    const nature = /[局会]$/.test(bureau) ? "行政单位" : "公益一类事业单位";
    json(`units/${id}.json`, { id, name, nature, region });
    const folder = manyFolder(number);
    json(`${folder}/disclosure.json`, {
      unit: id,
      year: 2025,
      kind: "budget",
      form: "brief",
      status: "published",
      dates: { published: `2025-02-${String(10 + (number % 10)).padStart(2, "0")}` },
      source: { title: `${name}2025年度预算`, publisher: name, reconstructed: false },
      figures: {},
    });
    write(`${folder}/text/duties.md`, "依法履行示例的职责。\n");
    const amount = `${1000 + number}.50`;
    write(`${folder}/tables.xlsx`, tablesWorkbook([totals(amount, amount)], name));
  }
}

/** Writes a unit's workbook anew, with this total of income and of expenditure. */
export function writeTotals(data: string, number: number, amount: string): void {
  const file = join(data, manyFolder(number), "tables.xlsx");
  writeFileSync(file, tablesWorkbook([totals(amount, amount)], "示例"));
}

/** Writes a unit's workbook anew, with a total of income that contradicts its total of expenditure (BU-01). */
export function contradictUnit(data: string, number: number): void {
  const file = join(data, manyFolder(number), "tables.xlsx");
  writeFileSync(file, tablesWorkbook([totals("1000.50", "1000.60")], "示例"));
}

function totals(income: string, expenditure: string): StatTable {
  const [spec] = form.tables;
  const [block] = spec?.blocks ?? [];
  if (!spec || !block) throw new Error("the form has a table");
  const rows = block.rows.map((row) => {
    const figure: Figure = {
      id: cellId(spec.id, row.id, "amount"),
      label: row.label,
      unit: spec.money,
      origin: "",
      state: "value",
      value: parseDecimal(row.id === "income-total" ? income : expenditure),
      how: "stated",
    };
    return { ...row, block: block.id, cells: new Map([["amount", figure]]) };
  });
  return {
    spec,
    id: spec.id,
    sheet: spec.number,
    money: spec.money,
    rows,
    notes: [],
    empty: false,
  };
}
