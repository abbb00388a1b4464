import { publishedFolder } from "../load/published-data.ts";

/** Where a number stands in the data, taken apart. Files are below the data folder. */
export type Origin =
  | {
      readonly kind: "cell";
      readonly file: string;
      readonly sheet: string;
      readonly cell: string;
    }
  | { readonly kind: "pointer"; readonly file: string; readonly pointer: string }
  | { readonly kind: "line"; readonly file: string; readonly line: number }
  | { readonly kind: "formula"; readonly rule: string; readonly operands: readonly string[] };

/** The published file of an origin; JSON by pointer and Markdown by line. Undefined for what follows from others. */
export function publishedPlace(at: Origin): string | undefined {
  switch (at.kind) {
    case "formula":
      return undefined;
    case "cell":
      return `${publishedFolder}/${at.file}`;
    case "pointer":
      return `${publishedFolder}/${at.file}#${encodeURI(at.pointer)}`;
    case "line":
      return `${publishedFolder}/${at.file}#L${at.line}`;
  }
}

/** `FILE#SHEET!CELL`, `FILE#/json/pointer`, `FILE#L12` or `=rule(id, …)`; anything else is a bug. */
export function parseOrigin(origin: string): Origin {
  const formula = /^=([a-z-]+)\((.*)\)$/.exec(origin);
  if (formula) {
    const [, rule = "", operands = ""] = formula;
    return { kind: "formula", rule, operands: operands === "" ? [] : operands.split(", ") };
  }
  const [file = "", place = ""] = splitAt(origin, origin.indexOf("#"));
  if (place.startsWith("/")) return { kind: "pointer", file, pointer: place };
  const line = /^L(\d+)$/.exec(place);
  if (line) return { kind: "line", file, line: Number(line[1]) };
  // The name of a sheet may hold an exclamation mark, a cell's address never does.
  const [sheet = "", cell = ""] = splitAt(place, place.lastIndexOf("!"));
  if (file === "" || sheet === "" || !/^[A-Z]+\d+$/.test(cell)) {
    throw new Error(`no origin: ${origin}`);
  }
  return { kind: "cell", file, sheet, cell };
}

function splitAt(text: string, index: number): [string, string] {
  return index < 0 ? ["", ""] : [text.slice(0, index), text.slice(index + 1)];
}

/** The file of an origin without the disclosure's folder: `tables.xlsx`, `text/totals.md`. */
export function fileWithin(folder: string, file: string): string {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
}
