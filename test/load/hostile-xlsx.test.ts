import assert from "node:assert/strict";
import { test } from "node:test";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { WorkbookError } from "../../src/load/workbook-limits.ts";
import {
  type SmallWorkbook,
  smallParts,
  smallWorkbook,
  zipParts,
} from "../support/small-workbook.ts";

const huge = "A1:XFD1048576";
const one = `<row r="1"><c r="A1"><v>1.5</v></c></row>`;
const many = (count: number, text: string) => text.repeat(count);
const each = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join("");
/** 20,000 rows of two cells. */
const tall = each(20_000, () => "<row><c><v>1</v></c><c><v>2</v></c></row>");
const xf = `<xf numFmtId="0"/>`;

/** Ranges and counts that a program might run through; what isn't read can't be run through. */
const ranges: readonly [string, SmallWorkbook, RegExp | "read"][] = [
  [
    "3,000 columns of full width",
    { before: `<cols>${many(3_000, '<col min="1" max="16384" width="9"/>')}</cols>`, rows: one },
    "read",
  ],
  [
    "a column up to two billion",
    { before: '<cols><col min="1" max="2000000000" hidden="1"/></cols>', rows: one },
    "read",
  ],
  [
    "30,000 hidden columns of full width",
    { before: `<cols>${many(30_000, '<col min="1" max="16384" hidden="1"/>')}</cols>`, rows: one },
    /^工作表“a”记了太多列宽$/,
  ],
  [
    "columns backwards",
    { before: '<cols><col min="9" max="1"/></cols>', rows: one },
    /sheet1.xml 的列宽范围不对$/,
  ],
  [
    "a merge over the whole sheet",
    { rows: one, after: `<mergeCells><mergeCell ref="${huge}"/></mergeCells>` },
    "read",
  ],
  [
    "3,000 merges over one another",
    {
      rows: tall,
      after: `<mergeCells>${many(3_000, '<mergeCell ref="A1:B20000"/>')}</mergeCells>`,
    },
    /^文件不完整：工作表“a”的合并区域互相重叠$/,
  ],
  [
    "a merge beyond the sheet",
    { rows: one, after: '<mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>' },
    /合并区域“A1:ZZZZ9”不对$/,
  ],
  ["a dimension of the whole sheet", { before: `<dimension ref="${huge}"/>`, rows: one }, "read"],
  [
    "5,000 conditional formats of the whole sheet",
    {
      rows: one,
      after: many(
        5_000,
        `<conditionalFormatting sqref="${huge}"><cfRule type="expression"><formula>1</formula></cfRule></conditionalFormatting>`,
      ),
    },
    "read",
  ],
  [
    "5,000 validations and links of the whole sheet",
    {
      rows: one,
      after: `<dataValidations>${many(5_000, `<dataValidation sqref="${huge}"/>`)}</dataValidations><hyperlinks>${many(5_000, `<hyperlink ref="${huge}"/>`)}</hyperlinks>`,
    },
    "read",
  ],
  [
    "a shared formula of the whole sheet",
    {
      rows: `<row r="1"><c r="A1"><f t="shared" ref="${huge}" si="0">1+0.5</f><v>1.5</v></c></row>`,
    },
    "read",
  ],
  [
    "an array formula of the whole sheet",
    { rows: `<row r="1"><c r="A1"><f t="array" ref="${huge}">1+0.5</f><v>1.5</v></c></row>` },
    "read",
  ],
  [
    "100,000 names of the whole sheet",
    {
      rows: one,
      workbook: `<definedNames>${each(100_000, (at) => `<definedName name="n${at}">a!${huge}</definedName>`)}</definedNames>`,
    },
    "read",
  ],
  [
    "counts of four billion",
    {
      rows: one,
      strings: "",
      styles: '<cellXfs count="4294967295"/>',
      workbook: '<calcPr calcId="4294967295"/>',
    },
    "read",
  ],
  [
    "content in row 25,000",
    { rows: '<row r="25000"><c r="A25000"><v>1</v></c></row>' },
    /^工作表“a”有 25000 行、1 列，超过上限 20000 行、1000 列$/,
  ],
  [
    "content in the last row",
    { rows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' },
    /^工作表“a”有 1048576 行/,
  ],
  [
    "a row beyond the sheet",
    { rows: '<row r="4294967297"><c><v>1</v></c></row>' },
    /行号“4294967297”不对$/,
  ],
  [
    "two cells far apart",
    {
      rows: '<row r="1"><c r="ALL1"><v>1</v></c></row><row r="20000"><c r="A20000"><v>1</v></c></row>',
    },
    /有内容的范围共 20000000 格（20000 行、1000 列），超过上限 1000000 格$/,
  ],
  [
    "a cell beyond the sheet",
    { rows: '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' },
    /单元格地址“ZZZ1”不对$/,
  ],
  [
    "a cell of another row",
    { rows: '<row r="1"><c r="A2"><v>1</v></c></row>' },
    /单元格地址“A2”不对$/,
  ],
  [
    "one cell twice",
    { rows: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' },
    /^文件不完整：工作表“a”有两个 A1$/,
  ],
  ["25,000 empty rows", { rows: many(25_000, "<row/>") }, /^工作表“a”的行数超过上限 20000 行$/],
  ["400,000 shared texts", { rows: one, strings: many(400_000, "<si/>") }, /^工作簿记了太多文字$/],
  [
    "a long text in 400 cells",
    {
      strings: `<si><t>${many(32_000, "字")}</t></si>`,
      rows: each(400, () => '<row><c t="s"><v>0</v></c></row>'),
    },
    /^工作簿的文字超过 10000000 个字$/,
  ],
  [
    "a text of a million characters",
    {
      strings: `<si><t>${many(1_000_000, "字")}</t></si>`,
      rows: '<row><c t="s"><v>0</v></c></row>',
    },
    /^工作表“a”的 A1 超过上限：文字 32767 个字，公式 8192 个字$/,
  ],
  [
    "400,000 styles",
    { rows: one, styles: `<cellXfs>${many(400_000, xf)}</cellXfs>` },
    /^工作簿记了太多单元格样式$/,
  ],
  [
    "a style that isn't there",
    { rows: '<row><c s="7"><v>1</v></c></row>', styles: `<cellXfs>${xf}</cellXfs>` },
    /A1 用了没有的样式“7”$/,
  ],
];

/** XML that some readers take for more, or other, than it is. */
const documents: readonly [string, SmallWorkbook, RegExp | "read"][] = [
  [
    "entities of entities",
    {
      prolog: `<!DOCTYPE w [<!ENTITY a "${many(9_000, "x")}"><!ENTITY b "${many(9_000, "&a;")}">]>`,
      rows: '<row><c t="str"><v>&b;</v></c></row>',
    },
    /有文档类型声明$/,
  ],
  [
    "an external entity",
    { prolog: '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>', rows: one },
    /有文档类型声明$/,
  ],
  [
    "elements nested 200,000 deep",
    { rows: one, after: many(200_000, "<x>") + many(200_000, "</x>") },
    /的元素嵌套超过 64 层$/,
  ],
  [
    "an attribute of 10 MB",
    { rows: one, after: `<x y="${each(160_000, (at) => `${at * 7919}`.padStart(62))}"/>` },
    /有残缺或过长的标记$/,
  ],
  [
    "5 million elements",
    { rows: one, after: `<x>${each(1_000_000, (at) => `<y${at % 9973}/>`)}</x>` },
    "read",
  ],
  [
    "rows within a comment",
    { rows: `${one}<!-- <row r="2"><c r="A2"><v>9</v></c></row> -->` },
    "read",
  ],
  [
    "rows within an extension",
    {
      rows: one,
      after: '<extLst><sheetData><row r="2"><c r="A2"><v>9</v></c></row></sheetData></extLst>',
    },
    "read",
  ],
  [
    "an element that isn't closed",
    { rows: '<row r="1"><c r="A1"><v>1.5</v></row>' },
    /不是完整的 XML$/,
  ],
  ["UTF-16", { prolog: '<?xml version="1.0" encoding="UTF-16"?>', rows: one }, /不是 UTF-8$/],
];

for (const [attack, parts, expected] of [...ranges, ...documents]) {
  test(`${attack}: ${expected === "read" ? "read as it is seen" : "refused"}`, (context) =>
    held(smallWorkbook(parts), expected, context));
}

const other = (name: string, text: string) => ({ ...smallParts({ rows: one }), [name]: text });

for (const [attack, parts, expected] of [
  [
    "two sheets of one name",
    other(
      "xl/workbook.xml",
      smallParts({})["xl/workbook.xml"]?.replace(
        "</sheets>",
        '<sheet name="A" sheetId="2" r:id="r1"/></sheets>',
      ) ?? "",
    ),
    /有两张工作表同名$/,
  ],
  [
    "a sheet whose part is missing",
    other(
      "xl/_rels/workbook.xml.rels",
      smallParts({})["xl/_rels/workbook.xml.rels"]?.replace("sheet1.xml", "sheet9.xml") ?? "",
    ),
    /找不到 xl\/worksheets\/sheet9.xml$/,
  ],
  [
    "a sheet without relation",
    other("xl/_rels/workbook.xml.rels", "<Relationships/>"),
    /的工作表“a”找不到内容$/,
  ],
  [
    "texts that aren't XML",
    other("xl/sharedStrings.xml", "no XML"),
    /sharedstrings.xml 不是完整的 XML$/,
  ],
] as const) {
  test(`${attack}: refused`, (context) => held(zipParts(parts), expected, context));
}

/** Refused with these words, or read as the one cell that a reader sees; in bounded time and memory. */
async function held(
  bytes: Uint8Array,
  expected: RegExp | "read",
  context: { diagnostic(message: string): void },
): Promise<void> {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  if (expected === "read") {
    const { sheets } = await readWorkbook(bytes);
    const [sheet] = sheets;
    assert.equal(sheet?.cell(0, 0).text, "1.5");
    assert.deepEqual([sheet?.rowCount, sheet?.columnCount], [1, 1]);
  } else {
    await assert.rejects(
      readWorkbook(bytes),
      (error) => error instanceof WorkbookError && expected.test(error.message) && error.fix !== "",
    );
  }
  const took = performance.now() - started;
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  context.diagnostic(`${bytes.length} bytes, ${took.toFixed(0)} ms, ${grown.toFixed(0)} MB`);
  assert.ok(took < 10_000, `${took} ms`);
  assert.ok(grown < 300, `${grown} MB`);
}
