import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, sheetOf, sideBySide } from "./sheet-writer.ts";

/**
 * A department's budget as Shaanxi prints it: totals by function and by two economic classifications side by
 * side, and lists by unit in which the units stand below their department.
 */
export function shaanxiBudget(
  department: MadeUpUnit,
  units: readonly MadeUpUnit[],
  money: MoneyUnit,
): Grid[] {
  const all = units.flatMap(({ items }) => items);
  const total = sumOf(all);
  const rows = functionalRows({ ...department, items: all });
  const used = classes.filter(([code]) => rows.some((row) => row.code === code));
  const ofClass = (code: string) => rows.find((row) => row.code === code)?.total ?? 0;
  const head = (number: string, title: string): Cell[][] => [
    [`表${number}`],
    [`${department.year}年部门综合预算${title}`],
    [`部门名称：${department.name}`, null, null, null, null, `单位：${money}`],
  ];
  const economic = (personnel: string, goods: string, people: string): Cell[][] => [
    ["1、人员经费和公用经费支出", amount(total.basic)],
    [`　(1)${personnel}`, amount(total.personnel)],
    [`　(2)${goods}`, amount(total.public)],
    [`　(3)${people}`, amount(0)],
    ["2、专项业务经费支出", amount(total.project)],
  ];
  const perUnit = (values: (sums: ReturnType<typeof sumOf>) => number[]): Cell[][] => [
    [null, "合计", ...values(total).map(amount)],
    ["211", department.name, ...values(total).map(amount)],
    ...units.map((unit, at): Cell[] => [
      `21100${at + 1}`,
      `　　${unit.name}`,
      ...values(sumOf(unit.items)).map(amount),
    ]),
  ];
  return [
    sheetOf(
      "表1",
      money,
      [
        ...head("1", "收支总表"),
        ["收入", null, "支出"],
        [
          "项目",
          "预算数",
          "支出功能分科目（按大类）",
          "预算数",
          "部门预算支出经济科目（按大类）",
          "预算数",
          "政府预算支出经济分类科目（按大类）",
          "预算数",
        ],
        ...sideBySide(
          [
            ["一、部门预算", amount(total.total)],
            ["1、财政拨款", amount(total.total)],
            ["(1)一般公共预算拨款", amount(total.total)],
            ["(2)政府性基金拨款", amount(0)],
            ["2、上级补助收入", amount(0)],
            ["3、事业收入", amount(0)],
            ["4、其他收入", amount(0)],
            ["本年收入合计", amount(total.total)],
            ["收入总计", amount(total.total)],
          ],
          [
            ["一、部门预算", amount(total.total)],
            ...used.map(([code, label], at): Cell[] => [
              `${at + 1}、${label}`,
              amount(ofClass(code)),
            ]),
            ["本年支出合计", amount(total.total)],
            ["支出总计", amount(total.total)],
          ],
          [
            ["一、部门预算", amount(total.total)],
            ...economic("工资福利支出", "商品和服务支出", "对个人和家庭的补助"),
            ["本年支出合计", amount(total.total)],
            ["支出总计", amount(total.total)],
          ],
          [
            ["一、部门预算", amount(total.total)],
            ["1、机关工资福利支出", amount(total.personnel)],
            ["2、机关商品和服务支出", amount(total.public + total.project)],
            ["本年支出合计", amount(total.total)],
            ["支出总计", amount(total.total)],
          ],
        ),
      ],
      ["A4:B4", "C4:H4"],
    ),
    sheetOf("表2", money, [
      ...head("2", "收入总表"),
      [
        "单位编码",
        "单位名称",
        "总计",
        "一般公共预算拨款",
        "政府性基金拨款",
        "上级补助收入",
        "事业收入",
        "其他收入",
      ],
      ...perUnit((sums) => [sums.total, sums.total, 0, 0, 0, 0]),
    ]),
    sheetOf(
      "表3",
      money,
      [
        ...head("3", "支出总表"),
        ["单位编码", "单位名称", "总计", "公共预算拨款", null, "事业收入", "其他收入"],
        [null, null, null, "基本支出", "项目支出"],
        ...perUnit((sums) => [sums.total, sums.basic, sums.project, 0, 0]),
      ],
      ["A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:F5", "G4:G5"],
    ),
    sheetOf("表5", money, [
      ...head("5", "一般公共预算支出明细表（按支出功能分类科目）"),
      [
        "功能科目编码",
        "功能科目名称",
        "合计",
        "人员经费支出",
        "公用经费支出",
        "专项业务经费支出",
        "备注",
      ],
      [null, "合计", ...[total.total, total.personnel, total.public, total.project].map(amount)],
      ...rows.map((row): Cell[] => [
        row.code,
        `${"　".repeat(row.code.length - 3)}${row.label}`,
        ...[row.total, row.personnel, row.public, row.project].map(amount),
      ]),
    ]),
    sheetOf("表11", money, [
      ...head("11", "专项业务经费支出表"),
      ["单位（项目）编码", "单位（项目）名称", "项目金额", "项目简介"],
      [null, "合计", amount(total.project)],
      ["211", department.name, amount(total.project)],
      ...units.flatMap((unit, at): Cell[][] => [
        [`21100${at + 1}`, `　${unit.name}`, amount(sumOf(unit.items).project)],
        [null, "　　专用项目", amount(sumOf(unit.items).project), "维持业务运行。"],
      ]),
    ]),
  ];
}
