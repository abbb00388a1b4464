import * as xlsx from "xlsx";

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
  return xlsx.write(book, { type: "buffer", bookType: "xlsx", bookSST: true, compression: true });
}
