import { type Figure, stateText } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import { formatDecimal } from "../numbers/decimal.ts";

/**
 * One flat table per file, UTF-8 with BOM and CRLF for Excel and WPS. Every row says its block, 行次,
 * code and level; amounts are plain numbers in the unit of the `单位` column.
 */
export function tableCsv(table: StatTable): string {
  const { columns, blocks } = table.spec;
  const blockTitle = new Map(blocks.map((block) => [block.id, block.title ?? ""]));
  const head = [
    "分栏",
    "行次",
    "科目编码",
    "项目",
    "级次",
    "单位",
    ...columns.map(({ path }) => path.join("·")),
  ];
  const rows = table.rows.map((row) => {
    const [first] = row.cells.values();
    return [
      blockTitle.get(row.block) ?? "",
      row.line === undefined ? "" : String(row.line),
      row.code ?? "",
      row.label,
      String(row.level),
      first?.unit ?? "",
      ...columns.map(
        (column) => row.texts?.get(column.id)?.text ?? csvValue(row.cells.get(column.id)),
      ),
    ];
  });
  const lines = [head, ...rows].map((cells) => cells.map(csvField).join(","));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function csvValue(figure: Figure | undefined): string {
  if (!figure) return "";
  if (figure.value !== null) return formatDecimal(figure.value);
  return figure.state === "value" || figure.state === "zero" ? "" : stateText[figure.state];
}

/**
 * A field that no spreadsheet program takes for a formula: text that starts with = + - @ or a control
 * character gets an apostrophe, plain numbers stay numbers.
 */
export function csvField(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
