import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { economicRows, functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

/** 政府预算经济分类 beside that of departments, for an office. */
const governmentItem = (code: string): readonly [string, string] =>
  code.startsWith("301")
    ? ["50101", "工资奖金津补贴"]
    : code.startsWith("303")
      ? ["50905", "离退休费"]
      : ["50201", "办公经费"];

/**
 * A street office's budget with three blocks side by side in the table of totals (income, expenditure by function,
 * by kind), 类, 款 and 项 apart with 合计 in the merged columns, two classifications side by side, and a list of projects.
 */
export function henanStreetBudget(unit: MadeUpUnit, money: MoneyUnit): Grid[] {
  const total = sumOf(unit.items);
  const rows = functionalRows(unit);
  const used = classes.filter(([code]) => rows.some((row) => row.code === code));
  const whole = total.total;
  const head = (number: string, title: string, width: number): Cell[][] => [
    [`${unit.year}年${title}`],
    [`预算${number}表`],
    [`单位名称：${unit.name}`, ...Array(width - 2).fill(null), `单位：${money}`],
  ];
  const ofClass = (code: string) => rows.find((row) => row.code === code)?.total ?? 0;
  const parts = (code: string): Cell[] => [
    code.slice(0, 3),
    code.slice(3, 5) || null,
    code.slice(5, 7) || null,
  ];
  const [abroad, purchase, operation, hospitality] = unit.official;
  const listed = (number: string, title: string): Grid =>
    sheetOf(
      number,
      money,
      [
        ...head(number, title, 9),
        ["科目编码", null, null, "科目名称", "总计", "基本支出", null, null, "项目支出"],
        ["类", "款", "项", null, null, "小计", "人员经费", "公用经费"],
        [
          "合计",
          null,
          null,
          null,
          ...[whole, total.basic, total.personnel, total.public, total.project].map(amount),
        ],
        ...rows.map((row): Cell[] => [
          ...parts(row.code),
          row.label,
          ...[row.total, row.basic, row.personnel, row.public, row.project].map(amount),
        ]),
      ],
      ["A4:C4", "D4:D5", "E4:E5", "F4:H4", "I4:I5", "A6:D6"],
    );
  return [
    sheetOf(
      "01",
      money,
      [
        ...head("01", "部门收支总体情况表", 6),
        ["收　　入", null, "支出（按功能分类）", null, "支出（按用途）"],
        ["项　　目", "金额", "项　　目", "金额", "项　　目", "金额"],
        ...sideBySide(
          [
            ["一、一般公共预算拨款收入", amount(whole - unit.other)],
            ["二、政府性基金预算拨款收入", amount(0)],
            ["三、国有资本经营预算拨款收入", amount(0)],
            ["四、财政专户管理资金收入", amount(0)],
            ["五、其他收入", amount(unit.other)],
            ["本年收入合计", amount(whole)],
            ["上年结转", amount(0)],
            ["收入总计", amount(whole)],
          ],
          [
            ...used.map(([code, label], at): Cell[] => [
              `${numerals[at]}、${label}`,
              amount(ofClass(code)),
            ]),
            ["本年支出合计", amount(whole)],
            ["年终结转", amount(0)],
            ["支出总计", amount(whole)],
          ],
          [
            ["一、基本支出", amount(total.basic)],
            ["1.人员经费", amount(total.personnel)],
            ["2.公用经费", amount(total.public)],
            ["二、项目支出", amount(total.project)],
            ["本年支出合计", amount(whole)],
            ["年终结转", amount(0)],
            ["支出总计", amount(whole)],
          ],
        ),
      ],
      ["A4:B4", "C4:D4", "E4:F4"],
    ),
    listed("03", "部门支出总体情况表"),
    listed("05", "一般公共预算支出情况表"),
    sheetOf(
      "06",
      money,
      [
        ...head("06", "一般公共预算基本支出情况表", 7),
        ["部门预算经济分类", null, "政府预算经济分类", null, "本年一般公共预算基本支出"],
        ["科目编码", "科目名称", "科目编码", "科目名称", "合计", "人员经费", "公用经费"],
        ["合计", null, null, null, ...[total.basic, total.personnel, total.public].map(amount)],
        ...[
          ...economicRows(unit, "301", "303").map((row) => ({ ...row, isStaff: true })),
          ...economicRows(unit, "302", "310").map((row) => ({ ...row, isStaff: false })),
        ].map(({ code, label, amount: own, isStaff }): Cell[] => [
          code,
          label,
          ...(code.length > 3 ? governmentItem(code) : [null, null]),
          amount(own),
          isStaff ? amount(own) : null,
          isStaff ? null : amount(own),
        ]),
      ],
      ["A4:B4", "C4:D4", "E4:G4", "A6:D6"],
    ),
    sheetOf("07", money, [
      ...head("07", "一般公共预算“三公”经费支出情况表", 4),
      ["项目", `${unit.year - 1}年预算数`, `${unit.year}年预算数`, "增减变动额"],
      [
        "合计",
        ...[abroad, purchase, operation, hospitality]
          .reduce<number[]>(([sum = 0], own) => [sum + own], [0])
          .flatMap((sum) => [amount(sum), amount(sum), amount(0)]),
      ],
      ["1.因公出国（境）费用", ...[abroad, abroad, 0].map(amount)],
      ["2.公务用车费", ...[purchase + operation, purchase + operation, 0].map(amount)],
      ["（1）公务用车购置", ...[purchase, purchase, 0].map(amount)],
      ["（2）公务用车运行维护费", ...[operation, operation, 0].map(amount)],
      ["3.公务接待费", ...[hospitality, hospitality, 0].map(amount)],
      ["注：公务用车费包括购置费和运行维护费。"],
    ]),
    sheetOf(
      "09",
      money,
      [
        ...head("09", "项目支出表", 8),
        ["序号", "项目单位", "项目名称", "合计", "本年财政拨款", null, null, "财政专户管理资金"],
        [null, null, null, null, "一般公共预算", "政府性基金预算", "国有资本经营预算"],
        [null, "合计", null, ...[total.project, total.project, 0, 0, 0].map(amount)],
        ...unit.items
          .filter(({ project }) => project > 0)
          .map(({ project, names }, at): Cell[] => [
            String(at + 1),
            unit.name,
            `${names[2]}专项`,
            ...[project, project, 0, 0, 0].map(amount),
          ]),
      ],
      ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:G4", "H4:H5", "B6:C6"],
    ),
  ];
}
