import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import * as xlsx from "xlsx";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { WorkbookError, workbookLimits } from "../../src/load/workbook-limits.ts";
import { root } from "../support/example.ts";

const sample = readFileSync(
  join(root, "test/input/workbooks/nmg-budget-2024.wan.clean.sheetjs.xlsx"),
);

/** The least that opens as a workbook, with one sheet of this XML. */
function workbookOf(rows: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const doc = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const files: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${doc}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${doc}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${doc}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([n, t]) => [n, strToU8(t)])), {
    level: 1,
  });
}

/** The size that an archive claims for its largest file, made small. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf("PK\x01\x02"); at >= 0; at = copy.indexOf("PK\x01\x02", at + 4)) {
    if (copy.readUInt32LE(at + 24) > 100_000) copy.writeUInt32LE(1_000, at + 24);
  }
  return copy;
}

const encrypted = () => {
  const container = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.alloc(64, 4));
  xlsx.CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(4096, 7));
  return xlsx.CFB.write(container, { type: "buffer" }) as Uint8Array;
};

/** Rows of 500 different numbers, which do not pack as densely as a bomb. */
const cells = (count: number) =>
  Array.from({ length: count / 500 }, (_, row) => {
    const line = Array.from(
      { length: 500 },
      (__, at) => `<c><v>${(row * 7919 + at * 104729) % 99991}</v></c>`,
    );
    return `<row>${line.join("")}</row>`;
  }).join("");

const cases: readonly [string, () => Uint8Array, RegExp][] = [
  [
    "a file cut short",
    () => sample.subarray(0, sample.length - 3_000),
    /^文件不完整：压缩包没有目录/,
  ],
  [
    "a file damaged within",
    () => {
      const copy = Buffer.from(sample);
      copy.fill(0xff, 2_000, 6_000);
      return copy;
    },
    /^文件不完整：/,
  ],
  ["no zip at all", () => strToU8("这不是工作簿"), /^不是 .xlsx 或 .xls 工作簿$/],
  ["an empty file", () => new Uint8Array(0), /^文件是空的$/],
  ["a web page", () => strToU8("<html><table></table></html>"), /^这是网页或 XML 文本/],
  ["a Word document", () => zipSync({ "word/document.xml": strToU8("<a/>") }), /^这是 Word 文档/],
  [
    "a zip bomb",
    () => workbookOf(" ".repeat(61 * 2 ** 20)),
    /^解压后有 61\.0 MB，超过上限（60\.0 MB，压缩比 200）$/,
  ],
  [
    "a dense file below the size",
    () => workbookOf(" ".repeat(5 * 2 ** 20)),
    /^解压后有 5\.0 MB，超过上限（60\.0 MB，压缩比 200）$/,
  ],
  [
    "a zip bomb that lies about its size",
    () => lying(workbookOf(cells(50_000))),
    /^文件不完整：xl\/worksheets\/sheet1.xml 的两处记载不一致$/,
  ],
  [
    "100,000 empty rows",
    () => workbookOf("<row/>".repeat(50_000) + '<row ht="1"/>'.repeat(50_000)),
    /^工作表“a”的行数超过上限 20000 行$/,
  ],
  ["2 million cells", () => workbookOf(cells(2_000_000)), /^工作簿的单元格超过上限 300000 个$/],
  [
    "too many cells",
    () => workbookOf(cells(workbookLimits.cells + 500)),
    /^工作簿的单元格超过上限 300000 个$/,
  ],
  [
    "many files",
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`${n}`, new Uint8Array(0)])),
      ),
    /^压缩包里有 2001 个文件，超过上限 2000 个$/,
  ],
  ["a password", encrypted, /^工作簿有打开密码$/],
  [
    "a large file",
    () => new Uint8Array(workbookLimits.bytes + 1),
    /^文件有 10\.0 MB，超过上限 10\.0 MB$/,
  ],
];

for (const [name, make, message] of cases) {
  test(`${name}: one clear message, in bounded time and memory`, async (context) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const started = performance.now();
    await assert.rejects(
      readWorkbook(bytes),
      (error) => error instanceof WorkbookError && message.test(error.message) && error.fix !== "",
    );
    const took = performance.now() - started;
    const grown = (process.memoryUsage().rss - before) / 2 ** 20;
    context.diagnostic(`${took.toFixed(0)} ms, ${grown.toFixed(0)} MB`);
    assert.ok(took < 20_000, `${took} ms`);
    assert.ok(grown < 400, `${grown} MB`);
  });
}

test("the bounds are the ones that the documentation states", () => {
  assert.deepEqual(workbookLimits, {
    bytes: 10_485_760,
    entries: 2_000,
    unpackedBytes: 62_914_560,
    ratio: 200,
    sheets: 200,
    rows: 20_000,
    columns: 1_000,
    cells: 300_000,
    area: 1_000_000,
    characters: 10_000_000,
    cellCharacters: 32_767,
    formulaCharacters: 8_192,
    items: 300_000,
    depth: 64,
    tagCharacters: 65_536,
    seconds: 20,
    heapMebibytes: 400,
  });
});
