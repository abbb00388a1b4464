import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

/** A department with its units as Sichuan prints it: 类、款、项 apart, units' codes beside, units above their items. */
export function sichuanBudget(
  department: MadeUpUnit,
  units: readonly MadeUpUnit[],
  money: MoneyUnit,
): Grid[] {
  const all = units.flatMap(({ items }) => items);
  const total = sumOf(all);
  const merged = functionalRows({ ...department, items: all });
  const used = classes.filter(([code]) => merged.some((row) => row.code === code));
  const head = (number: string, title: string, width: number): Cell[][] => [
    [`表${number}`],
    [title],
    [department.name, ...Array(width - 2).fill(null), `金额单位：${money}`],
  ];
  const items = (values: (sums: ReturnType<typeof sumOf>) => number[]): Cell[][] => [
    [null, null, null, null, "合  计", ...values(total).map(amount)],
    ...units.flatMap((unit, at): Cell[][] => [
      [null, null, null, null, unit.name, ...values(sumOf(unit.items)).map(amount)],
      ...unit.items.map((item): Cell[] => [
        item.code.slice(0, 3),
        item.code.slice(3, 5),
        item.code.slice(5),
        `30190${at + 1}`,
        `  ${item.names[2]}`,
        ...values(sumOf([item])).map(amount),
      ]),
    ]),
  ];
  const ofClass = (code: string) => merged.find((row) => row.code === code)?.total ?? 0;
  const [abroad, purchase, operation, hospitality] = department.official;
  const three = [
    abroad + purchase + operation + hospitality,
    abroad,
    purchase + operation,
    purchase,
    operation,
    hospitality,
  ];
  return [
    sheetOf(
      "1",
      money,
      [
        ...head("1", "部门收支总表", 4),
        ["收          入", null, "支             出"],
        [
          "项          目",
          `${department.year}年预算数`,
          "项       目",
          `${department.year}年预算数`,
        ],
        ...sideBySide(
          [
            ["一、一般公共预算拨款收入", amount(total.total)],
            ["二、政府性基金预算拨款收入", amount(0)],
            ["三、国有资本经营预算拨款收入", amount(0)],
            ["四、事业收入", amount(0)],
            ["五、事业单位经营收入", amount(0)],
            ["六、其他收入", amount(0)],
            ["本  年  收  入  合  计", amount(total.total)],
            ["七、用事业基金弥补收支差额", amount(0)],
            ["八、上年结转", amount(0)],
            ["收      入      总      计", amount(total.total)],
          ],
          [
            ...used.map(([code, label], at): Cell[] => [
              `${numerals[at]}、${label}`,
              amount(ofClass(code)),
            ]),
            ["本  年  支  出  合  计", amount(total.total)],
            ["三十一、事业单位结余分配", amount(0)],
            ["三十二、结转下年", amount(0)],
            ["支      出      总      计", amount(total.total)],
          ],
        ),
      ],
      ["A4:B4", "C4:D4"],
    ),
    sheetOf(
      "1-1",
      money,
      [
        ...head("1-1", "部门收入总表", 10),
        [
          "项    目",
          null,
          "合计",
          "上年结转",
          "一般公共预算拨款收入",
          "政府性基金预算拨款收入",
          "国有资本经营预算拨款收入",
          "事业收入",
          "其他收入",
        ],
        ["单位代码", "单位名称（科目）"],
        [null, "合  计", ...[total.total, 0, total.total, 0, 0, 0, 0].map(amount)],
        ...units.map((unit, at): Cell[] => [
          `30190${at + 1}`,
          unit.name,
          ...[sumOf(unit.items).total, 0, sumOf(unit.items).total, 0, 0, 0, 0].map(amount),
        ]),
      ],
      ["A4:B4", "C4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:G5", "H4:H5", "I4:I5"],
    ),
    sheetOf(
      "1-2",
      money,
      [
        ...head("1-2", "部门支出总表", 10),
        [
          "项    目",
          null,
          null,
          null,
          null,
          "合计",
          "基本支出",
          "项目支出",
          "上缴上级支出",
          "对附属单位补助支出",
        ],
        ["科目编码", null, null, "单位代码", "单位名称（科目）"],
        ["类", "款", "项"],
        ...items((sums) => [sums.total, sums.basic, sums.project, 0, 0]),
      ],
      ["A4:E4", "A5:C5", "D5:D6", "E5:E6", "F4:F6", "G4:G6", "H4:H6", "I4:I6", "J4:J6"],
    ),
    sheetOf(
      "3",
      money,
      [
        ...head("3", "一般公共预算支出预算表", 8),
        ["项    目", null, null, null, null, "合计", "当年财政拨款安排", "上年结转安排"],
        ["科目编码", null, null, "单位代码", "单位名称（科目）"],
        ["类", "款", "项"],
        ...items((sums) => [sums.total, sums.total, 0]),
      ],
      ["A4:E4", "A5:C5", "D5:D6", "E5:E6", "F4:F6", "G4:G6", "H4:H6"],
    ),
    sheetOf(
      "3-3",
      money,
      [
        ...head("3-3", "一般公共预算“三公”经费支出预算表", 8),
        ["单位编码", "单位名称", "当年财政拨款预算安排"],
        [
          null,
          null,
          "合计",
          "因公出国（境）费用",
          "公务用车购置及运行费",
          null,
          null,
          "公务接待费",
        ],
        [null, null, null, null, "小计", "公务用车购置费", "公务用车运行费"],
        [null, "合  计", ...three.map(amount)],
        ["301901", units[0]?.name ?? "", ...three.map(amount)],
      ],
      ["A4:A6", "B4:B6", "C4:H4", "C5:C6", "D5:D6", "E5:G5", "H5:H6"],
    ),
    sheetOf(
      "3-2",
      money,
      [
        ...head("3-2", "一般公共预算项目支出预算表", 6),
        ["科目编码", null, null, "单位代码", "单位名称（科目）", "金额"],
        ["类", "款", "项"],
        [null, null, null, null, "合  计", amount(total.project)],
        ...units.flatMap((unit): Cell[][] => [
          [null, null, null, null, unit.name, amount(sumOf(unit.items).project)],
          ...unit.items
            .filter(({ project }) => project > 0)
            .flatMap((item): Cell[][] => [
              [
                item.code.slice(0, 3),
                item.code.slice(3, 5),
                item.code.slice(5),
                "301901",
                `  ${item.names[2]}`,
                amount(item.project),
              ],
              [null, null, null, null, "    专项工作经费", amount(item.project)],
            ]),
        ]),
      ],
      ["A4:C4", "D4:D5", "E4:E5", "F4:F5"],
    ),
  ];
}
