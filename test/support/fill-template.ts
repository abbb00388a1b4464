import { readFileSync } from "node:fs";
import * as xlsx from "xlsx";
import type { Form } from "../../src/forms/form.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { readWorkbookTables } from "../../src/sheets/read-tables.ts";

/**
 * The bytes of a template as a clerk fills it in: each cell of its tables by what `amountOf` says of its id,
 * and the column 数值 of its sheet 其他数字 by label.
 */
export async function fillTemplate(
  file: string,
  form: Form,
  amountOf: (id: string) => number,
  others: Readonly<Record<string, number | string>>,
): Promise<Uint8Array> {
  const book = xlsx.read(readFileSync(file));
  for (const [name, sheet] of Object.entries(book.Sheets)) {
    if (name === "其他数字") fillOthers(sheet, others);
    else fillZeros(sheet);
  }
  const context = { where: "filled", file: "filled" };
  const read = await readWorkbook(xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
  for (const { table } of readWorkbookTables(form, new Set(), read, context).placements) {
    for (const { id, place } of table.rows.flatMap(({ cells }) => [...cells.values()])) {
      if (place?.in !== "cell") continue;
      const target = book.Sheets[place.sheet];
      if (target) target[place.cell] = { t: "n", v: amountOf(id), z: "0.00" };
    }
  }
  return xlsx.write(book, { type: "buffer", bookType: "xlsx" });
}

const names = /^(?:.*科目编码|科目名称|项目)$/;
const header = /^(?:.*科目编码|科目名称|项目|栏次|小计)$/;

/** Every empty cell of a row with a name, below the header, so that the reader says which cell is what. */
function fillZeros(sheet: xlsx.WorkSheet): void {
  const { e } = xlsx.utils.decode_range(sheet["!ref"] ?? "A1");
  const found = (pattern: RegExp) =>
    Object.keys(sheet)
      .filter((address) => pattern.test(String(sheet[address]?.v)))
      .map((address) => xlsx.utils.decode_cell(address));
  const labels = new Set(found(names).map(({ c }) => c));
  for (let row = Math.max(...found(header).map(({ r }) => r)) + 1; row <= e.r; row++) {
    let isNamed = labels.size === 0 && !/^注/.test(String(sheet[`A${row + 1}`]?.v));
    for (let column = 0; column <= e.c; column++) {
      const address = xlsx.utils.encode_cell({ r: row, c: column });
      if (labels.has(column)) isNamed = sheet[address] !== undefined;
      else if (isNamed) sheet[address] ??= { t: "n", v: 0 };
    }
  }
}

function fillOthers(sheet: xlsx.WorkSheet, others: Readonly<Record<string, number | string>>) {
  for (const [address, cell] of Object.entries(sheet)) {
    const value = others[String(cell?.v)];
    if (address.startsWith("A") && value !== undefined) {
      sheet[address.replace("A", "B")] = { t: typeof value === "number" ? "n" : "s", v: value };
    }
  }
}
