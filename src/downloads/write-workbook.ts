import * as xlsx from "xlsx";
import { unzipBounded } from "../load/unzip-bounded.ts";
import { writeZip } from "../load/write-zip.ts";

const formatsOfTheLibrary = new Map(Object.entries(xlsx.SSF.get_table() as Record<string, string>));

/**
 * The bytes of a workbook; the same workbook gives the same bytes. The library keeps the number formats of
 * every workbook that it has met, and would write them into the next one.
 */
export function writeWorkbook(book: xlsx.WorkBook): Uint8Array {
  const formats = xlsx.SSF.get_table() as Record<string, string>;
  for (const id of Object.keys(formats)) {
    if (!formatsOfTheLibrary.has(id)) delete formats[id];
  }
  const bytes: Uint8Array = xlsx.write(book, { type: "buffer", bookType: "xlsx", bookSST: true });
  // The library packs in JavaScript, at ten times the cost.
  return writeZip([...unzipBounded(bytes)].map(([name, content]) => ({ name, content })));
}
