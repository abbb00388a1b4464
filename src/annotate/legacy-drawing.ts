const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Elements of a worksheet that stand after `legacyDrawing`, by the order of the standard (ECMA-376). */
const later = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
  "worksheet",
]);

/** The relation of a sheet's legacy drawing, in which its comments are shown. */
export function legacyDrawingId(sheet: string): string | undefined {
  return /<(?:\w+:)?legacyDrawing\b[^<>]*?:id="([^"<]+)"/.exec(sheet)?.[1];
}

/** Names a legacy drawing in a sheet that has none. Sheets can be large, so they stay text. */
export function insertLegacyDrawing(sheet: string, relation: string): string {
  const prefix = /<(\w+:)?worksheet\b/.exec(sheet)?.[1] ?? "";
  const at = insertionPoint(sheet);
  const element = `<${prefix}legacyDrawing xmlns:r="${relationships}" r:id="${relation}"/>`;
  return sheet.slice(0, at) + element + sheet.slice(at);
}

/** The first element of the worksheet itself that has to stand later. */
function insertionPoint(sheet: string): number {
  const data = /<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/.exec(sheet);
  const from = data ? data.index + data[0].length : 0;
  const tags = /<(\/?)(?:\w+:)?([\w-]+)(?=[\s/>])[^<>]*?(\/?)>/g;
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(sheet); tag; tag = tags.exec(sheet)) {
    const [, closes, name = "", isEmpty] = tag;
    if (depth === 0 && later.has(name)) return tag.index;
    if (closes) depth--;
    else if (!isEmpty) depth++;
  }
  throw new Error("a worksheet has an end");
}
