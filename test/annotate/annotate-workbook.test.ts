import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import * as xlsx from "xlsx";
import { annotateWorkbook } from "../../src/annotate/annotate-workbook.ts";
import type { WorkbookProblem } from "../../src/annotate/problem.ts";
import { root } from "../support/example.ts";

const received = new Uint8Array(
  readFileSync(join(root, "data/nmg-bigdata/2024/final-accounts/tables.xlsx")),
);
const problem: WorkbookProblem = {
  severity: "error",
  rule: "IN-05",
  sheet: "公开03表",
  cell: "C8",
  found: "12..5",
  expected: "以万元为单位的金额",
  message: "应为以万元为单位的金额，实为“12..5”",
  fix: "请填写数字 <0 & “原文未公开” 都可以>。",
};
const other: WorkbookProblem = {
  severity: "warning",
  rule: "IN-08",
  message: "缺少一张表",
  fix: "请加入这张表。",
};

const open = (bytes: Uint8Array) => xlsx.read(bytes);
const commentOf = (bytes: Uint8Array, sheet: string, cell: string) =>
  (open(bytes).Sheets[sheet]?.[cell] as xlsx.CellObject | undefined)?.c
    ?.map(({ t }) => t)
    .join("|");

test("each problem is a comment on its cell and a line of a sheet of its own", () => {
  const annotated = annotateWorkbook(received, [problem, other]);
  assert.equal(
    commentOf(annotated, "公开03表", "C8"),
    "错误：应为以万元为单位的金额，实为“12..5”\n→ 请填写数字 <0 & “原文未公开” 都可以>。",
  );
  const list = open(annotated).Sheets.问题清单;
  assert.ok(list);
  assert.deepEqual(xlsx.utils.sheet_to_json(list, { header: 1, raw: false, defval: "" }), [
    ["序号", "程度", "工作表", "单元格", "实为", "应为", "说明", "怎样改"],
    ["1", "错误", "公开03表", "C8", "12..5", "以万元为单位的金额", problem.message, problem.fix],
    ["2", "提醒", "", "", "", "", "缺少一张表", "请加入这张表。"],
  ]);
  assert.equal(list.D2?.l?.Target, "#'公开03表'!C8");
});

test("everything else of the workbook stays as it was, byte for byte", () => {
  const before = unzipSync(received);
  const after = unzipSync(annotateWorkbook(received, [problem]));
  const touched = Object.keys(before).filter(
    (path) => Buffer.compare(before[path] ?? Buffer.of(), after[path] ?? Buffer.of()) !== 0,
  );
  assert.deepEqual(touched.sort(), [
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/workbook.xml",
    "xl/worksheets/sheet3.xml",
  ]);
});

test("the clerk's own comment stays, and ours follows it", () => {
  const book = open(received);
  const cell = book.Sheets.公开03表?.C8 as xlsx.CellObject;
  cell.c = [{ a: "clerk", t: "记得核对" }];
  const commented = new Uint8Array(xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
  const annotated = annotateWorkbook(commented, [problem]);
  assert.match(
    commentOf(annotated, "公开03表", "C8") ?? "",
    /^记得核对\n【明账核对】错误：应为以万元为单位的金额/,
  );
});

test("what an earlier run wrote is replaced", () => {
  const first = annotateWorkbook(received, [problem, { ...problem, cell: "D9" }]);
  const second = annotateWorkbook(first, [{ ...problem, message: "另一个问题" }]);
  assert.match(commentOf(second, "公开03表", "C8") ?? "", /^错误：另一个问题\n/);
  assert.equal(commentOf(second, "公开03表", "D9"), undefined);
  assert.deepEqual(
    open(second).SheetNames.filter((name) => name.startsWith("问题")),
    ["问题清单"],
  );
  const drawings = Object.keys(unzipSync(second)).filter((path) => path.endsWith(".vml"));
  assert.equal(drawings.length, 1);
  const mended = annotateWorkbook(second, []);
  assert.equal(commentOf(mended, "公开03表", "C8"), undefined);
});

test("same workbook and problems, same bytes", () => {
  assert.deepEqual(annotateWorkbook(received, [problem]), annotateWorkbook(received, [problem]));
});
