import { strToU8, zipSync } from "fflate";
import * as xlsx from "xlsx";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The XML that a small workbook may have besides its one sheet `a`. */
export interface SmallWorkbook {
  /** Within `sheetData`. */
  readonly rows?: string;
  /** Before and after `sheetData`. */
  readonly before?: string;
  readonly after?: string;
  /** Within `sst`, `styleSheet` and `workbook`. */
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  /** Before the root of the sheet's part. */
  readonly prolog?: string;
}

/** The parts of the least that opens as a workbook. */
export function smallParts(parts: SmallWorkbook): Record<string, string> {
  const { rows = "", before = "", after = "", strings = "", styles = "", workbook = "" } = parts;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="${relations}">${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets>${workbook}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}">${[
      relation("r1", "worksheet", "worksheets/sheet1.xml"),
      relation("r2", "sharedStrings", "sharedStrings.xml"),
      relation("r3", "styles", "styles.xml"),
    ].join("")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `${parts.prolog ?? ""}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
}

export function smallWorkbook(parts: SmallWorkbook): Uint8Array {
  return zipParts(smallParts(parts));
}

/** Stored as they are, so that no bound of packing comes before the one that is tested; or packed. */
export function zipParts(parts: Readonly<Record<string, string>>, level: 0 | 6 = 0): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level });
}

/** A small .xls file whose stream of sheets is changed before it is packed. */
export function smallXls(change: (stream: Buffer) => Buffer = (stream) => stream): Buffer {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(
    book,
    xlsx.utils.aoa_to_sheet([
      ["a", 1.5],
      ["b", 2],
    ]),
    "a",
  );
  const file = xlsx.CFB.read(xlsx.write(book, { type: "buffer", bookType: "biff8" }), {
    type: "buffer",
  });
  const stream = change(Buffer.from(xlsx.CFB.find(file, "Workbook").content));
  const packed = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(packed, "/Workbook", stream);
  return Buffer.from(xlsx.CFB.write(packed, { type: "buffer" }) as Uint8Array);
}

/** Where a record begins: the last one of this type. */
export function recordAt(stream: Buffer, type: number): number {
  let found = -1;
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (stream.readUInt16LE(at) === type) found = at;
  }
  return found;
}

/** A record put in behind the beginning of the only sheet. */
export function withRecord(stream: Buffer, type: number, ...numbers: readonly number[]): Buffer {
  const begin = recordAt(stream, 0x0809);
  const after = begin + 4 + stream.readUInt16LE(begin + 2);
  const record = Buffer.alloc(4 + numbers.length * 2);
  [type, numbers.length * 2, ...numbers].forEach((number, at) => {
    record.writeUInt16LE(number, at * 2);
  });
  return Buffer.concat([stream.subarray(0, after), record, stream.subarray(after)]);
}
