import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { economicRows, functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

/** A district's budget as Shanghai prints it, of a 部门 or of an 预算单位: codes over 类、款、项, totals last. */
export function shanghaiBudget(unit: MadeUpUnit, owner: "部门" | "预算单位"): Grid[] {
  const money: MoneyUnit = "元";
  const total = sumOf(unit.items);
  const rows = functionalRows(unit);
  const used = classes.filter(([code]) => rows.some((row) => row.code === code));
  const head = (title: string, width: number): Cell[][] => [
    [`${unit.year}年${owner}${title}`],
    [],
    [
      `编制${owner === "部门" ? "部门" : "单位"}：${unit.name}`,
      ...Array(width - 2).fill(null),
      `单位：${money}`,
    ],
    [],
  ];
  const split = (code: string): Cell[] => [
    code.slice(0, 3),
    code.slice(3, 5) || null,
    code.slice(5) || null,
  ];
  const fiscal = total.total - unit.institutional - unit.other;
  const income: Cell[][] = [
    ["一、财政拨款收入", amount(fiscal)],
    ["1. 一般公共预算", amount(fiscal)],
    ["2. 政府性基金预算", amount(0)],
    ["3. 国有资本经营预算", amount(0)],
    ["二、事业收入", amount(unit.institutional)],
    ["三、事业单位经营收入", amount(0)],
    ["四、其他收入", amount(unit.other)],
  ];
  const spent = used.map(([code, label], at): Cell[] => {
    const own = rows.find((row) => row.code === code);
    const parts =
      owner === "部门"
        ? [own?.total ?? 0]
        : [own?.total ?? 0, own?.personnel ?? 0, own?.public ?? 0, own?.project ?? 0];
    return [`${numerals[at]}、${label}`, ...parts.map(amount)];
  });
  const parts =
    owner === "部门" ? [total.total] : [total.total, total.personnel, total.public, total.project];
  const totals = sideBySide(income, spent);
  const coded = (
    title: string,
    heading: string,
    heads: readonly string[],
    values: (row: (typeof rows)[number] | typeof total) => number[],
  ): Grid =>
    sheetOf(
      title.slice(0, 12),
      money,
      [
        ...head(title, 4 + heads.length),
        ["项目", null, null, null, heading],
        ["功能分类科目编码", null, null, "功能分类科目名称", ...heads],
        ["类", "款", "项"],
        ...rows.map((row): Cell[] => [...split(row.code), row.label, ...values(row).map(amount)]),
        ["合计", null, null, null, ...values(total).map(amount)],
      ],
      [
        "A5:D5",
        `E5:${String.fromCharCode(68 + heads.length)}5`,
        "A6:C6",
        "D6:D7",
        ...heads.map(
          (_, at) => `${String.fromCharCode(69 + at)}6:${String.fromCharCode(69 + at)}7`,
        ),
        `A${8 + rows.length}:D${8 + rows.length}`,
      ],
    );
  const basics = [
    ...economicRows(unit, "301"),
    ...economicRows(unit, "302"),
    ...economicRows(unit, "303"),
    ...economicRows(unit, "310"),
  ];
  const isPersonnel = (code: string) => /^30[13]/.test(code);
  const [abroad, purchase, operation, hospitality] = unit.official;
  return [
    sheetOf(
      "收支总表",
      money,
      owner === "部门"
        ? [
            ...head("财务收支预算总表", 4),
            ["本年收入", null, "本年支出"],
            ["项目", "预算数", "项目", "预算数"],
            ...totals,
            ["收入总计", amount(total.total), "支出总计", amount(total.total)],
          ]
        : [
            ...head("财务收支预算总表", 7),
            ["本年收入", null, "本年支出"],
            ["项目", "预算数", "项目", "预算数"],
            [null, null, null, "合计", "基本支出", null, "项目支出"],
            [null, null, null, null, "人员经费", "公用经费"],
            ...totals,
            ["收入总计", amount(total.total), "支出总计", ...parts.map(amount)],
          ],
      owner === "部门"
        ? ["A5:B5", "C5:D5"]
        : ["A5:B5", "C5:G5", "A6:A8", "B6:B8", "C6:C8", "D6:G6", "D7:D8", "E7:F7", "G7:G8"],
    ),
    coded(
      "收入预算总表",
      "收入预算",
      ["合计", "财政拨款收入", "事业收入", "事业单位\n经营收入", "其他收入"],
      (row) => {
        const own =
          row === total ||
          ("code" in row && row.code === unit.items[0]?.code) ||
          ("code" in row && unit.items[0]?.code.startsWith(row.code))
            ? unit.institutional + unit.other
            : 0;
        return [
          row.total,
          row.total - own,
          own === 0 ? 0 : unit.institutional,
          0,
          own === 0 ? 0 : unit.other,
        ];
      },
    ),
    coded("支出预算总表", "支出预算", ["合计", "基本支出", "项目支出"], (row) => [
      row.total,
      row.basic,
      row.project,
    ]),
    coded(
      "一般公共预算支出功能分类预算表",
      "一般公共预算支出",
      ["合计", "基本支出", "项目支出"],
      (row) => [row.total, row.basic, row.project],
    ),
    sheetOf(
      "基本支出",
      money,
      [
        ...head("一般公共预算基本支出部门预算经济分类预算表", 6),
        ["项目", null, null, "一般公共预算基本支出"],
        ["部门预算经济分类科目编码", null, "经济分类科目名称", "合计", "人员经费", "公用经费"],
        ["类", "款"],
        ...basics.map(({ code, label, amount: own }): Cell[] => [
          code.slice(0, 3),
          code.slice(3) || null,
          label,
          amount(own),
          isPersonnel(code) ? amount(own) : null,
          isPersonnel(code) ? null : amount(own),
        ]),
        ["合计", null, null, amount(total.basic), amount(total.personnel), amount(total.public)],
      ],
      ["A5:C5", "D5:F5", "A6:B6", "C6:C7", "D6:D7", "E6:E7", "F6:F7"],
    ),
    sheetOf(
      "三公",
      "万元",
      [
        [`${unit.year}年${owner === "部门" ? "部门" : "单位"}“三公”经费和机关运行经费预算表`],
        [`编制单位：${unit.name}`, null, null, null, null, null, "单位:万元"],
        ["“三公”经费预算数", null, null, null, null, null, "机关运行经费预算数"],
        ["合计", "因公出国(境)费", "公务接待费", "公务用车购置及运行费"],
        [null, null, null, "小计", "购置费", "运行费"],
        [
          abroad + purchase + operation + hospitality,
          abroad,
          hospitality,
          purchase + operation,
          purchase,
          operation,
          total.public,
        ].map(amount),
      ],
      ["A3:F3", "D4:F4", "A4:A5", "B4:B5", "C4:C5", "G3:G5"],
    ),
  ];
}
