import type { Grid, GridMerge } from "./grid.ts";
import type { Random } from "./random.ts";

/** One random change of one sheet, as people and programs make them; says what it did. */
export interface Mutation {
  readonly name: string;
  /** It changes which item of a list is which, so what the document says. */
  readonly notInLists?: true;
  readonly change: (sheet: Grid, random: Random) => void;
}

const some = <T>(random: Random, list: readonly T[]): T | undefined =>
  list.length > 0 ? random.pick(list) : undefined;

function swapColumns(sheet: Grid, a: number, b: number): void {
  for (const line of sheet.rows) [line[a], line[b]] = [line[b], line[a]];
}

/** Splits headings that stand over several columns, each cell with the heading's text. */
function spreadHeadings(sheet: Grid): void {
  const wide = sheet.merges.filter(({ left, right }) => right > left);
  for (const { top, left, bottom, right } of wide) {
    const heading = sheet.cell(top, left);
    if (heading?.part !== "header") continue;
    for (let column = left; column <= right; column++) sheet.put(top, column, heading);
    for (let column = left; column <= right && bottom > top; column++) {
      sheet.merges.push({ top, left: column, bottom, right: column });
    }
  }
  sheet.merges = sheet.merges.filter(({ left, right }) => left === right);
}

/** Mutations keep what each value cell means where its header or label still says so. */
export const mutations: readonly Mutation[] = [
  {
    name: "shift the header down",
    change: (sheet, random) => {
      const [first] = sheet.places("header");
      for (let count = 1 + random.whole(4); count > 0 && first; count--) sheet.insertRow(first.row);
    },
  },
  {
    name: "split a merged cell",
    change: (sheet, random) => {
      const merge = some(random, sheet.merges);
      sheet.merges = sheet.merges.filter((other) => other !== merge);
    },
  },
  {
    name: "split all merged cells",
    change: (sheet) => {
      sheet.merges = [];
    },
  },
  {
    name: "merge two value cells",
    change: (sheet, random) => {
      const place = some(random, sheet.places("value"));
      if (!place) return;
      const down = random.chance(0.5);
      const merge: GridMerge = {
        top: place.row,
        left: place.column,
        bottom: place.row + (down ? 1 : 0),
        right: place.column + (down ? 0 : 1),
      };
      sheet.merges.push(merge);
      // As a spreadsheet does: only the first value survives.
      sheet.put(merge.bottom, merge.right, undefined);
    },
  },
  {
    name: "insert a row",
    change: (sheet, random) => sheet.insertRow(random.whole(sheet.rows.length + 1)),
  },
  {
    name: "insert a column",
    change: (sheet, random) => sheet.insertColumn(random.whole(sheet.width + 1)),
  },
  {
    name: "insert a column of numbers without header",
    change: (sheet, random) => {
      const at = random.whole(sheet.width + 1);
      sheet.insertColumn(at);
      for (const { row } of sheet.places("value")) {
        sheet.put(row, at, { value: random.whole(9999), part: "other" });
      }
    },
  },
  {
    name: "swap two columns with their headers",
    change: (sheet, random) => {
      spreadHeadings(sheet);
      swapColumns(sheet, random.whole(sheet.width), random.whole(sheet.width));
    },
  },
  {
    name: "swap two rows of data",
    notInLists: true,
    change: (sheet, random) => {
      const rows = [...new Set(sheet.places("label").map(({ row }) => row))];
      const a = some(random, rows);
      const b = some(random, rows);
      if (a === undefined || b === undefined) return;
      const held = sheet.rows[a] ?? [];
      sheet.rows[a] = sheet.rows[b] ?? [];
      sheet.rows[b] = held;
    },
  },
  {
    name: "change brackets",
    change: (sheet) =>
      sheet.map((cell) =>
        typeof cell.value === "string" && cell.part !== "note"
          ? { ...cell, value: cell.value.replace(/[（(]/g, "〔").replace(/[）)]/g, "〕") }
          : cell,
      ),
  },
  {
    name: "drop the unit line",
    change: (sheet) => sheet.map((cell) => (cell.part === "unit" ? undefined : cell)),
  },
  {
    name: "name another unit too",
    change: (sheet, random) => {
      if (sheet.places("unit").length === 0) return;
      const value = `单位：${random.pick(["元", "千元", "亿元"])}`;
      sheet.put(1, 1, { value, part: "unit" });
    },
  },
  {
    name: "numbers as text",
    change: (sheet, random) =>
      sheet.map((cell) =>
        cell.part === "value" && random.chance(0.5)
          ? {
              ...cell,
              value: ` ${Number(cell.value).toFixed(cell.format === "0" ? 0 : 2)} `,
              format: undefined,
            }
          : cell,
      ),
  },
  {
    name: "damage a number",
    change: (sheet, random) => {
      const place = some(random, sheet.places("value"));
      const text = random.pick([
        "1 2",
        "12.5.1",
        "约100",
        "12万",
        "1,2345",
        "#N/A",
        "l00",
        "100元",
      ]);
      if (place)
        sheet.put(place.row, place.column, { ...place.cell, value: text, format: undefined });
    },
  },
  {
    name: "drop a header text",
    change: (sheet, random) => {
      const place = some(random, sheet.places("header"));
      if (place) sheet.put(place.row, place.column, undefined);
    },
  },
  {
    name: "rename a header",
    change: (sheet, random) => {
      const place = some(random, sheet.places("header"));
      const value = random.pick(["上年决算数", "其他", "合计", "金额", "项目"]);
      if (place) sheet.put(place.row, place.column, { ...place.cell, value });
    },
  },
  {
    name: "drop a row label",
    notInLists: true,
    change: (sheet, random) => {
      const place = some(random, sheet.places("label"));
      if (place) sheet.put(place.row, place.column, undefined);
    },
  },
  {
    name: "repeat a row",
    notInLists: true,
    change: (sheet, random) => {
      const place = some(random, sheet.places("label"));
      if (!place) return;
      sheet.insertRow(place.row);
      sheet.rows[place.row] = [...(sheet.rows[place.row + 1] ?? [])];
    },
  },
  {
    name: "hide a row",
    notInLists: true,
    change: (sheet, random) => {
      const place = some(random, sheet.places("value"));
      if (place) sheet.hiddenRows.push(place.row);
    },
  },
  {
    name: "cut a code short",
    change: (sheet, random) => {
      const place = some(random, sheet.places("code"));
      if (!place) return;
      const value = String(place.cell.value).slice(0, -1);
      sheet.put(place.row, place.column, { ...place.cell, value });
    },
  },
  {
    name: "drop the title",
    change: (sheet) => sheet.map((cell) => (cell.part === "title" ? undefined : cell)),
  },
];
