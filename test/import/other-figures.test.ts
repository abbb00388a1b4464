import assert from "node:assert/strict";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { withOtherFigures } from "../../src/import/other-figures.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { askedFigures } from "../../src/records/asked-figures.ts";
import type { DisclosureRecord, RecordedFigure } from "../../src/records/disclosure.ts";

const form = builtInForms.find(({ id }) => id === "national-final-accounts");
assert.ok(form);
const asked = askedFigures(form, {});
const held = "official-expenses.vehicle-operation.held";
const visitors = "official-expenses.hospitality.domestic-visitors";
const context = { where: "收到.xlsx", file: "u/2025/final-accounts/tables.xlsx" };

/** A workbook with the sheet 其他数字 that has these rows, or without it. */
async function bookOf(rows?: readonly [string, number, string][]) {
  const book = xlsx.utils.book_new();
  const lines = rows ? [["项目", "数值", "单位"], ...rows] : [["封面"]];
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(lines), rows ? "其他数字" : "封面");
  return readWorkbook(xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
}

function recordOf(figures: Record<string, RecordedFigure>): DisclosureRecord {
  return {
    schemaVersion: 1,
    unit: "u",
    year: 2025,
    kind: "final-accounts",
    form: "national-final-accounts",
    status: "draft",
    dates: {},
    source: { title: "t", publisher: "p", reconstructed: false },
    figures,
  };
}

const vehicles = (printed: string, address?: string): RecordedFigure => ({
  label: "公务用车保有量",
  printed,
  unit: "辆",
  ...(address && { cell: { sheet: "其他数字", address } }),
});

test("what the sheet gave before and no longer gives goes; what was typed stays", async () => {
  const record = recordOf({
    [held]: vehicles("3", "B2"),
    [visitors]: { label: "国内公务接待人次", printed: "7", unit: "人次" },
  });
  const book = await bookOf([["公务用车购置数", 1, "辆"]]);
  const {
    record: after,
    findings,
    given,
  } = withOtherFigures(record, asked, book, context, undefined);
  assert.deepEqual(Object.keys(after.figures).sort(), [
    visitors,
    "official-expenses.vehicle-purchase.purchased",
  ]);
  assert.deepEqual(findings, []);
  assert.deepEqual(given, { sheet: "其他数字", figures: 1 });
});

test("where the sheet says otherwise than was typed, its number counts, and that is told", async () => {
  const book = await bookOf([["公务用车保有量", 4, "辆"]]);
  const typed = withOtherFigures(
    recordOf({ [held]: vehicles("3") }),
    asked,
    book,
    context,
    undefined,
  );
  assert.deepEqual(typed.record.figures[held], vehicles("4", "B2"));
  assert.deepEqual(
    typed.findings.map(({ rule, severity, where, message }) => [rule, severity, where, message]),
    [
      [
        "IN-37",
        "warning",
        "收到.xlsx · 其他数字 · B2",
        "“公务用车保有量”原来记的是3辆，已按工作簿改为4辆",
      ],
    ],
  );
  const same = withOtherFigures(
    recordOf({ [held]: vehicles("4") }),
    asked,
    book,
    context,
    undefined,
  );
  assert.deepEqual(same.findings, []);
});

test("a workbook without the sheet loses nothing, not even what stood unread in the one before", async () => {
  const earlier = {
    folder: "u/2025/final-accounts",
    unit: "u",
    year: "2025",
    kind: "final-accounts",
    texts: new Map(),
    projects: [],
    evaluations: [],
    findings: [],
    workbook: { file: context.file, book: await bookOf([["国内公务接待人次", 7, "人次"]]) },
  };
  const record = recordOf({ [held]: vehicles("3", "B2") });
  const { record: after } = withOtherFigures(record, asked, await bookOf(), context, earlier);
  assert.deepEqual(after.figures[held], vehicles("3"));
  assert.deepEqual(after.figures[visitors], {
    label: "国内公务接待人次",
    printed: "7",
    unit: "人次",
  });
});
