import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Random } from "./corpus/random.ts";

/** One way in which a file differs from what a program would write of the same tables. */
export interface FileMutation {
  readonly name: string;
  readonly change: (bytes: Uint8Array, random: Random) => Uint8Array;
}

type Parts = Map<string, string>;
type InParts = (parts: Parts, random: Random) => void;

/** Changes parts as text, and packs them again with sound sizes and checksums. */
const inParts = (name: string, change: InParts): FileMutation => ({
  name,
  change: (bytes, random) => {
    const parts = new Map(Object.entries(unzipSync(bytes)).map(([at, b]) => [at, strFromU8(b)]));
    change(parts, random);
    const files = [...parts].map(([at, text]) => [at, strToU8(text)] as const);
    return zipSync(Object.fromEntries(files), { level: 1 });
  },
});
const inPart = (name: string, part: RegExp, change: (xml: string, random: Random) => string) =>
  inParts(name, (parts, random) => {
    const at = random.pick([...parts.keys()].filter((path) => part.test(path)));
    if (at !== undefined) parts.set(at, change(parts.get(at) ?? "", random));
  });
const sheet = /^xl\/worksheets\/sheet\d+\.xml$/;
const inSheet = (name: string, change: (xml: string, random: Random) => string) =>
  inPart(name, sheet, change);

/** One occurrence of a pattern, changed. */
function changeOne(
  xml: string,
  random: Random,
  pattern: RegExp,
  change: (found: string, random: Random) => string,
): string {
  const found = [...xml.matchAll(pattern)];
  const one = random.pick(found);
  if (!one) return xml;
  return xml.slice(0, one.index) + change(one[0], random) + xml.slice(one.index + one[0].length);
}
const oneIn = (name: string, pattern: RegExp, change: (found: string, random: Random) => string) =>
  inSheet(name, (xml, random) => changeOne(xml, random, pattern, change));
const before = (xml: string, mark: string, text: string) => xml.replace(mark, () => text + mark);
const after = (xml: string, text: string) => before(xml, "</worksheet>", text);

const formats = [
  ";;;",
  "0",
  "0.0",
  "# ?/?",
  "0.00,",
  "0.00%",
  "&quot;x&quot;",
  "yyyy-mm-dd",
  "@",
  "0.00E+00",
];
const moreFormats = [
  "0_);(0)",
  "0.00&quot;元&quot;",
  "0.00&quot;万元&quot;",
  "[DBNum2]0.00",
  "[>100]0;;",
  "#",
  "?",
  "h:mm",
];
const row = /<row [^>]*>/g;
const cell = /<c [^>]*>/g;
const numberCell = /<c (?:(?!t=)[^>])*><v>[^<]*<\/v><\/c>/g;
const textCell = /<c [^>]*t="s"[^>]*><v>\d+<\/v><\/c>/g;
const withAttribute = (tag: string, text: string) => tag.replace(/(?=\/?>$)/, ` ${text}`);

const styles: readonly FileMutation[] = [
  inParts("another number format", (parts, random) => {
    const path = "xl/styles.xml";
    const code = random.pick([...formats, ...moreFormats]);
    const xml = (parts.get(path) ?? "").replace(
      /<numFmts[\s\S]*?<\/numFmts>|<numFmts[^>]*\/>/,
      (list) =>
        list.replace("</numFmts>", `<numFmt numFmtId="250" formatCode="${code}"/></numFmts>`),
    );
    const full = xml.includes('"250"')
      ? xml
      : xml.replace(
          /<styleSheet[^>]*>/,
          (root) =>
            `${root}<numFmts count="1"><numFmt numFmtId="250" formatCode="${code}"/></numFmts>`,
        );
    const [, cells = ""] = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(full) ?? [];
    const given = changeOne(cells, random, /numFmtId="\d+"/g, () => 'numFmtId="250"');
    parts.set(
      path,
      full.replace(cells, () => given),
    );
  }),
  inPart("a built-in number format", /styles\.xml$/, (xml, random) =>
    xml.replace(/<cellXfs[\s\S]*<\/cellXfs>/, (list) =>
      changeOne(list, random, /numFmtId="\d+"/g, () => `numFmtId="${random.whole(60)}"`),
    ),
  ),
  inPart("a format that isn't there", /styles\.xml$/, (xml, random) =>
    changeOne(xml, random, /numFmtId="\d+"/g, () => 'numFmtId="9999"'),
  ),
  inParts("no styles", (parts) => void parts.delete("xl/styles.xml")),
  oneIn("another style", cell, (tag, random) =>
    withAttribute(tag.replace(/ s="\d+"/, ""), `s="${random.whole(9)}"`),
  ),
];

const hidden: readonly FileMutation[] = [
  oneIn("a hidden row", row, (tag) => withAttribute(tag, 'hidden="1"')),
  oneIn("a row of no height", row, (tag) =>
    withAttribute(tag.replace(/ ht="[^"]*"/, ""), 'ht="0" customHeight="1"'),
  ),
  inSheet("a hidden column", (xml, random) => {
    const at = random.whole(8) + 1;
    const bare = xml.replace(/<cols>[\s\S]*?<\/cols>/, "");
    return before(
      bare,
      "<sheetData",
      `<cols><col min="${at}" max="${at}" width="${random.pick([0, 9])}" hidden="1"/></cols>`,
    );
  }),
  inPart("a hidden sheet", /^xl\/workbook\.xml$/, (xml, random) =>
    changeOne(xml, random, /<sheet [^>]*>/g, (tag) =>
      withAttribute(
        tag.replace(/ state="\w+"/, ""),
        `state="${random.pick(["hidden", "veryHidden"])}"`,
      ),
    ),
  ),
];

const contents: readonly FileMutation[] = [
  inPart("dates from 1904", /^xl\/workbook\.xml$/, (xml) =>
    /<workbookPr[^>]*>/.test(xml)
      ? xml.replace(/<workbookPr[^>]*\/?>/, (tag) =>
          withAttribute(tag.replace(/ date1904="\w+"/, ""), 'date1904="1"'),
        )
      : xml.replace(/<workbook[^>]*>/, (root) => `${root}<workbookPr date1904="1"/>`),
  ),
  oneIn("a number as text", numberCell, (text) => text.replace("<c ", '<c t="str" ')),
  oneIn("a formula without result", numberCell, (text) => text.replace(/<v>.*<\/v>/, "<f>1+1</f>")),
  oneIn("a stale formula", numberCell, (text) => text.replace("<v>", "<f>1+1.5</f><v>")),
  oneIn("a function", numberCell, (text) => text.replace("<v>", "<f>VLOOKUP(A1,B1:C9,2)</f><v>")),
  inSheet("shared formulas", (xml, random) => {
    let index = 0;
    const first = random.pick(["A1+B1", "1+1", "SUM(A1:A3)", "VALUE(9)"]);
    return xml.replace(numberCell, (text) =>
      index++ > 6
        ? text
        : text.replace(
            "<v>",
            `<f t="shared" si="0" ref="A1:XFD99">${index === 1 ? first : ""}</f><v>`,
          ),
    );
  }),
  oneIn("a shared formula without its first", numberCell, (text) =>
    text.replace("<v>", '<f t="shared" si="77"/><v>'),
  ),
  oneIn("a text that isn't there", textCell, (text) => text.replace(/<v>\d+/, "<v>999999")),
  oneIn("an unknown type", cell, (tag) => withAttribute(tag.replace(/ t="\w+"/, ""), 't="q"')),
  oneIn("an error", numberCell, (text) =>
    text.replace("<c ", '<c t="e" ').replace(/<v>.*<\/v>/, "<v>#REF!</v>"),
  ),
  oneIn("a number that is none", numberCell, (text) => text.replace(/<v>/, "<v>1e999")),
  inPart("texts in runs with readings", /sharedStrings\.xml$/, (xml) =>
    xml.replace(
      /<si><t([^>]*)>([^<]{2,})<\/t><\/si>/g,
      (_, space, text) =>
        `<si><r><t${space}>${text.slice(0, 1)}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${text.slice(1)}</t></r><rPh sb="0" eb="1"><t>9</t></rPh></si>`,
    ),
  ),
];

const junk: readonly FileMutation[] = [
  inSheet("huge columns", (xml) =>
    before(
      xml.replace(/<cols>[\s\S]*?<\/cols>/, ""),
      "<sheetData",
      `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(500)}</cols>`,
    ),
  ),
  inSheet("huge conditional formats and links", (xml) =>
    after(
      xml,
      '<conditionalFormatting sqref="A1:XFD1048576"/><hyperlink ref="A1:XFD1048576"/>'.repeat(500),
    ),
  ),
  inSheet("a wrong dimension", (xml) =>
    before(xml.replace(/<dimension[^>]*>/, ""), "<sheetData", '<dimension ref="A1:XFD1048576"/>'),
  ),
  inSheet("a comment with cells", (xml) =>
    xml.replace(
      /<sheetData[^>]*>/,
      (tag) => `${tag}<!-- <row r="9"><c r="B9"><v>77</v></c></row> -->`,
    ),
  ),
  inSheet("cells in an extension", (xml) =>
    after(xml, '<extLst><row r="9"><c r="B9"><v>77</v></c></row></extLst>'),
  ),
  inSheet("a merge of everything", (xml) =>
    after(xml, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  ),
  inSheet("a merge that runs backwards", (xml) =>
    after(xml, '<mergeCells><mergeCell ref="C9:A1"/></mergeCells>'),
  ),
  oneIn("a row far below", row, (tag) => tag.replace(/ r="\d+"/, ' r="1048000"')),
  oneIn("a row twice", /<row [^>]*>(?:(?!<\/row>)[\s\S])*<\/row>/g, (text) => text + text),
  inSheet("rows in another order", (xml, random) =>
    xml.replace(/<sheetData>([\s\S]*)<\/sheetData>/, (_, body: string) => {
      const rows = body.match(/<row [^>]*>[\s\S]*?<\/row>|<row [^>]*\/>/g) ?? [];
      return `<sheetData>${[...rows].sort(() => random.next() - 0.5).join("")}</sheetData>`;
    }),
  ),
];

const markup = /[<>/"]/g;
const anyPart = /\.(?:xml|rels)$/;
const damage: readonly FileMutation[] = [
  inPart("a sign of markup lost", anyPart, (xml, random) =>
    changeOne(xml, random, markup, () => ""),
  ),
  inPart("a sign of markup exchanged", anyPart, (xml, random) =>
    changeOne(xml, random, markup, () => random.pick(["<", ">", "&", "\0", '"'])),
  ),
  inPart("a part cut short", anyPart, (xml, random) => xml.slice(0, random.whole(xml.length))),
  inParts("a part lost", (parts, random) => void parts.delete(random.pick([...parts.keys()]))),
  inPart("a document type", sheet, (xml) =>
    xml.replace(/<worksheet/, '<!DOCTYPE w [<!ENTITY a "9">]><worksheet'),
  ),
  inPart("a part nested deep", sheet, (xml) => after(xml, "<x>".repeat(5_000))),
];

/** Damage of the file as bytes: nothing can be changed in its parts after it. */
export const byteMutations: readonly FileMutation[] = [
  { name: "a byte changed", change: (bytes, random) => withBytes(bytes, random, 1, bytes.length) },
  {
    name: "twenty bytes changed",
    change: (bytes, random) => withBytes(bytes, random, 20, bytes.length),
  },
  { name: "cut short", change: (bytes, random) => bytes.slice(0, random.whole(bytes.length)) },
  { name: "a piece doubled", change: doubled },
];

/** Damage of an .xls file where the file says how it hangs together; what a cell holds has no checksum. */
export const xlsMutations: readonly FileMutation[] = [
  {
    name: "xls: a byte of the header changed",
    change: (bytes, random) => withBytes(bytes, random, 1, 76),
  },
  {
    name: "xls: the first chains changed",
    change: (bytes, random) => withBytes(bytes, random, 4, 512),
  },
  { name: "xls: cut short", change: (bytes, random) => bytes.slice(0, random.whole(bytes.length)) },
  { name: "xls: a piece doubled", change: doubled },
];

export const xlsxMutations: readonly FileMutation[] = [
  ...styles,
  ...hidden,
  ...contents,
  ...junk,
  ...damage,
];

function withBytes(bytes: Uint8Array, random: Random, count: number, below: number): Uint8Array {
  const copy = bytes.slice();
  for (let left = count; left > 0; left--) copy[random.whole(below)] = random.whole(256);
  return copy;
}

function doubled(bytes: Uint8Array, random: Random): Uint8Array {
  const [from, to] = [random.whole(bytes.length), random.whole(bytes.length)].sort((a, b) => a - b);
  const piece = bytes.slice(from, Math.min(to ?? 0, (from ?? 0) + 5_000));
  return new Uint8Array(Buffer.concat([bytes.slice(0, to), piece, bytes.slice(to)]));
}
