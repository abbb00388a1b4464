import type { MoneyUnit } from "../../../../src/numbers/money.ts";
import { Grid } from "../grid.ts";

export type Cell = string | Amount | null | undefined;

/** A number of the table, in 分. */
export interface Amount {
  readonly fen: number;
}

export const amount = (fen: number): Amount => ({ fen });

/** A sheet as its own program prints it: rows from the top, merged ranges by their addresses. */
export function sheetOf(
  name: string,
  money: MoneyUnit,
  rows: readonly (readonly Cell[])[],
  merges: readonly string[] = [],
): Grid {
  const grid = new Grid(name);
  const divisor = money === "元" ? 100 : 1_000_000;
  let data = false;
  rows.forEach((line, row) => {
    data ||= line.some((cell) => typeof cell === "object" && cell !== null);
    line.forEach((cell, column) => {
      if (cell === null || cell === undefined) return;
      if (typeof cell === "object") {
        const format = money === "元" ? "#,##0" : "#,##0.00";
        grid.put(row, column, { value: cell.fen / divisor, part: "value", format });
        return;
      }
      const part =
        row === 0 ? "title" : /单位[:：]\S*元$/.test(cell) ? "unit" : data ? "label" : "other";
      grid.put(row, column, { value: cell, part: /^\d{2,7}$/.test(cell) ? "code" : part });
    });
  });
  grid.merges.push(...merges.map(toMerge));
  return grid;
}

function toMerge(range: string) {
  const [, left = "", top = "", right = "", bottom = ""] =
    /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return {
    top: Number(top) - 1,
    left: column(left),
    bottom: Number(bottom) - 1,
    right: column(right),
  };
}

/** Two or three columns of rows side by side, as long as the longest. */
export function sideBySide(...blocks: readonly (readonly (readonly Cell[])[])[]): Cell[][] {
  const height = Math.max(...blocks.map((block) => block.length));
  const widths = blocks.map((block) => Math.max(...block.map((row) => row.length)));
  return Array.from({ length: height }, (_, at) =>
    blocks.flatMap((block, index) =>
      Array.from({ length: widths[index] ?? 0 }, (__, column) => block[at]?.[column] ?? null),
    ),
  );
}

export const numerals = [
  "一",
  "二",
  "三",
  "四",
  "五",
  "六",
  "七",
  "八",
  "九",
  "十",
  "十一",
  "十二",
  "十三",
  "十四",
  "十五",
  "十六",
  "十七",
  "十八",
  "十九",
  "二十",
  "二十一",
  "二十二",
  "二十三",
  "二十四",
  "二十五",
  "二十六",
] as const;

/** The 类 that the national forms list, with those of the unit filled in. */
export const classes: readonly (readonly [string, string])[] = [
  ["201", "一般公共服务支出"],
  ["202", "外交支出"],
  ["203", "国防支出"],
  ["204", "公共安全支出"],
  ["205", "教育支出"],
  ["206", "科学技术支出"],
  ["207", "文化旅游体育与传媒支出"],
  ["208", "社会保障和就业支出"],
  ["210", "卫生健康支出"],
  ["211", "节能环保支出"],
  ["212", "城乡社区支出"],
  ["213", "农林水支出"],
  ["214", "交通运输支出"],
  ["215", "资源勘探工业信息等支出"],
  ["216", "商业服务业等支出"],
  ["217", "金融支出"],
  ["219", "援助其他地区支出"],
  ["220", "自然资源海洋气象等支出"],
  ["221", "住房保障支出"],
  ["222", "粮油物资储备支出"],
  ["223", "国有资本经营预算支出"],
  ["224", "灾害防治及应急管理支出"],
  ["229", "其他支出"],
  ["234", "抗疫特别国债安排的支出"],
];
