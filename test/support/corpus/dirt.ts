import { Grid, type GridCell } from "./grid.ts";
import type { Random } from "./random.ts";

/** One kind of dirt: changes the sheets in place. Values stay what they are, or the cell is reported. */
export interface Dirt {
  readonly name: string;
  readonly spoil: (sheets: Grid[], random: Random) => void;
}

const each = (
  name: string,
  change: (cell: GridCell, random: Random) => GridCell | undefined,
): Dirt => ({
  name,
  spoil: (sheets, random) => {
    for (const sheet of sheets) sheet.map((cell) => change(cell, random));
  },
});
const words = (cell: GridCell) =>
  (cell.part === "label" || cell.part === "header" || cell.part === "title") &&
  typeof cell.value === "string";
const grouped = (value: number) => value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ",");
const wide = (text: string) =>
  text.replace(/[\d.,]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const amount = (cell: GridCell) =>
  cell.part === "value" && typeof cell.value === "number" && cell.format !== "0" && !cell.formula;

export const dirtKinds: readonly Dirt[] = [
  each("numbers as text", (cell, random) =>
    amount(cell) && random.chance(0.15)
      ? { ...cell, value: `${grouped(cell.value as number)} `, format: undefined }
      : cell,
  ),
  each("full-width numbers", (cell, random) =>
    amount(cell) && random.chance(0.1)
      ? { ...cell, value: wide((cell.value as number).toFixed(2)), format: undefined }
      : cell,
  ),
  each("dashes for zero", (cell, random) =>
    amount(cell) && cell.value === 0
      ? { ...cell, value: random.pick(["—", "－", "-", "——"]), format: undefined }
      : cell,
  ),
  each("line breaks and hard spaces in labels", (cell, random) => {
    if (!words(cell) || cell.part === "title" || !random.chance(0.4)) return cell;
    const text = cell.value as string;
    const at = 1 + random.whole(Math.max(1, text.length - 1));
    return {
      ...cell,
      value: text.slice(0, at) + random.pick(["\n", "\u00a0", "\r\n"]) + text.slice(at),
    };
  }),
  each("spaces within labels", (cell, random) =>
    words(cell) && random.chance(0.3)
      ? { ...cell, value: [...(cell.value as string)].join(random.pick([" ", "　"])) }
      : cell,
  ),
  each("half-width and full-width brackets", (cell) =>
    words(cell)
      ? {
          ...cell,
          value: (cell.value as string).replace(/[（）]/g, (c) => (c === "（" ? "(" : ")")),
        }
      : cell,
  ),
  each("other quotes", (cell, random) => {
    const [open, close] = random.pick([
      ['"', '"'],
      ["＂", "＂"],
      ["「", "」"],
    ] as const);
    return words(cell)
      ? { ...cell, value: (cell.value as string).replace("“", open).replace("”", close) }
      : cell;
  }),
  {
    name: "headers without merges",
    spoil: (sheets) => {
      for (const sheet of sheets) {
        const rows = new Set(sheet.places("header").map(({ row }) => row));
        sheet.merges = sheet.merges.filter(({ top }) => !rows.has(top));
      }
    },
  },
  {
    name: "a hidden row with a number, and a hidden sheet",
    spoil: (sheets, random) => {
      for (const sheet of sheets.slice(0, 3)) {
        const [first] = sheet.places("value");
        if (!first) continue;
        sheet.insertRow(first.row);
        sheet.put(first.row, first.column, { value: random.whole(1000), part: "other" });
        sheet.hiddenRows.push(first.row);
      }
      const copy = new Grid("旧表");
      copy.hidden = true;
      copy.put(0, 0, { value: "收入支出决算总表", part: "other" });
      sheets.push(copy);
    },
  },
  each("codes as numbers", (cell, random) =>
    cell.part === "code" &&
    typeof cell.value === "string" &&
    cell.value.length !== 2 &&
    random.chance(0.5)
      ? { ...cell, value: Number(cell.value) }
      : cell,
  ),
  {
    name: "blank rows and columns put in",
    spoil: (sheets, random) => {
      for (const sheet of sheets) {
        const [first] = sheet.places("value");
        if (first) sheet.insertRow(first.row + random.whole(3));
        sheet.insertRow(1);
        sheet.insertColumn(0);
      }
    },
  },
  {
    name: "sheets shuffled, their names with blanks",
    spoil: (sheets, random) => {
      for (let at = sheets.length - 1; at > 0; at--) {
        const other = random.whole(at + 1);
        const held = sheets[at] as Grid;
        sheets[at] = sheets[other] as Grid;
        sheets[other] = held;
      }
      for (const [index, sheet] of sheets.entries())
        sheet.name = `${random.pick(["表", "Sheet"])}${index + 1} `;
    },
  },
  {
    name: "cover, contents and prose",
    spoil: (sheets) => {
      const cover = new Grid("封面");
      cover.put(2, 0, { value: "某示例单位公开表", part: "other" });
      const contents = new Grid("目录");
      contents.put(0, 0, { value: "目  录", part: "other" });
      sheets.forEach((sheet, index) => {
        const [title] = sheet.places("title");
        if (title)
          contents.put(index + 1, 0, { value: `${index + 1}. ${title.cell.value}`, part: "other" });
      });
      const prose = new Grid("编制说明");
      prose.put(0, 0, {
        value: `本说明为示例。${"这一段文字只为测试而写，没有任何数字。".repeat(6)}`,
        part: "other",
      });
      sheets.unshift(cover, contents, prose);
    },
  },
  {
    name: "dates as serials and signatures below",
    spoil: (sheets) => {
      for (const sheet of sheets) {
        const row = sheet.rows.length + 1;
        sheet.put(row, 0, { value: "填报日期：", part: "other" });
        sheet.put(row, 1, { value: 45700, part: "other", format: "yyyy-mm-dd" });
      }
    },
  },
  {
    name: "a thousand empty rows",
    spoil: (sheets) => {
      for (const sheet of sheets.slice(0, 2)) sheet.put(1200, 3, { value: "", part: "other" });
    },
  },
  {
    name: "formulas with their results",
    spoil: (sheets) => {
      for (const sheet of sheets) {
        const [first, second] = sheet.places("value").filter(({ cell }) => amount(cell));
        if (!first || !second) continue;
        const total = Number(
          ((first.cell.value as number) + (second.cell.value as number)).toFixed(2),
        );
        const at = { row: sheet.rows.length + 2, column: sheet.width + 1 };
        const name = (place: { row: number; column: number }) =>
          `${String.fromCharCode(65 + place.column)}${place.row + 1}`;
        sheet.put(at.row, at.column, {
          value: total,
          part: "other",
          format: "#,##0.00",
          formula: `SUM(${name(first)},${name(second)})`,
        });
      }
    },
  },
];

/** Faults that must be told: what the cell holds is not certain. */
export const faultKinds: readonly Dirt[] = [
  {
    name: "stale results, error cells, dates, two numbers in a cell",
    spoil: (sheets, random) => {
      for (const sheet of sheets) {
        const places = sheet.places("value").filter(({ cell }) => amount(cell));
        if (places.length < 6) continue;
        const put = (cell: Partial<GridCell>) => {
          const at = random.whole(places.length);
          const [place] = places.splice(at, 1);
          if (place) sheet.put(place.row, place.column, { ...place.cell, ...cell });
        };
        put({ value: "#REF!", error: true });
        put({ value: 45292, format: "yyyy-mm-dd" });
        put({ value: "12 34", format: undefined });
        put({ value: "1,23.5", format: undefined });
        put({ value: 77.5, formula: "1+2" });
        put({ value: 1234567, format: "#,##0.00," });
      }
    },
  },
];
