import * as xlsx from "xlsx";
import type { RawCell } from "./raw-sheet.ts";

/** One cell of the library as what a reader of the sheet sees. */
export function toRawCell(address: string, cell: xlsx.CellObject | undefined): RawCell {
  const formula = cell?.f;
  if (!cell || cell.v === undefined || cell.v === "") {
    // A program that writes formulas without results leaves nothing to read.
    if (formula && cell?.t !== "s") {
      return { address, kind: "error", text: `=${formula}（没有计算结果）`, formula };
    }
    return { address, kind: "empty", text: "", formula };
  }
  // Some programs leave control characters as _x000d_.
  const text = String(cell.w ?? cell.v).replace(/_x00[01][0-9a-f]_/gi, " ");
  if (cell.t === "n") return { address, formula, ...numberCell(cell) };
  if (cell.t === "d") return { address, kind: "date", text, formula };
  if (cell.t === "e") return { address, kind: "error", text, formula };
  if (cell.t === "s") {
    const isEmpty = text.replace(/[\s\u00a0\u3000\u200b\ufeff]/g, "") === "";
    return { address, kind: isEmpty ? "empty" : "text", text: isEmpty ? "" : text, formula };
  }
  return { address, kind: "other", text, formula };
}

/**
 * The number as the sheet prints it; its shortest exact form where the format prints no plain number.
 * A format that prints another number than the one stored (thousands, 万) keeps the stored one too.
 */
function numberCell(cell: xlsx.CellObject): Pick<RawCell, "kind" | "text" | "stored"> {
  const value = cell.v as number;
  const format = String(cell.z ?? "General");
  const printed = String(cell.w ?? "").trim();
  if (xlsx.SSF.is_date(format)) return { kind: "date", text: printed };
  // What fifteen digits can't tell is noise of the binary number.
  const exact = plainNumber(value);
  if (format === "General" || format === "@") return { kind: "number", text: exact };
  const brackets = /^\(([\d,]+(?:\.\d+)?)\)$/.exec(printed);
  const plain = brackets ? `-${brackets[1]}` : printed;
  const percent = /^-?[\d,]+(\.\d+)?%$/.test(plain);
  if (percent) {
    const isSame = isRounded(Number(plain.replace(/[,%]/g, "")), value * 100, decimals(plain));
    return { kind: "number", text: plain, ...(isSame ? {} : { stored: exact }) };
  }
  if (!/^-?[\d,]+(\.\d+)?$/.test(plain)) return { kind: "number", text: exact };
  const same = isRounded(Number(plain.replaceAll(",", "")), value, decimals(plain));
  return { kind: "number", text: plain, ...(same ? {} : { stored: exact }) };
}

function decimals(printed: string): number {
  return /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
}

function isRounded(printed: number, value: number, places: number): boolean {
  return Math.abs(printed - value) <= 0.500001 * 10 ** -places + Math.abs(value) * 1e-12;
}

function plainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? String(value) : text;
}
