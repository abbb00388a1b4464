import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import type { Grid } from "../grid.ts";
import { economicRows, functionalRows, type MadeUpUnit, sumOf } from "./made-up-unit.ts";
import { amount, type Cell, classes, numerals, sheetOf, sideBySide } from "./sheet-writer.ts";

/** A university's budget as units of the centre print it: last year's 执行数 beside the budget, and the change. */
export function universityBudget(unit: MadeUpUnit, money: MoneyUnit): Grid[] {
  const total = sumOf(unit.items);
  const rows = functionalRows(unit);
  const used = classes.filter(([code]) => rows.some((row) => row.code === code));
  const last = unit.year - 1;
  const fiscal = total.total - unit.institutional - unit.other;
  const head = (number: string, title: string, width: number): Cell[][] => [
    [number],
    [title],
    [`单位名称：${unit.name}`, ...Array(width - 2).fill(null), `单位：${money}`],
  ];
  const before = (fen: number) => Math.round(fen / 2_000_000) * 1_000_000;
  const rate = (fen: number) =>
    before(fen) === 0 ? null : `${(((fen - before(fen)) / before(fen)) * 100).toFixed(2)}%`;
  const [abroad, purchase, operation, hospitality] = unit.official;
  const three = [
    abroad + purchase + operation + hospitality,
    abroad,
    purchase + operation,
    purchase,
    operation,
    hospitality,
  ];
  const items = ["合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费"];
  const vehicles = [null, null, "小计", "公务用车购置费", "公务用车运行费", null];
  const ofClass = (code: string) => rows.find((row) => row.code === code)?.total ?? 0;
  return [
    sheetOf(
      "1收支总表",
      money,
      [
        ...head("公开表1", "收支总表", 4),
        ["收          入", null, "支          出"],
        ["项          目", "预算数", "项          目", "预算数"],
        ...sideBySide(
          [
            ["一、一般公共预算拨款收入", amount(fiscal)],
            ["二、政府性基金预算拨款收入", amount(0)],
            ["三、事业收入", amount(unit.institutional)],
            ["四、事业单位经营收入", amount(0)],
            ["五、其他收入", amount(unit.other)],
            [],
            ["本年收入合计", amount(total.total)],
            ["使用非财政拨款结余", amount(unit.opening)],
            ["上年结转", amount(unit.closing)],
            ["收    入    总    计", amount(total.total + unit.opening + unit.closing)],
          ],
          [
            ...used.map(([code, label], at): Cell[] => [
              `${numerals[at]}、${label}`,
              amount(ofClass(code)),
            ]),
            ["本年支出合计", amount(total.total)],
            ["结转下年", amount(unit.opening + unit.closing)],
            ["支    出    总    计", amount(total.total + unit.opening + unit.closing)],
          ],
        ),
      ],
      ["A4:B4", "C4:D4"],
    ),
    sheetOf(
      "2收入总表",
      money,
      [
        ...head("公开表2", "收入总表", 11),
        [
          "科目",
          null,
          "合计",
          "上年结转",
          "一般公共预算拨款收入",
          "政府性基金预算拨款收入",
          "事业收入",
          null,
          "事业单位经营收入",
          "其他收入",
          "使用非财政拨款结余",
        ],
        ["科目编码", "科目名称", null, null, null, null, "金额", "其中：教育收费"],
        ...rows.map((row): Cell[] => {
          const isMain = unit.items[0]?.code.startsWith(row.code) === true;
          const own = isMain ? unit.institutional : 0;
          const other = isMain ? unit.other : 0;
          return [
            row.code,
            row.label,
            ...[row.total, 0, row.total - own - other, 0, own, own / 3, 0, other, 0].map(amount),
          ];
        }),
        [
          "合计",
          null,
          ...[
            total.total,
            0,
            fiscal,
            0,
            unit.institutional,
            unit.institutional / 3,
            0,
            unit.other,
            0,
          ].map(amount),
        ],
      ],
      ["A4:B4", "C4:C5", "D4:D5", "E4:E5", "F4:F5", "G4:H4", "I4:I5", "J4:J5", "K4:K5"],
    ),
    sheetOf("3支出总表", money, [
      ...head("公开表3", "支出总表", 8),
      [
        "科目编码",
        "科目名称",
        "合计",
        "基本支出",
        "项目支出",
        "上缴上级支出",
        "事业单位经营支出",
        "对附属单位补助支出",
      ],
      ...rows.map((row): Cell[] => [
        row.code,
        row.label,
        ...[row.total, row.basic, row.project, 0, 0, 0].map(amount),
      ]),
      [null, "合计", ...[total.total, total.basic, total.project, 0, 0, 0].map(amount)],
    ]),
    sheetOf(
      "5一般公共预算支出表",
      money,
      [
        ...head("公开表5", "一般公共预算支出表", 8),
        [
          "功能分类科目",
          null,
          `${last}年执行数`,
          `${unit.year}年预算数`,
          null,
          null,
          `${unit.year}年预算数比${last}年执行数`,
        ],
        ["科目编码", "科目名称", null, "小计", "基本支出", "项目支出", "增减额", "增减%"],
        ...[...rows, { code: "合计", label: "", ...total }].map((row): Cell[] => [
          row.code,
          row.label || null,
          amount(before(row.total)),
          ...[row.total, row.basic, row.project, row.total - before(row.total)].map(amount),
          rate(row.total),
        ]),
      ],
      ["A4:B4", "C4:C5", "D4:F4", "G4:H4"],
    ),
    sheetOf(
      "6基本支出表",
      money,
      [
        ...head("公开表6", "一般公共预算基本支出表", 5),
        ["支出经济分类科目", null, `${unit.year}年基本支出`],
        ["科目编码", "科目名称", "合计", "人员经费", "公用经费"],
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
        ["合计", null, ...[total.basic, total.personnel, total.public].map(amount)],
      ],
      ["A4:B4", "C4:E4"],
    ),
    sheetOf(
      "7三公经费表",
      money,
      [
        ...head("公开表7", "一般公共预算“三公”经费支出表", 12),
        [`${last}年预算数`, ...Array(5).fill(null), `${unit.year}年预算数`],
        [...items, ...items],
        [...vehicles, ...vehicles],
        [...three.map((fen) => amount(fen * 2)), ...three.map(amount)],
      ],
      ["A4:F4", "G4:L4", "A5:A6", "B5:B6", "C5:E5", "F5:F6", "G5:G6", "H5:H6", "I5:K5", "L5:L6"],
    ),
    sheetOf(
      "8政府性基金",
      money,
      [
        ...head("公开表8", "政府性基金预算支出表", 5),
        ["科目编码", "科目名称", `${unit.year}年政府性基金预算支出`],
        [null, null, "合计", "基本支出", "项目支出"],
        ["注：本单位没有使用政府性基金预算拨款安排的支出。"],
      ],
      ["A4:A5", "B4:B5", "C4:E4"],
    ),
  ];
}
