import { attribute, scanXml } from "./scan-xml.ts";
import { broken, tooLarge, workbookLimits } from "./workbook-limits.ts";

/** The number format of each cell style: its code, or the number of a built-in one. */
export type CellFormats = readonly (string | number)[];

/** Reads the number formats of an .xlsx file's styles; nothing else of them matters. */
export function readStyles(part: string, content: Buffer | undefined): CellFormats {
  if (!content) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let section = "";
  scanXml(part, content, {
    open(name, attributes, depth) {
      if (depth === 1) section = name;
      if (depth !== 2) return;
      if (section === "numFmts" && name === "numFmt") {
        codes.set(idOf(part, attributes), attribute(attributes, "formatCode") ?? "General");
      }
      if (
        section === "cellXfs" &&
        name === "xf" &&
        ids.push(idOf(part, attributes)) > workbookLimits.items
      ) {
        throw tooLarge("工作簿记了太多单元格样式");
      }
    },
    close() {},
    text() {},
  });
  return ids.map((id) => codes.get(id) ?? id);
}

function idOf(part: string, attributes: string): number {
  const id = attribute(attributes, "numFmtId") ?? "0";
  if (!/^\d{1,6}$/.test(id)) throw broken(`${part} 的数字格式编号“${id.slice(0, 20)}”不是数字`);
  return Number(id);
}
