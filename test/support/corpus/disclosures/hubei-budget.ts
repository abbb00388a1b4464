import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { economicRows, functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

/** A budget as the integrated system prints it (Hubei, Beijing …): units as rows, sources as columns, two years of 三公. */
export function integratedBudget(unit: MadeUpUnit, money: MoneyUnit): Grid[] {
  const total = sumOf(unit.items);
  const rows = functionalRows(unit);
  const used = classes.filter(([code]) => rows.some((row) => row.code === code));
  const current = total.total - unit.opening;
  const head = (number: string, title: string, width: number): Cell[][] => [
    [`${number} ${title}`],
    [`部门/单位：${unit.name}`, ...Array(Math.max(0, width - 2)).fill(null), `金额单位：${money}`],
  ];
  const classRow = (code: string) => rows.find((row) => row.code === code)?.total ?? 0;
  const [abroad, purchase, operation, hospitality] = unit.official;
  const three = [
    abroad + purchase + operation + hospitality,
    abroad,
    purchase + operation,
    purchase,
    operation,
    hospitality,
  ];
  const sources = [
    "小计",
    "一般公共预算",
    "政府性基金预算",
    "国有资本经营预算",
    "财政专户管理资金",
    "事业收入",
    "事业单位经营收入",
    "上级补助收入",
    "附属单位上缴收入",
    "其他收入",
  ];
  const carried = [
    "小计",
    "一般公共预算",
    "政府性基金预算",
    "国有资本经营预算",
    "财政专户管理资金",
    "单位资金",
  ];
  const incomeRow = [
    total.total,
    current,
    current - unit.institutional,
    0,
    0,
    0,
    unit.institutional,
    0,
    0,
    0,
    0,
    unit.opening,
    unit.opening,
    0,
    0,
    0,
    0,
  ].map(amount);
  return [
    sheetOf(
      "表1",
      money,
      [
        ...head("表1", "收支总表", 4),
        ["收　　入", null, "支　　出"],
        ["项    目", "预算数", "项    目", "预算数"],
        ...sideBySide(
          [
            ["一、一般公共预算拨款收入", amount(current - unit.institutional)],
            ["二、政府性基金预算拨款收入", amount(0)],
            ["三、国有资本经营预算拨款收入", amount(0)],
            ["四、财政专户管理资金收入", amount(0)],
            ["五、事业收入", amount(unit.institutional)],
            ["六、上级补助收入", amount(0)],
            ["七、附属单位上缴收入", amount(0)],
            ["八、事业单位经营收入", amount(0)],
            ["九、其他收入", amount(0)],
            ["本年收入合计", amount(current)],
            ["上年结转结余", amount(unit.opening)],
            ["收入总计", amount(total.total)],
          ],
          [
            ...used.map(([code, label], at): Cell[] => [
              `${numerals[at]}、${label}`,
              amount(classRow(code)),
            ]),
            ["本年支出合计", amount(total.total)],
            ["年终结转结余", amount(0)],
            ["支出总计", amount(total.total)],
          ],
        ),
      ],
      ["A3:B3", "C3:D3"],
    ),
    sheetOf(
      "表2",
      money,
      [
        ...head("表2", "收入总表", 19),
        [
          "部门（单位）代码",
          "部门（单位）名称",
          "合计",
          "本年收入",
          ...Array(9).fill(null),
          "上年结转结余",
          ...Array(5).fill(null),
        ],
        [null, null, null, ...sources, ...carried],
        [null, "合计", ...incomeRow],
        ["301001", unit.name, ...incomeRow],
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:M3", "N3:S3"],
    ),
    sheetOf(
      "表3",
      money,
      [
        ...head("表3", "支出总表", 8),
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
        ["合计", null, ...[total.total, total.basic, total.project, 0, 0, 0].map(amount)],
        ...rows.map((row): Cell[] => [
          row.code,
          row.label,
          ...[row.total, row.basic, row.project, 0, 0, 0].map(amount),
        ]),
      ],
      ["A4:B4"],
    ),
    sheetOf(
      "表4",
      money,
      [
        ...head("表4", "财政拨款收支总表", 4),
        ["收入", null, "支出"],
        ["项目", "预算数", "项目", "预算数"],
        ...sideBySide(
          [
            ["一、本年收入", amount(current)],
            ["（一）一般公共预算拨款", amount(current)],
            ["（二）政府性基金预算拨款", amount(0)],
            ["（三）国有资本经营预算拨款", amount(0)],
            ["二、上年结转", amount(unit.opening)],
            ["（一）一般公共预算拨款", amount(unit.opening)],
            ["（二）政府性基金预算拨款", amount(0)],
            ["（三）国有资本经营预算拨款", amount(0)],
            ["收入总计", amount(total.total)],
          ],
          [
            ["一、本年支出", amount(total.total)],
            ...used.map(([code, label], at): Cell[] => [
              `（${numerals[at]}）${label}`,
              amount(classRow(code)),
            ]),
            ["二、年终结转结余", amount(0)],
            ["支出总计", amount(total.total)],
          ],
        ),
      ],
      ["A3:B3", "C3:D3"],
    ),
    sheetOf(
      "表5",
      money,
      [
        ...head("表5", "一般公共预算支出表", 7),
        ["科目编码", "科目名称", "合计", "基本支出", null, null, "项目支出"],
        [null, null, null, "小计", "人员经费", "公用经费"],
        [
          "合计",
          null,
          ...[total.total, total.basic, total.personnel, total.public, total.project].map(amount),
        ],
        ...rows.map((row): Cell[] => [
          row.code,
          row.label,
          ...[row.total, row.basic, row.personnel, row.public, row.project].map(amount),
        ]),
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4", "A5:B5"],
    ),
    sheetOf(
      "表6",
      money,
      [
        ...head("表6", "一般公共预算基本支出表", 5),
        ["部门预算支出经济分类科目", null, "一般公共预算基本支出"],
        ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
        ["合计", null, ...[total.basic, total.personnel, total.public].map(amount)],
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
      ["A3:B3", "C3:E3", "A5:B5"],
    ),
    sheetOf(
      "表7",
      money,
      [
        ...head("表7", "一般公共预算“三公”经费支出表", 12),
        [`${unit.year - 1}年预算数`, null, null, null, null, null, `${unit.year}年预算数`],
        [
          "“三公”经费合计",
          "因公出国（境）费",
          "公务用车购置及运行费",
          null,
          null,
          "公务接待费",
          "“三公”经费合计",
          "因公出国（境）费",
          "公务用车购置及运行费",
          null,
          null,
          "公务接待费",
        ],
        [
          null,
          null,
          "小计",
          "公务用车购置费",
          "公务用车运行费",
          null,
          null,
          null,
          "小计",
          "公务用车购置费",
          "公务用车运行费",
        ],
        [...three.map((fen) => amount(fen * 2)), ...three.map(amount)],
      ],
      ["A3:F3", "G3:L3", "C4:E4", "I4:K4", "A4:A5", "B4:B5", "F4:F5", "G4:G5", "H4:H5", "L4:L5"],
    ),
    sheetOf(
      "表10",
      money,
      [
        ...head("表10", "项目支出表", 12),
        [
          "类型",
          "项目名称",
          "项目单位",
          "合计",
          "本年拨款",
          null,
          null,
          "财政拨款结转结余",
          null,
          null,
          "财政专户管理资金",
          "单位资金",
        ],
        [
          null,
          null,
          null,
          null,
          "一般公共预算",
          "政府性基金预算",
          "国有资本经营预算",
          "一般公共预算",
          "政府性基金预算",
          "国有资本经营预算",
        ],
        [
          "合计",
          null,
          null,
          ...[total.project, total.project - unit.opening, 0, 0, unit.opening, 0, 0, 0, 0].map(
            amount,
          ),
        ],
        [
          "部门项目",
          "设备购置与更新",
          unit.name,
          ...[total.project, total.project - unit.opening, 0, 0, unit.opening, 0, 0, 0, 0].map(
            amount,
          ),
        ],
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:J3", "K3:K4", "L3:L4"],
    ),
  ];
}
