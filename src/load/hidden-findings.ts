import { type Finding, inputFault, inputWarning } from "../finding.ts";
import { type HiddenCharacter, hiddenCharacters } from "./hidden-characters.ts";
import type { RawWorkbook } from "./read-workbook.ts";

type Place = Pick<Finding, "where" | "sheet" | "cell">;

/** A finding for each line of a text that holds characters nobody sees. */
export function hiddenInText(where: string, text: string): Finding[] {
  return text
    .split("\n")
    .flatMap((line, index) =>
      hiddenFinding({ where: `${where} · 第 ${index + 1} 行` }, hiddenCharacters(line)),
    );
}

/** The same for every text and key of a parsed JSON file, with its pointer. */
export function hiddenInJson(where: string, value: unknown, pointer = ""): Finding[] {
  const place = { where: `${where} · ${pointer || "/"}` };
  if (typeof value === "string") return hiddenFinding(place, hiddenCharacters(value));
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...hiddenFinding(place, hiddenCharacters(key)),
    ...hiddenInJson(where, inner, `${pointer}/${key}`),
  ]);
}

/** The same for names of sheets and for cells; of those only what reorders, the rest is left out when a cell is read. */
export function hiddenInWorkbook(where: string, { sheets }: RawWorkbook): Finding[] {
  return sheets.flatMap((sheet) => {
    const { name, rowCount, columnCount } = sheet;
    const inName = hiddenFinding({ where, sheet: name }, hiddenCharacters(name));
    const inCells: Finding[] = [];
    for (let row = 0; row < rowCount; row++) {
      for (let column = 0; column < columnCount; column++) {
        const { text, address } = sheet.cell(row, column);
        const place = { where: `${where} · ${name} · ${address}`, sheet: name, cell: address };
        if (text !== "")
          for (const finding of hiddenFinding(place, hiddenCharacters(text))) inCells.push(finding);
      }
    }
    return [...inName, ...inCells];
  });
}

function hiddenFinding({ where, ...seen }: Place, found: readonly HiddenCharacter[]): Finding[] {
  if (found.length === 0) return [];
  const codes = [...new Set(found.map(({ code }) => code))].join("、");
  const fix = "请把这一处删去重新输入；多为从别处粘贴带来的，看不见。";
  return found.some(({ reorders }) => reorders)
    ? [
        inputFault(
          "IN-21",
          where,
          `有改变文字方向的控制字符（${codes}），读者看到的次序与数据不同`,
          fix,
          seen,
        ),
      ]
    : [inputWarning("IN-21", where, `有看不见的字符（${codes}），已略去`, fix, seen)];
}
