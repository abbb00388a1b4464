import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { economicRows, functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

/** A street office's budget as Jiangsu prints it: thirteen tables, 机关运行经费 and 政府采购 among them. */
export function jiangsuBudget(unit: MadeUpUnit, money: MoneyUnit): Grid[] {
  const total = sumOf(unit.items);
  const rows = functionalRows(unit);
  const used = classes.filter(([code]) => rows.some((row) => row.code === code));
  const whole = total.total;
  const head = (number: string, title: string, width: number): Cell[][] => [
    [`公开${number}表`],
    [title],
    [`部门名称：${unit.name}`, ...Array(width - 2).fill(null), `单位：${money}`],
  ];
  const ofClass = (code: string) => rows.find((row) => row.code === code)?.total ?? 0;
  const listed = (number: string, title: string): Grid =>
    sheetOf(
      `公开${number}`,
      money,
      [
        ...head(number, title, 6),
        ["科目编码", "科目名称", "合计", "基本支出", null, "项目支出"],
        [null, null, null, "人员经费", "公用经费"],
        ["合  计", null, ...[whole, total.personnel, total.public, total.project].map(amount)],
        ...rows.map((row): Cell[] => [
          row.code,
          row.label,
          ...[row.total, row.personnel, row.public, row.project].map(amount),
        ]),
      ],
      ["A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:F5", "A6:B6"],
    );
  const basics = (number: string, title: string): Grid =>
    sheetOf(
      `公开${number}`,
      money,
      [
        ...head(number, title, 5),
        ["部门预算支出经济分类科目", null, "本年一般公共预算基本支出"],
        ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
        ["合  计", null, ...[total.basic, total.personnel, total.public].map(amount)],
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
      ],
      ["A4:B4", "C4:E4", "A6:B6"],
    );
  const [abroad, purchase, operation, hospitality] = unit.official;
  const operating = economicRows(unit, "302", "310");
  return [
    sheetOf(
      "公开01",
      money,
      [
        ...head("01", "收支总表", 4),
        ["收　　入", null, "支　　出"],
        ["项目", "预算数", "项目", "预算数"],
        ...sideBySide(
          [
            ["一、一般公共预算拨款收入", amount(whole - unit.other)],
            ["二、政府性基金预算拨款收入", amount(0)],
            ["三、国有资本经营预算拨款收入", amount(0)],
            ["四、财政专户管理资金收入", amount(0)],
            ["五、事业收入", amount(0)],
            ["六、事业单位经营收入", amount(0)],
            ["七、上级补助收入", amount(0)],
            ["八、附属单位上缴收入", amount(0)],
            ["九、其他收入", amount(unit.other)],
            ["本年收入合计", amount(whole)],
            ["上年结转结余", amount(0)],
            ["收  入  总  计", amount(whole)],
          ],
          [
            ...used.map(([code, label], at): Cell[] => [
              `${numerals[at]}、${label}`,
              amount(ofClass(code)),
            ]),
            ["本年支出合计", amount(whole)],
            ["年终结转结余", amount(0)],
            ["支  出  总  计", amount(whole)],
          ],
        ),
      ],
      ["A4:B4", "C4:D4"],
    ),
    sheetOf(
      "公开03",
      money,
      [
        ...head("03", "支出总表", 8),
        [
          "科目编码",
          "科目名称",
          "合计",
          "基本支出",
          "项目支出",
          "事业单位经营支出",
          "上缴上级支出",
          "对附属单位补助支出",
        ],
        ["合  计", null, ...[whole, total.basic, total.project, 0, 0, 0].map(amount)],
        ...rows.map((row): Cell[] => [
          row.code,
          row.label,
          ...[row.total, row.basic, row.project, 0, 0, 0].map(amount),
        ]),
      ],
      ["A5:B5"],
    ),
    sheetOf(
      "公开04",
      money,
      [
        ...head("04", "财政拨款收支总表", 4),
        ["收　　入", null, "支　　出"],
        ["项目", "预算数", "项目", "预算数"],
        ...sideBySide(
          [
            ["一、本年收入", amount(whole)],
            ["（一）一般公共预算拨款", amount(whole)],
            ["（二）政府性基金预算拨款", amount(0)],
            ["（三）国有资本经营预算拨款", amount(0)],
            ["二、上年结转", amount(0)],
            ["（一）一般公共预算拨款", amount(0)],
            ["（二）政府性基金预算拨款", amount(0)],
            ["（三）国有资本经营预算拨款", amount(0)],
            ["收  入  总  计", amount(whole)],
          ],
          [
            ["一、本年支出", amount(whole)],
            ...used.map(([code, label], at): Cell[] => [
              `（${numerals[at]}）${label}`,
              amount(ofClass(code)),
            ]),
            ["二、年终结转结余", amount(0)],
            ["支  出  总  计", amount(whole)],
          ],
        ),
      ],
      ["A4:B4", "C4:D4"],
    ),
    listed("05", "财政拨款支出表（功能科目）"),
    basics("06", "财政拨款基本支出表（经济科目）"),
    listed("07", "一般公共预算支出表"),
    basics("08", "一般公共预算基本支出表"),
    sheetOf(
      "公开09",
      money,
      [
        ...head("09", "一般公共预算“三公”经费、会议费、培训费支出预算表", 8),
        [
          "“三公”经费合计",
          "因公出国（境）费",
          "公务用车购置及运行费",
          null,
          null,
          "公务接待费",
          "会议费",
          "培训费",
        ],
        [null, null, "小计", "公务用车购置费", "公务用车运行费"],
        [
          abroad + purchase + operation + hospitality,
          abroad,
          purchase + operation,
          purchase,
          operation,
          hospitality,
          30_000_000,
          20_000_000,
        ].map(amount),
      ],
      ["A4:A5", "B4:B5", "C4:E4", "F4:F5", "G4:G5", "H4:H5"],
    ),
    sheetOf(
      "公开12",
      money,
      [
        ...head("12", "一般公共预算机关运行经费支出预算表", 3),
        ["科目编码", "科目名称", "机关运行经费支出"],
        ["合  计", null, amount(total.public)],
        ...operating.map(({ code, label, amount: own }): Cell[] => [code, label, amount(own)]),
      ],
      ["A5:B5"],
    ),
    sheetOf(
      "公开13",
      money,
      [
        ...head("13", "政府采购支出预算表", 6),
        [
          "采购品目大类",
          "专项名称",
          "经济科目",
          "采购品目名称",
          "采购组织形式",
          "资金来源",
          null,
          null,
          "总计",
        ],
        [null, null, null, null, null, "一般公共预算资金", "政府性基金", "其他资金"],
        ["合计", null, null, null, null, ...[9_000_000, 0, 3_000_000, 12_000_000].map(amount)],
        [
          "货物",
          "办公设备更新",
          "办公设备购置",
          "台式计算机",
          "集中采购",
          ...[4_000_000, 0, 3_000_000, 7_000_000].map(amount),
        ],
        [
          "服务",
          "物业服务",
          "物业管理费",
          "物业管理服务",
          "分散采购",
          ...[5_000_000, 0, 0, 5_000_000].map(amount),
        ],
      ],
      ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:H4", "I4:I5"],
    ),
  ];
}
