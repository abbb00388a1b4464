import assert from "node:assert/strict";
import { test } from "node:test";
import { namesFitTheirCodes } from "../../../src/checks/input/names-fit-their-codes.ts";
import { builtInCodes, mergeCodeLists } from "../../../src/forms/codes.ts";
import type { Disclosure } from "../../../src/model/disclosure-model.ts";
import type { SiteModel } from "../../../src/model/site-model.ts";
import { exampleDisclosure } from "../../support/example.ts";

const example = await exampleDisclosure();
const model = { codes: mergeCodeLists(builtInCodes) } as unknown as SiteModel;

/** The example with other names for some codes of 支出决算表. */
function renamed(names: Readonly<Record<string, string>>): Disclosure {
  const table = example.tables.get("expenditure");
  assert.ok(table);
  const rows = table.rows.map((row) => ({ ...row, label: names[row.code ?? ""] ?? row.label }));
  return { ...example, tables: new Map([["expenditure", { ...table, rows }]]) };
}

test("names exchanged between two codes are warned of, each at its cell", () => {
  const exchanged = renamed({ 2080505: "住房公积金", 2210201: "机关事业单位基本养老保险缴费支出" });
  assert.deepEqual(
    namesFitTheirCodes(exchanged, model).map(({ rule, severity, cell, message }) => [
      rule,
      severity,
      cell?.replace(/\d+/, "*"),
      message,
    ]),
    [
      [
        "IN-27",
        "warning",
        "A*",
        "支出决算表的科目编码 2080505 是“机关事业单位基本养老保险缴费支出”，这一行的名称却是“住房公积金”，那是 2210201 的名称",
      ],
      [
        "IN-27",
        "warning",
        "A*",
        "支出决算表的科目编码 2210201 是“住房公积金”，这一行的名称却是“机关事业单位基本养老保险缴费支出”，那是 2080505 的名称",
      ],
    ],
  );
});

test("names as the list has them, spaces aside, and names that no code has are not", () => {
  assert.deepEqual(namesFitTheirCodes(example, model), []);
  assert.deepEqual(
    namesFitTheirCodes(renamed({ 2210201: "住 房 公积金", 208: "社会保障支出" }), model),
    [],
  );
});
