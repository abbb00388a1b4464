import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { random } from "./corpus/random.ts";
import { cleanWorkbook } from "./desk.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The least that opens as a workbook; `parts` replace or add files. Stored (0), nothing is dense. */
function workbook(
  sheet: string,
  parts: Readonly<Record<string, string>> = {},
  level: 0 | 6 = 6,
): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${doc}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${doc}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${doc}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${doc}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${doc}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><t>one</t></si></sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...parts,
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([n, t]) => [n, strToU8(t)]));
  return zipSync(bytes, { level });
}

const rows = (content: string) => `<sheetData>${content}</sheetData>`;
const text = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join("");

/** Sheets of a title and a header row, as far as a form would look for a table in each. */
function manySheets(count: number): Uint8Array {
  const sheet = `<worksheet xmlns="${main}"><dimension ref="A1:XFD1048576"/>${rows(`<row r="1">${text("收入支出决算总表")}</row><row r="400"><c r="BH400"><v>1</v></c></row>`)}</worksheet>`;
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${doc}"><sheets>${times(count, (n) => `<sheet name="s${n}" sheetId="${n + 1}" r:id="r${n + 10}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships">${times(count, (n) => `<Relationship Id="r${n + 10}" Type="${doc}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`)}</Relationships>`,
  };
  for (let n = 1; n <= count; n++) parts[`xl/worksheets/sheet${n}.xml`] = sheet;
  return workbook("", parts);
}

/** A file that the directory calls stored and its own header calls deflated. */
function twoTongues(): Uint8Array {
  const bytes = Buffer.from(workbook(rows(times(200_000, () => "<row/>"))));
  const at = bytes.indexOf(Buffer.from("PK\x01\x02"), bytes.lastIndexOf("sheet1.xml") - 60);
  bytes.writeUInt16LE(0, at + 10);
  bytes.writeUInt32LE(bytes.readUInt32LE(at + 20), at + 24);
  return bytes;
}

function flipped(seed: number, count: number): Uint8Array {
  const source = random(seed);
  const bytes = Buffer.from(readFileSync(cleanWorkbook));
  for (let n = 0; n < count; n++) bytes[source.whole(bytes.length)] = source.whole(256);
  return bytes;
}

/** A compound file whose chains of sectors lead in circles. */
function circularCompoundFile(): Uint8Array {
  const bytes = Buffer.alloc(512 * 40);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  for (let at = 44; at < bytes.length; at += 4) bytes.writeUInt32LE(0, at);
  return bytes;
}

const deep = 100_000;
const entities = times(20, (n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};&e${n};">`);
const declared = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "长">${entities}]>`;

const longTexts = ["（", "一", "1,", " ", "，其中：1."].map((part) => `${part.repeat(20_000)}x`);

/** Workbooks that mean harm, or look as if, each by what it does. */
export const hostileWorkbooks: Readonly<Record<string, () => Uint8Array>> = {
  "3,000 ranges of 16,384 columns": () =>
    workbook(
      `<cols>${times(3_000, () => '<col min="1" max="16384" width="9" hidden="1"/>')}</cols>${rows("")}`,
    ),
  "a range of 2,000,000,000 columns": () =>
    workbook(`<cols><col min="1" max="2000000000" width="9"/></cols>${rows("")}`),
  "stored and deflated at once": twoTongues,
  "a bomb of 50 MB": () => workbook(rows(" ".repeat(50 * 2 ** 20))),
  "a used range of all cells": () =>
    workbook(
      `<dimension ref="A1:XFD1048576"/>${rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')}`,
    ),
  "100,000 merged ranges upon each other": () =>
    workbook(
      `${rows(`<row>${text("甲")}</row>`)}<mergeCells>${times(100_000, (n) => `<mergeCell ref="A1:XFD${n + 2}"/>`)}</mergeCells>`,
    ),
  "entities of entities": () =>
    workbook("", {
      "xl/worksheets/sheet1.xml": `${declared}<worksheet xmlns="${main}">${rows(`<row>${text("&e20;")}</row>`)}</worksheet>`,
    }),
  "elements within elements": () =>
    workbook(`${"<a>".repeat(deep)}${"</a>".repeat(deep)}${rows("")}`),
  "a number of 2,000,000 digits": () =>
    workbook(rows(`<row><c><v>${"1".repeat(2_000_000)}</v></c></row>`), {}, 0),
  "shared strings that are not there": () =>
    workbook(rows(`<row>${times(5_000, (n) => `<c t="s"><v>${n * 7_919_777}</v></c>`)}</row>`)),
  "texts that regular expressions like": () =>
    workbook(
      rows(times(40, (n) => `<row>${text(longTexts[n % longTexts.length] ?? "")}</row>`)),
      {},
      0,
    ),
  "300,000 cells of text": () =>
    workbook(rows(times(1_000, (r) => `<row>${times(299, (c) => text(`项目${r}号${c}`))}</row>`))),
  "200 sheets with a title each": () => manySheets(200),
  "65,000 styles with long formats": () =>
    workbook(rows('<row><c s="64999"><v>1</v></c></row>'), {
      "xl/styles.xml": `<styleSheet xmlns="${main}"><numFmts>${times(2_000, (n) => `<numFmt numFmtId="${n + 200}" formatCode="${"[&lt;1]0.0;".repeat(200)}"/>`)}</numFmts><cellXfs>${times(65_000, (n) => `<xf numFmtId="${200 + (n % 2_000)}"/>`)}</cellXfs></styleSheet>`,
    }),
  "a name of a prototype for sheet, cell and string": () =>
    workbook(
      rows(
        '<row r="__proto__"><c r="__proto__" t="__proto__" s="constructor"><v>__proto__</v></c></row>',
      ),
      {
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${doc}"><sheets><sheet name="__proto__" sheetId="1" r:id="r1"/></sheets></workbook>`,
      },
    ),
  "markup for a sheet's name and a cell": () =>
    workbook(rows(`<row>${text("&lt;script&gt;alert(1)&lt;/script&gt;\u202e")}</row>`), {
      "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${doc}"><sheets><sheet name="&quot;&gt;&lt;script&gt;x" sheetId="1" r:id="r1"/></sheets></workbook>`,
    }),
  "a compound file in circles": circularCompoundFile,
  "a real one with 3 bytes changed": () => flipped(3, 3),
  "a real one with 300 bytes changed": () => flipped(4, 300),
  "no archive behind the first letters": () =>
    Buffer.concat([Buffer.from("PK\x03\x04"), deflateRawSync(Buffer.alloc(2 ** 20, 7))]),
};
