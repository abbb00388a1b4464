import * as xlsx from "xlsx";
import { csvField } from "../datasets/csv-field.ts";
import type { StatTable } from "../figures/table.ts";
import { ministrySheet } from "./ministry-sheet.ts";

/**
 * The table as the ministry prints it, header and notes included, UTF-8 with BOM and CRLF for Excel and WPS;
 * for reading, not for calculating.
 */
export function printedCsv(table: StatTable, unitName: string): string {
  const { sheet } = ministrySheet(table, unitName, { marksInferred: true });
  const { e: last } = xlsx.utils.decode_range(sheet["!ref"] ?? "A1");
  const lines = Array.from({ length: last.r + 1 }, (_, r) =>
    Array.from({ length: last.c + 1 }, (__, c) => shown(sheet[xlsx.utils.encode_cell({ r, c })]))
      .map(csvField)
      .join(","),
  );
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

function shown(cell: xlsx.CellObject | undefined): string {
  return cell ? xlsx.utils.format_cell(cell) : "";
}
