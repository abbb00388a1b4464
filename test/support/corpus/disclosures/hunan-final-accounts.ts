import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { economicRows, functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

type Sums = ReturnType<typeof sumOf>;

/**
 * Final accounts with 类, 款 and 项 in columns of their own, a line of 栏次 under every header, 合计 in the merged
 * code columns, three blocks of basic expenditure with their totals in a merged line, and notes below.
 */
export function hunanFinalAccounts(unit: MadeUpUnit, money: MoneyUnit): Grid[] {
  const total = sumOf(unit.items);
  const rows = functionalRows(unit);
  const used = classes.filter(([code]) => rows.some((row) => row.code === code));
  const fiscal = total.total - unit.institutional - unit.other;
  const head = (number: string, title: string, width: number): Cell[][] => [
    [title],
    [...Array(width - 1).fill(null), `公开${number}表`],
    [`部门：${unit.name}`, ...Array(width - 2).fill(null), `金额单位：${money}`],
  ];
  const ofClass = (code: string) => rows.find((row) => row.code === code)?.total ?? 0;
  const letter = (at: number) => String.fromCharCode(65 + at);
  /** 208 | 05 | 01, each part where its column is. */
  const parts = (code: string): Cell[] => [
    code.slice(0, 3),
    code.slice(3, 5) || null,
    code.slice(5, 7) || null,
  ];
  const coded = (
    number: string,
    title: string,
    heads: readonly string[],
    values: (row: Sums) => number[],
  ): Grid => {
    const width = 4 + heads.length;
    return sheetOf(
      `Z${number}`,
      money,
      [
        ...head(number, title, width),
        ["项    目", null, null, null, ...heads],
        ["功能分类科目编码", null, null, "科目名称"],
        ["类", "款", "项"],
        ["栏次", null, null, null, ...heads.map((_, at) => String(at + 1))],
        ["合计", null, null, null, ...values(total).map(amount)],
        ...rows.map((row): Cell[] => [...parts(row.code), row.label, ...values(row).map(amount)]),
        [`注：本表反映部门本年度取得的各项收支情况。`],
        ["    本套报表金额单位转换时可能存在尾数误差。"],
      ],
      [
        "A4:D4",
        "A5:C5",
        "D5:D6",
        "A7:D7",
        "A8:D8",
        ...heads.map((_, at) => `${letter(4 + at)}4:${letter(4 + at)}6`),
      ],
    );
  };
  const own = (row: Sums) => (isMain(row) ? unit.institutional : 0);
  const other = (row: Sums) => (isMain(row) ? unit.other : 0);
  const isMain = (row: Sums) =>
    row === total || ("code" in row && unit.items[0]?.code.startsWith(String(row.code)) === true);
  const [abroad, purchase, operation, hospitality] = unit.official;
  const three = [
    abroad + purchase + operation + hospitality,
    abroad,
    purchase + operation,
    purchase,
    operation,
    hospitality,
  ].map(amount);
  const block = (...own: string[]): Cell[][] =>
    economicRows(unit, ...own).map(({ code, label, amount: spent }): Cell[] => [
      code,
      label,
      amount(spent),
    ]);
  const [goods, capital] = [block("302"), block("310")];
  const basics = sideBySide(block("301", "303"), goods, capital);
  const foot = 7 + basics.length;
  return [
    sheetOf(
      "Z01",
      money,
      [
        ...head("01", "收入支出决算总表", 6),
        ["收入", null, null, "支出"],
        ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["栏次", null, "1", "栏次", null, "2"],
        ...sideBySide(
          [
            ["一、一般公共预算财政拨款收入", "1", amount(fiscal)],
            ["二、政府性基金预算财政拨款收入", "2", amount(0)],
            ["三、国有资本经营预算财政拨款收入", "3", amount(0)],
            ["四、上级补助收入", "4", amount(0)],
            ["五、事业收入", "5", amount(unit.institutional)],
            ["六、经营收入", "6", amount(0)],
            ["七、附属单位上缴收入", "7", amount(0)],
            ["八、其他收入", "8", amount(unit.other)],
            [null, "9", null],
            ["本年收入合计", "10", amount(total.total)],
            ["使用非财政拨款结余（含专用结余）", "11", amount(unit.closing)],
            ["年初结转和结余", "12", amount(unit.opening)],
            ["总计", "13", amount(total.total + unit.closing + unit.opening)],
          ],
          [
            ...used.map(([code, label], at): Cell[] => [
              `${numerals[at]}、${label}`,
              String(14 + at),
              amount(ofClass(code)),
            ]),
            ["本年支出合计", "23", amount(total.total)],
            ["结余分配", "24", amount(unit.closing)],
            ["年末结转和结余", "25", amount(unit.opening)],
            ["总计", "26", amount(total.total + unit.closing + unit.opening)],
          ],
        ),
        ["注：1.本表反映部门本年度的总收支和年末结转结余情况。"],
      ],
      ["A4:C4", "D4:F4"],
    ),
    coded(
      "02",
      "收入决算表",
      [
        "本年收入合计",
        "财政拨款收入",
        "上级补助收入",
        "事业收入",
        "经营收入",
        "附属单位上缴收入",
        "其他收入",
      ],
      (row) => [row.total, row.total - own(row) - other(row), 0, own(row), 0, 0, other(row)],
    ),
    coded(
      "03",
      "支出决算表",
      ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
      (row) => [row.total, row.basic, row.project, 0, 0, 0],
    ),
    coded(
      "05",
      "一般公共预算财政拨款支出决算表",
      ["本年支出合计", "基本支出", "项目支出"],
      (row) => [row.total, row.basic, row.project],
    ),
    sheetOf(
      "Z06",
      money,
      [
        ...head("06", "一般公共预算财政拨款基本支出决算表", 9),
        ["人员经费", null, null, "公用经费"],
        [
          "经济分类科目编码",
          "科目名称",
          "决算数",
          "经济分类科目编码",
          "科目名称",
          "决算数",
          "经济分类科目编码",
          "科目名称",
          "决算数",
        ],
        ["栏次", null, "1", "栏次", null, "2", "栏次", null, "3"],
        ...basics,
        [
          "人员经费合计",
          null,
          amount(total.personnel),
          "公用经费合计",
          null,
          null,
          null,
          null,
          amount(total.public),
        ],
        ["注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。"],
      ],
      ["A4:C4", "D4:I4", "A6:B6", "D6:E6", "G6:H6", `A${foot}:B${foot}`, `D${foot}:H${foot}`],
    ),
    sheetOf(
      "Z07",
      money,
      [
        ...head("07", "财政拨款“三公”经费支出决算表", 12),
        ["预算数", null, null, null, null, null, "决算数"],
        [
          "合计",
          "因公出国（境）费",
          "公务用车购置及运行维护费",
          null,
          null,
          "公务接待费",
          "合计",
          "因公出国（境）费",
          "公务用车购置及运行维护费",
          null,
          null,
          "公务接待费",
        ],
        [
          ...[null, null, "小计", "公务用车购置费", "公务用车运行维护费", null],
          ...[null, null, "小计", "公务用车购置费", "公务用车运行维护费", null],
        ],
        Array.from({ length: 12 }, (_, at) => String(at + 1)),
        [...three, ...three],
        ["注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。预算数为全年预算数。"],
      ],
      [
        ...["A4:F4", "G4:L4", "A5:A6", "B5:B6", "C5:E5", "F5:F6"],
        ...["G5:G6", "H5:H6", "I5:K5", "L5:L6"],
      ],
    ),
    sheetOf(
      "Z08",
      money,
      [
        ...head("08", "政府性基金预算财政拨款收入支出决算表", 10),
        [
          "项目",
          null,
          null,
          null,
          "年初结转和结余",
          "本年收入",
          "本年支出",
          null,
          null,
          "年末结转和结余",
        ],
        ["功能分类科目编码", null, null, "科目名称", null, null, "小计", "基本支出", "项目支出"],
        ["类", "款", "项"],
        ["栏次", null, null, null, "1", "2", "3", "4", "5", "6"],
        ["合计", null, null, null, ...[0, 0, 0, 0, 0, 0].map(amount)],
        ["注：本部门没有政府性基金收入，也没有使用政府性基金安排的支出，本表无数据。"],
      ],
      ["A4:D4", "A5:C5", "D5:D6", "A7:D7", "A8:D8", "E4:E6", "F4:F6", "G4:I4", "J4:J6"],
    ),
  ];
}
