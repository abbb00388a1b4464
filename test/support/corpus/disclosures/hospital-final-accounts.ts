import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { economicRows, functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

/** A hospital's tables as they come out of a print: no 行次, 决算数 in 元, 事业收入 with 教育收费 beside it. */
export function hospitalFinalAccounts(unit: MadeUpUnit, money: MoneyUnit): Grid[] {
  const total = sumOf(unit.items);
  const rows = functionalRows(unit);
  const used = classes.filter(([code]) => rows.some((row) => row.code === code));
  const fiscal = total.total - unit.institutional - unit.other;
  const head = (number: string, title: string, width: number): Cell[][] => [
    [`${unit.name}${unit.year}年度${title}`],
    [number, ...Array(width - 2).fill(null), `单位：${money}`],
    [`编制单位：${unit.name}`],
  ];
  const ofClass = (code: string) => rows.find((row) => row.code === code)?.total ?? 0;
  const coded = (
    number: string,
    title: string,
    heads: readonly (readonly [string, string?])[],
    values: (row: Sums) => number[],
    mergesMore: readonly string[] = [],
  ): Grid =>
    sheetOf(
      `附表${number}`,
      money,
      [
        ...head(`附表${number}`, title, 2 + heads.length),
        ["项目", null, ...heads.map(([top], at) => (heads[at - 1]?.[0] === top ? null : top))],
        ["支出功能分类科目编码", "科目名称", ...heads.map(([, leaf]) => leaf ?? null)],
        ["合计", null, ...values(total).map(amount)],
        ...rows.map((row): Cell[] => [row.code, row.label, ...values(row).map(amount)]),
      ],
      ["A4:B4", "A6:B6", ...mergesMore],
    );
  const [abroad, purchase, operation, hospitality] = unit.official;
  const three = [
    abroad + purchase + operation + hospitality,
    abroad,
    purchase + operation,
    purchase,
    operation,
    hospitality,
  ].map(amount);
  const own = (row: Sums) => (isMain(row) ? unit.institutional : 0);
  const other = (row: Sums) => (isMain(row) ? unit.other : 0);
  const isMain = (row: Sums) =>
    row === total || ("code" in row && unit.items[0]?.code.startsWith(String(row.code)) === true);
  return [
    sheetOf(
      "附表1",
      money,
      [
        ...head("附表1", "收入支出决算总表", 4),
        ["收入", null, "支出"],
        ["项目", "决算数", "项目", "决算数"],
        ...sideBySide(
          [
            ["一、一般公共预算财政拨款收入", amount(fiscal)],
            ["二、政府性基金预算财政拨款收入", amount(0)],
            ["三、国有资本经营预算财政拨款收入", amount(0)],
            ["四、上级补助收入", amount(0)],
            ["五、事业收入", amount(unit.institutional)],
            ["六、经营收入", amount(0)],
            ["七、附属单位上缴收入", amount(0)],
            ["八、其他收入", amount(unit.other)],
            ["本年收入合计", amount(total.total)],
            ["使用非财政拨款结余（含专用结余）", amount(unit.closing)],
            ["年初结转和结余", amount(0)],
            ["总计", amount(total.total + unit.closing)],
          ],
          [
            ...used.map(([code, label], at): Cell[] => [
              `${numerals[at]}、${label}`,
              amount(ofClass(code)),
            ]),
            ["本年支出合计", amount(total.total)],
            ["结余分配", amount(unit.closing)],
            ["年末结转和结余", amount(0)],
            ["总计", amount(total.total + unit.closing)],
          ],
        ),
      ],
      ["A4:B4", "C4:D4"],
    ),
    coded(
      "2",
      "收入决算表",
      [
        ["本年收入合计"],
        ["财政拨款收入"],
        ["上级补助收入"],
        ["事业收入", "小计"],
        ["事业收入", "其中：教育收费"],
        ["经营收入"],
        ["附属单位上缴收入"],
        ["其他收入"],
      ],
      (row) => [row.total, row.total - own(row) - other(row), 0, own(row), 0, 0, 0, other(row)],
      ["C4:C5", "D4:D5", "E4:E5", "F4:G4", "H4:H5", "I4:I5", "J4:J5"],
    ),
    coded(
      "3",
      "支出决算表",
      [
        ["本年支出合计"],
        ["基本支出"],
        ["项目支出"],
        ["上缴上级支出"],
        ["经营支出"],
        ["对附属单位补助支出"],
      ],
      (row) => [row.total, row.basic, row.project, 0, 0, 0],
      ["C4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:G5", "H4:H5"],
    ),
    sheetOf(
      "附表4",
      money,
      [
        ...head("附表4", "财政拨款收入支出决算总表", 7),
        ["收入", null, "支出"],
        [
          "项目",
          "决算数",
          "项目",
          "小计",
          "一般公共预算财政拨款",
          "政府性基金预算财政拨款",
          "国有资本经营预算财政拨款",
        ],
        ...sideBySide(
          [
            ["一、一般公共预算财政拨款", amount(fiscal)],
            ["二、政府性基金预算财政拨款", amount(0)],
            ["三、国有资本经营财政拨款", amount(0)],
            ["本年收入合计", amount(fiscal)],
            ["年初财政拨款结转和结余", amount(total.total - fiscal)],
            ["一般公共预算财政拨款", amount(total.total - fiscal)],
            ["政府性基金预算财政拨款", amount(0)],
            ["国有资本经营预算财政拨款", amount(0)],
            ["总计", amount(total.total)],
          ],
          [
            ...used.map(([code, label], at): Cell[] => [
              `${numerals[at]}、${label}`,
              ...[ofClass(code), ofClass(code), 0, 0].map(amount),
            ]),
            ["本年支出合计", ...[total.total, total.total, 0, 0].map(amount)],
            ["年末财政拨款结转和结余", ...[0, 0, 0, 0].map(amount)],
            ["总计", ...[total.total, total.total, 0, 0].map(amount)],
          ],
        ),
      ],
      ["A4:B4", "C4:G4"],
    ),
    coded(
      "5",
      "一般公共预算财政拨款支出决算表",
      [
        ["本年支出", "小计"],
        ["本年支出", "基本支出"],
        ["本年支出", "项目支出"],
      ],
      (row) => [row.total, row.basic, row.project],
      ["C4:E4"],
    ),
    sheetOf("附表6", money, [
      ...head("附表6", "一般公共预算财政拨款基本支出决算明细表", 3),
      ["经济分类科目编码", "科目名称", "决算数"],
      [null, "合计", amount(total.basic)],
      ...economicRows(unit, "301", "302", "303", "310").map(
        ({ code, label, amount: spent }): Cell[] => [code, label, amount(spent)],
      ),
    ]),
    sheetOf(
      "附表7",
      money,
      [
        ...head("附表7", "一般公共预算财政拨款“三公”经费支出决算表", 6),
        [
          "项目",
          "合计",
          "因公出国（境）费用",
          "公务用车购置及运行维护费",
          null,
          null,
          "公务接待费",
        ],
        [null, null, null, "小计", "公务用车购置费", "公务用车运行维护费"],
        ["年初预算数", ...three],
        ["决算数", ...three],
      ],
      ["A4:A5", "B4:B5", "C4:C5", "D4:F4", "G4:G5"],
    ),
    sheetOf(
      "附表8",
      money,
      [
        ...head("附表8", "政府性基金预算财政拨款收入支出决算表", 8),
        [
          "功能分类科目编码",
          "科目名称",
          "年初结转和结余",
          "本年收入",
          "本年支出",
          null,
          null,
          "年末结转和结余",
        ],
        [null, null, null, null, "小计", "基本支出", "项目支出"],
        ["备注：本单位没有政府性基金收支，故本表为空。"],
      ],
      ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:G4", "H4:H5"],
    ),
  ];
}

type Sums = ReturnType<typeof sumOf>;
