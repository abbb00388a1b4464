import { scanXml } from "./scan-xml.ts";
import { tooLarge, workbookLimits } from "./workbook-limits.ts";

/** Reads the texts that cells of an .xlsx file share; how to pronounce them is left out. */
export function readSharedStrings(part: string, content: Buffer | undefined): readonly string[] {
  if (!content) return [];
  const strings: string[] = [];
  let text: string[] = [];
  const path: string[] = [];
  scanXml(part, content, {
    open(name, _attributes, depth) {
      path.length = depth;
      path.push(name);
      if (depth === 1 && name === "si") text = [];
    },
    close(name, depth) {
      if (
        depth === 1 &&
        name === "si" &&
        strings.push(unescapeText(text.join(""))) > workbookLimits.items
      ) {
        throw tooLarge("工作簿记了太多文字");
      }
      path.length = depth;
    },
    text(characters) {
      if (path[1] === "si" && isPrinted(path.slice(2))) text.push(characters);
    },
  });
  return strings;
}

/** Text, or text of a run. */
export function isPrinted(path: readonly string[]): boolean {
  return path.join("/") === "t" || path.join("/") === "r/t";
}

/** Characters that XML can't hold stand as their number: `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
