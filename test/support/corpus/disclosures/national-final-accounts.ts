import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { economicRows, functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

/** The nine tables as the software for final accounts prints them: 行次, 栏次, codes over three columns. */
export function nationalFinalAccounts(unit: MadeUpUnit, money: MoneyUnit): Grid[] {
  const total = sumOf(unit.items);
  const rows = functionalRows(unit);
  const classAmount = (code: string) => amount(rows.find((row) => row.code === code)?.total ?? 0);
  const fiscal = total.total + unit.closing - unit.opening - unit.institutional - unit.other;
  const carried = total.total + unit.closing - fiscal;
  const current = fiscal + unit.institutional + unit.other;
  const head = (title: string, number: string, width: number): Cell[][] => [
    [title],
    [...Array(width - 1).fill(null), number],
    [`部门：${unit.name}`, ...Array(width - 2).fill(null), `金额单位：${money}`],
  ];
  const income: Cell[][] = [
    ["一、一般公共预算财政拨款收入", "1", amount(fiscal)],
    ["二、政府性基金预算财政拨款收入", "2", amount(0)],
    ["三、国有资本经营预算财政拨款收入", "3", amount(0)],
    ["四、上级补助收入", "4", amount(0)],
    ["五、事业收入", "5", amount(unit.institutional)],
    ["六、经营收入", "6", amount(0)],
    ["七、附属单位上缴收入", "7", amount(0)],
    ["八、其他收入", "8", amount(unit.other)],
    ...Array.from({ length: 16 }, (_, at): Cell[] => [null, String(9 + at), null]),
    ["本年收入合计", "25", amount(current)],
    ["使用非财政拨款结余（含专用结余）", "26", amount(0)],
    ["年初结转和结余", "27", amount(unit.opening)],
    ["总计", "28", amount(current + unit.opening)],
  ];
  const expenditure: Cell[][] = [
    ...classes.map(([code, label], at): Cell[] => [
      `${numerals[at]}、${label}`,
      String(29 + at),
      classAmount(code),
    ]),
    ["本年支出合计", "53", amount(total.total)],
    ["结余分配", "54", amount(0)],
    ["年末结转和结余", "55", amount(unit.closing)],
    ["总计", "56", amount(total.total + unit.closing)],
  ];
  const coded = (
    title: string,
    number: string,
    heads: readonly (readonly string[])[],
    values: (row: (typeof rows)[number] | typeof total) => Cell[],
  ): Grid => {
    const width = 4 + heads.length;
    const isNested = heads.some((path) => path.length > 1);
    const group = heads.map((path, at) =>
      path.length > 1 && heads[at - 1]?.[0] === path[0] ? null : (path[0] ?? null),
    );
    return sheetOf(
      number,
      money,
      [
        ...head(title, number, width),
        ["项目", null, null, null, ...group],
        ["功能分类科目编码", null, null, "科目名称", ...heads.map((path) => path[1] ?? null)],
        ["类", "款", "项", "栏次", ...heads.map((_, at) => String(at + 1))],
        [null, null, null, "合计", ...values(total)],
        ...rows.map((row): Cell[] => [row.code, null, null, row.label, ...values(row)]),
        [`注：本表反映部门本年度的情况。`],
      ],
      [
        "A4:D4",
        "A5:C5",
        "A6:A7",
        "B6:B7",
        "C6:C7",
        ...(isNested ? [] : heads.map((_, at) => `${letter(4 + at)}4:${letter(4 + at)}5`)),
        ...(isNested && heads.length === 3 ? ["E4:G4"] : []),
        ...rows.map((_, at) => `A${8 + at}:C${8 + at}`),
      ],
    );
  };
  const personnel = economicRows(unit, "301", "303");
  const basics = [
    personnel.map(({ code, label, amount: own }): Cell[] => [code, label, amount(own)]),
    economicRows(unit, "302").map(({ code, label, amount: own }): Cell[] => [
      code,
      label,
      amount(own),
    ]),
    economicRows(unit, "310").map(({ code, label, amount: own }): Cell[] => [
      code,
      label,
      amount(own),
    ]),
  ];
  const [abroad, purchase, operation, hospitality] = unit.official;
  const three = [
    abroad + purchase + operation + hospitality,
    abroad,
    purchase + operation,
    purchase,
    operation,
    hospitality,
  ].map(amount);
  const basicRows = sideBySide(...basics);
  return [
    sheetOf(
      "GK01",
      money,
      [
        ...head("收入支出决算总表", "公开01表", 6),
        ["收入", null, null, "支出"],
        ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["栏次", null, "1", "栏次", null, "2"],
        ...sideBySide(income, expenditure),
        ["注：本套报表金额单位转换时可能存在尾数误差。"],
      ],
      ["A4:C4", "D4:F4"],
    ),
    coded(
      "收入决算表",
      "公开02表",
      [
        ["本年收入合计"],
        ["财政拨款收入"],
        ["上级补助收入"],
        ["事业收入"],
        ["经营收入"],
        ["附属单位上缴收入"],
        ["其他收入"],
      ],
      (row) => {
        const isAll = row === total;
        const main =
          !isAll && "code" in row && ["2050202", "2050201", "20502", "205"].includes(row.code);
        const own = isAll || main ? unit.institutional + unit.other : 0;
        const carried = isAll || main ? unit.closing - unit.opening : 0;
        const all = row.total + carried;
        return [
          all,
          all - own,
          0,
          own === 0 ? 0 : unit.institutional,
          0,
          0,
          own === 0 ? 0 : unit.other,
        ].map(amount);
      },
    ),
    coded(
      "支出决算表",
      "公开03表",
      [
        ["本年支出合计"],
        ["基本支出"],
        ["项目支出"],
        ["上缴上级支出"],
        ["经营支出"],
        ["对附属单位补助支出"],
      ],
      (row) => [row.total, row.basic, row.project, 0, 0, 0].map(amount),
    ),
    sheetOf(
      "GK04",
      money,
      [
        ...head("财政拨款收入支出决算总表", "公开04表", 9),
        ["收入", null, null, "支出"],
        [
          "项目",
          "行次",
          "金额",
          "项目",
          "行次",
          "合计",
          "一般公共预算财政拨款",
          "政府性基金预算财政拨款",
          "国有资本经营预算财政拨款",
        ],
        ["栏次", null, "1", "栏次", null, "2", "3", "4", "5"],
        ...sideBySide(
          [
            ["一、一般公共预算财政拨款", "1", amount(fiscal)],
            ["二、政府性基金预算财政拨款", "2", amount(0)],
            ["三、国有资本经营预算财政拨款", "3", amount(0)],
            ["本年收入合计", "4", amount(fiscal)],
            ["年初财政拨款结转和结余", "5", amount(carried)],
            ["一、一般公共预算财政拨款", "6", amount(carried)],
            ["二、政府性基金预算财政拨款", "7", amount(0)],
            ["三、国有资本经营预算财政拨款", "8", amount(0)],
            ["总计", "9", amount(fiscal + carried)],
          ],
          [
            ...classes.map(([code, label], at): Cell[] => [
              `${numerals[at]}、${label}`,
              String(10 + at),
              classAmount(code),
              classAmount(code),
              amount(0),
              amount(0),
            ]),
            ["本年支出合计", "34", ...[total.total, total.total, 0, 0].map(amount)],
            ["年末财政拨款结转和结余", "35", ...[unit.closing, unit.closing, 0, 0].map(amount)],
            [
              "总计",
              "36",
              ...[total.total + unit.closing, total.total + unit.closing, 0, 0].map(amount),
            ],
          ],
        ),
      ],
      ["A4:C4", "D4:I4"],
    ),
    coded(
      "一般公共预算财政拨款支出决算表",
      "公开05表",
      [
        ["本年支出", "合计"],
        ["本年支出", "基本支出"],
        ["本年支出", "项目支出"],
      ],
      (row) => [row.total, row.basic, row.project].map(amount),
    ),
    sheetOf(
      "GK06",
      money,
      [
        ...head("一般公共预算财政拨款基本支出决算表", "公开06表", 9),
        ["人员经费", null, null, "公用经费"],
        [
          "科目编码",
          "科目名称",
          "决算数",
          "科目编码",
          "科目名称",
          "决算数",
          "科目编码",
          "科目名称",
          "决算数",
        ],
        ...basicRows,
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
      ],
      [
        "A4:C4",
        "D4:I4",
        `A${6 + basicRows.length}:B${6 + basicRows.length}`,
        `D${6 + basicRows.length}:H${6 + basicRows.length}`,
      ],
    ),
    sheetOf(
      "GK07",
      money,
      [
        ...head("财政拨款“三公”经费支出决算表", "公开07表", 12),
        ["预算数", null, null, null, null, null, "决算数"],
        ...[0, 1].map((level): Cell[] =>
          [0, 1].flatMap((): Cell[] =>
            level === 0
              ? ["合计", "因公出国（境）费", "公务用车购置及运行维护费", null, null, "公务接待费"]
              : [null, null, "小计", "公务用车购置费", "公务用车运行维护费", null],
          ),
        ),
        Array.from({ length: 12 }, (_, at) => String(at + 1)),
        [...three, ...three],
      ],
      ["A4:F4", "G4:L4", "A5:A6", "B5:B6", "C5:E5", "F5:F6", "G5:G6", "H5:H6", "I5:K5", "L5:L6"],
    ),
    emptySheet(
      "政府性基金预算财政拨款收入支出决算表",
      "公开08表",
      ["年初结转和结余", "本年收入", "本年支出", null, null, "年末结转和结余"],
      ["小计", "基本支出", "项目支出"],
    ),
    emptySheet(
      "国有资本经营预算财政拨款支出决算表",
      "公开09表",
      ["本年支出", null, null],
      ["合计", "基本支出", "项目支出"],
    ),
  ];

  function emptySheet(
    title: string,
    number: string,
    top: readonly Cell[],
    below: readonly string[],
  ): Grid {
    const at = top.indexOf("本年支出");
    return sheetOf(
      number,
      money,
      [
        ...head(title, number, 4 + top.length),
        ["项目", null, null, null, ...top],
        ["功能分类科目编码", null, null, "科目名称", ...Array(at).fill(null), ...below],
        ["类", "款", "项", "栏次", ...top.map((_, index) => String(index + 1))],
        [null, null, null, "合计"],
        ["注：本部门本年度没有此项收支，本表为空表。"],
      ],
      [
        "A4:D4",
        "A5:C5",
        `${letter(4 + at)}4:${letter(6 + at)}4`,
        ...(at > 0 ? ["E4:E5", "F4:F5", "J4:J5"] : []),
      ],
    );
  }
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
