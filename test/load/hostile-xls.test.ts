import assert from "node:assert/strict";
import { test } from "node:test";
import { parseWorkbook } from "../../src/load/parse-workbook.ts";
import { WorkbookError } from "../../src/load/workbook-limits.ts";
import { recordAt, smallXls, withRecord } from "../support/small-workbook.ts";

/** A number of the file's header, or of the first sector that the table of chains lies in, changed. */
function changed(change: (file: Buffer, table: number) => void): Buffer {
  const file = smallXls();
  change(file, (file.readUInt32LE(76) + 1) * 512);
  return file;
}

/** The stream with records put in, each as often as said. */
function filled(count: number, type: number, ...numbers: readonly number[]): Buffer {
  return smallXls((stream) => {
    const marked = withRecord(stream, type, ...numbers);
    const at = marked.length - stream.length;
    const begin = recordAt(stream, 0x0809) + 4 + stream.readUInt16LE(recordAt(stream, 0x0809) + 2);
    const record = marked.subarray(begin, begin + at);
    const all = Buffer.concat(Array.from({ length: count }, () => record));
    return Buffer.concat([stream.subarray(0, begin), all, stream.subarray(begin)]);
  });
}

const loop = /扇区链成环或超出文件$/;

const refused: readonly [string, () => Buffer, RegExp][] = [
  [
    "a chain of the directory that runs in a circle",
    () =>
      changed((file, table) => {
        const first = file.readUInt32LE(48);
        file.writeUInt32LE(first, table + first * 4);
      }),
    loop,
  ],
  [
    "a chain that leaves the file",
    () =>
      changed((file, table) => {
        file.writeUInt32LE(9_000_000, table + file.readUInt32LE(48) * 4);
      }),
    loop,
  ],
  [
    "lists of tables that run in a circle",
    () =>
      changed((file) => {
        file.writeUInt32LE(2, 68);
        file.writeUInt32LE(2, 3 * 512 + 508);
      }),
    /扇区目录成环或超出文件$/,
  ],
  [
    "a directory whose entries name themselves",
    () =>
      changed((file) => {
        const entry = (file.readUInt32LE(48) + 1) * 512;
        const child = file.readUInt32LE(entry + 76);
        file.writeUInt32LE(child, entry + child * 128 + 72);
      }),
    /目录成环或超出文件$/,
  ],
  [
    "a stream longer than its chain",
    () =>
      changed((file) => {
        const entry = file.indexOf(Buffer.from("Workbook", "utf16le"));
        file.writeUInt32LE(0x7fffffff, entry + 120);
      }),
    /工作簿没有传完$/,
  ],
  ["sectors of no size", () => changed((file) => file.writeUInt16LE(0, 30)), /文件头已损坏$/],
  ["a file cut short", () => smallXls().subarray(0, 1_200), /^文件不完整：/],
  [
    "2,000 column widths up to 65,535",
    () => filled(2_000, 0x007d, 0, 0xffff, 9, 0, 0),
    /列宽范围超出工作表$/,
  ],
  [
    "6,000 column widths",
    () => filled(6_000, 0x007d, 0, 255, 9, 0, 0),
    /第 125 号记录有 5001 个以上$/,
  ],
  [
    "a merge beyond the sheet",
    () => filled(1, 0x00e5, 1, 0, 0xffff, 0, 0xffff),
    /合并区域超出工作表$/,
  ],
  [
    "merges that say more than they hold",
    () => filled(1, 0x00e5, 0xffff, 0, 0, 0, 0),
    /合并区域的记录太短$/,
  ],
  [
    "2,001 array formulas",
    () => filled(2_001, 0x0221, 0, 0xffff, 0xff00, 0, 0, 0, 0),
    /第 545 号记录有 1001 个以上$/,
  ],
  [
    "content in row 25,000",
    () => filled(1, 0x0203, 24_999, 0, 0, 0, 0, 0, 0x3ff8),
    /^第 25000 行有内容，超过上限 20000 行$/,
  ],
  [
    "one cell twice",
    () => filled(2, 0x0203, 9, 0, 0, 0, 0, 0, 0x3ff8),
    /第 10 行第 1 列有两个单元格$/,
  ],
  [
    "cells beyond the sheet",
    () => filled(1, 0x00bd, 9, 0, 0, 0, 0, 0x1fff),
    /第 10 行有超出工作表的单元格$/,
  ],
  [
    "half a million blank cells",
    () => filled(2_000, 0x00be, 9, 0, ...Array<number>(255).fill(0), 254),
    /^工作簿的单元格超过上限 300000 个$/,
  ],
  ["a password", () => filled(1, 0x002f, 0, 0, 0), /^工作簿有打开密码$/],
  [
    "a sheet that doesn't end",
    () => smallXls((stream) => stream.subarray(0, stream.length - 4)),
    /工作簿没有传完$/,
  ],
  [
    "Excel 4",
    () =>
      smallXls((stream) => {
        stream.writeUInt16LE(0x0409, 0);
        return stream;
      }),
    /^这是 Excel 4.0 以前的格式$/,
  ],
];

for (const [attack, make, expected] of refused) {
  test(`${attack}: refused`, () => {
    const started = performance.now();
    assert.throws(
      () => parseWorkbook(make()),
      (error) => error instanceof WorkbookError && expected.test(error.message) && error.fix !== "",
    );
    assert.ok(performance.now() - started < 10_000);
  });
}

for (const [attack, make] of [
  [
    "100,000 links over the whole sheet",
    () => filled(20_000, 0x01b8, 0, 0xffff, 0, 0xff, 0, 0, 0, 0),
  ],
  [
    "a dimension of the whole sheet",
    () => filled(1, 0x0200, 0xffff, 0xffff, 0xffff, 0xffff, 0, 0xff, 0),
  ],
  ["records that no program knows", () => filled(100, 0x7abc, 1, 2, 3)],
] as const) {
  test(`${attack}: read as it is seen`, () => {
    const started = performance.now();
    const [sheet] = parseWorkbook(make());
    assert.deepEqual(
      [...(sheet?.cells.values() ?? [])].map(({ text }) => text),
      ["a", "1.5", "b", "2"],
    );
    assert.ok(performance.now() - started < 10_000);
  });
}
