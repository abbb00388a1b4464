import assert from "node:assert/strict";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { completenessChecklist, countChecklist } from "../../src/completeness/checklist.ts";
import type { ChecklistItem } from "../../src/completeness/checklist-item.ts";
import { checklistWorkbook } from "../../src/downloads/checklist-workbook.ts";
import { figureText } from "../../src/figures/figure.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { exampleDisclosure } from "../support/example.ts";

const example = await exampleDisclosure();

/** Status and words of one item. */
function item(disclosure: Disclosure, id: string): string {
  const found = completenessChecklist(disclosure)
    .flatMap(({ items }) => items)
    .find((candidate) => candidate.id === id);
  return found ? `${found.status}: ${words(found)}` : "none";
}

function words({ detail }: ChecklistItem): string {
  return detail
    .map((piece) => (typeof piece === "string" ? piece : figureText(piece.figure)))
    .join("");
}

function dated(dates: Disclosure["record"]["dates"]): Disclosure {
  return { ...example, record: { ...example.record, dates } };
}

test("every section, table and requirement of the form is an item", () => {
  const groups = completenessChecklist(example);
  const { form } = example;
  const sections = form.parts.flatMap((part) => part.sections).length;
  assert.deepEqual(
    groups.map(({ id, items }) => [id, items.length]),
    [
      ["publication", 1],
      ["sections", sections],
      ["tables", form.tables.length],
      ["figures", form.requirements?.length],
    ],
  );
});

test("a table that the public page printed is published, one rebuilt from the text may not be", async () => {
  const of2022 = await exampleDisclosure("nmg-bigdata/2022/final-accounts");
  assert.equal(item(of2022, "table-totals"), "met: 公开网页上印有这张表，共42格。");
  assert.match(item(of2022, "table-income"), /^unknown: 原工作簿未取得；本站据公开正文重编/);
});

test("the clock of 20 days runs from the approval", () => {
  const clock = (dates: Disclosure["record"]["dates"]) => item(dated(dates), "twenty-days");
  assert.equal(
    clock({ approved: "2025-08-06", published: "2025-08-26" }),
    "met: 2025-08-06批复，2025-08-26公开，相隔20日。",
  );
  assert.equal(
    clock({ approved: "2025-08-05", published: "2025-08-26" }),
    "unmet: 2025-08-05批复，2025-08-26公开，相隔21日。",
  );
  assert.equal(
    clock({ published: "2025-08-26" }),
    "unknown: 2025-08-26公开；批复日期没有公布，不能计算。",
  );
  assert.equal(
    clock({ approved: "2025-02-20" }),
    "unmet: 2025-02-20批复，应不迟于2025-03-12公开；尚未公开。",
  );
});

test("a section without content, a table that is not there and a missing count are found", () => {
  const without: Disclosure = {
    ...example,
    texts: new Map([...example.texts].filter(([id]) => id !== "duties")),
    tables: new Map([...example.tables].filter(([id]) => id !== "income")),
    figures: new Map(
      [...example.figures].filter(([id]) => id !== "official-expenses.abroad.travellers"),
    ),
  };
  assert.equal(item(without, "section-duties"), "unmet: 这一节没有内容。");
  assert.equal(item(without, "table-income"), "unmet: 没有这张表。");
  assert.equal(item(without, "abroad-counts"), "unmet: 全年出国（境）团组0个；另有1个数没有公开。");
  assert.equal(countChecklist(completenessChecklist(without)).unmet, 3);
});

test("an empty table needs its sentence", () => {
  const table = example.tables.get("state-capital");
  assert.ok(table);
  assert.match(item(example, "table-state-capital"), /^met: 空表，已说明：本单位2024年度没有/);
  const silent = new Map([
    ...example.tables,
    ["state-capital", { ...table, emptyReason: undefined }] as const,
  ]);
  assert.equal(
    item({ ...example, tables: silent }, "table-state-capital"),
    "unmet: 空表，没有说明原因。",
  );
});

test("what cannot be told from a rebuilt workbook is not claimed", () => {
  assert.equal(
    item(example, "table-income"),
    "unknown: 原工作簿未取得；本站据公开正文重编，共119格，其中2格原文未公开。",
  );
  assert.equal(item(example, "functional-depth"), "met: 共8个项级科目有数。");
  assert.equal(item(example, "economic-depth"), "unknown: 没有看到款级科目；原工作簿未取得。");
});

test("the workbook has a line for each item", () => {
  const book = xlsx.read(checklistWorkbook(example));
  const [title, head, ...rows] = xlsx.utils.sheet_to_json<string[]>(
    book.Sheets[book.SheetNames[0] ?? ""] ?? {},
    { header: 1 },
  );
  assert.deepEqual(title, ["内蒙古自治区大数据中心2024年度决算公开完整性核对表"]);
  assert.deepEqual(head, ["类别", "应公开的内容", "结果", "说明", "依据"]);
  const { met, unmet, unknown } = countChecklist(completenessChecklist(example));
  assert.equal(rows.length, met + unmet + unknown);
});
