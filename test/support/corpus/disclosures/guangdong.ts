import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { economicRows, functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

/** A budget as Guangdong prints it: 总体情况表, one column of the year's budget, 三公 one below the other. */
export function guangdongBudget(unit: MadeUpUnit, money: MoneyUnit): Grid[] {
  const total = sumOf(unit.items);
  const rows = functionalRows(unit);
  const used = classes.filter(([code]) => rows.some((row) => row.code === code));
  const whole = total.total;
  const budget = `${unit.year}年预算`;
  const head = (number: string, title: string): Cell[][] => [
    [`表${number} ${unit.year}年${title}`],
    [`单位名称：${unit.name}`, null, null, `单位：${money}`],
  ];
  const byClass = used.map(([code, label], at): Cell[] => [
    `${numerals[at]}、${label}`,
    amount(rows.find((row) => row.code === code)?.total ?? 0),
  ]);
  const [abroad, purchase, operation, hospitality] = unit.official;
  return [
    sheetOf(
      "1",
      money,
      [
        ...head("1", "收支总体情况表"),
        ["收入", null, "支出"],
        ["项目", budget, "项目", budget],
        ...sideBySide(
          [
            ["一、一般公共预算拨款", amount(whole - unit.institutional)],
            ["二、政府性基金预算拨款", amount(0)],
            ["三、财政专户管理资金", amount(0)],
            ["四、事业收入", amount(unit.institutional)],
            ["本年收入合计", amount(whole)],
            ["上年结转", amount(0)],
            ["收入总计", amount(whole)],
          ],
          [
            ...byClass,
            ["本年支出合计", amount(whole)],
            ["结转下年", amount(0)],
            ["支出总计", amount(whole)],
          ],
        ),
      ],
      ["A3:B3", "C3:D3"],
    ),
    sheetOf(
      "3",
      money,
      [
        ...head("3", "支出总体情况表"),
        [
          "功能分类科目",
          null,
          "合计",
          "基本支出",
          "项目支出",
          "事业单位经营支出",
          "上缴上级支出",
          "对附属单位补助支出",
        ],
        ["科目编码", "科目名称"],
        [null, "合计", ...[whole, total.basic, total.project, 0, 0, 0].map(amount)],
        ...rows.map((row): Cell[] => [
          row.code,
          row.label,
          ...[row.total, row.basic, row.project, 0, 0, 0].map(amount),
        ]),
      ],
      ["A3:B3", "C3:C4", "D3:D4", "E3:E4", "F3:F4", "G3:G4", "H3:H4"],
    ),
    sheetOf(
      "5",
      money,
      [
        ...head("5", "一般公共预算支出情况表（按功能分类科目）"),
        ["功能科目编码", "功能科目名称", budget, null, null],
        [null, null, "合计", "基本支出", "项目支出"],
        [null, "合计", ...[whole, total.basic, total.project].map(amount)],
        ...rows.map((row): Cell[] => [
          row.code,
          row.label,
          ...[row.total, row.basic, row.project].map(amount),
        ]),
      ],
      ["A3:A4", "B3:B4", "C3:E3"],
    ),
    sheetOf("6", money, [
      ...head("6", "一般公共预算基本支出情况表（按支出经济分类科目）"),
      ["部门预算支出经济分类科目编码", "科目名称", budget],
      [null, "合计", amount(total.basic)],
      ...economicRows(unit, "301", "302", "303", "310").map(
        ({ code, label, amount: own }): Cell[] => [code, label, amount(own)],
      ),
    ]),
    sheetOf("7", money, [
      ...head("7", "一般公共预算安排的行政经费及“三公”经费预算表"),
      ["项目", budget],
      ["行政经费", amount(total.basic)],
      ["“三公”经费", amount(abroad + purchase + operation + hospitality)],
      ["其中：（一）因公出国（境）支出", amount(abroad)],
      ["（二）公务用车购置及运行维护支出", amount(purchase + operation)],
      ["1.公务用车购置", amount(purchase)],
      ["2.公务用车运行维护费", amount(operation)],
      ["（三）公务接待费支出", amount(hospitality)],
    ]),
    sheetOf("10", money, [
      ...head("10", "部门预算项目支出及其他支出预算表"),
      ["项目名称", "合计", "一般公共预算拨款", "政府性基金预算拨款", "其他资金"],
      ["合计", ...[total.project, total.project, 0, 0].map(amount)],
      ["信息化运行维护", ...[total.project, total.project, 0, 0].map(amount)],
    ]),
  ];
}

/** Final accounts as Guangdong prints them: 基本支出 in one list with 人员经费 and 公用经费 as columns. */
export function guangdongBasicDetail(unit: MadeUpUnit, money: MoneyUnit): Grid {
  const total = sumOf(unit.items);
  return sheetOf("表6", money, [
    ["一般公共预算财政拨款基本支出决算表"],
    [null, null, null, null, "公开06表"],
    [`部门：${unit.name}`, null, null, null, `单位：${money}`],
    ["项目", null, "合计", "人员经费", "公用经费"],
    ["经济分类科目编码", "科目名称"],
    [null, "合计", amount(total.basic), amount(total.personnel), amount(total.public)],
    ...economicRows(unit, "301", "303").map(({ code, label, amount: own }): Cell[] => [
      code,
      label,
      amount(own),
      amount(own),
      null,
    ]),
    ...economicRows(unit, "302", "310").map(({ code, label, amount: own }): Cell[] => [
      code,
      label,
      amount(own),
      null,
      amount(own),
    ]),
  ]);
}
