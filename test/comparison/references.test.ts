import assert from "node:assert/strict";
import { test } from "node:test";
import { checkUnits } from "../../src/model/check-units.ts";
import { built, disclosure, figure, file, impliedFile } from "./fixture.ts";

const disclosures = [
  disclosure(2023, [figure("t.a.final", "10.00"), figure("t.b.final", "1", { unit: "人" })]),
  disclosure(
    2024,
    [figure("t.a.final", "12.50"), figure("t.b.final", "3.00")],
    [figure("t.a.final-change", "2.50", { word: "增加(减少)" })],
  ),
];
const found = (row: Record<string, unknown>, more = {}): string[] =>
  built(file([{ id: "r", label: "行", ...row }], more), disclosures).findings.map(
    ({ rule, where, message, fix }) => [rule, where, message, fix].join(" | "),
  );
const place = "data/comparisons/years.json · ";

test("an unknown figure is a finding with the nearest name", () => {
  assert.deepEqual(found({ cells: { before: "t.a.finl", now: "t.a.final" } }), [
    `IN-11 | ${place}/groups/0/rows/0/cells/before | 引用了不存在的数“t.a.finl” | 是否应为“t.a.final”？`,
  ]);
});

test("an unknown disclosure is a finding with the nearest name", () => {
  const columns = file([]).columns as Record<string, unknown>[];
  const [first] = found(
    { cells: { before: "t.a.final", now: "t.a.final" } },
    { columns: [{ ...columns[0], disclosure: "u/2023/final-account" }, columns[1]] },
  );
  assert.equal(
    first,
    `IN-11 | ${place}/columns/0/disclosure | 引用了不存在的公开“u/2023/final-account” | 是否应为“u/2023/final-accounts”？`,
  );
});

test("figures in several units, and several items without a reason, do not stand in one row", () => {
  assert.match(
    found({ cells: { before: "t.b.final", now: "t.b.final" } })[0] ?? "",
    /^CM-01 .*人、万元/,
  );
  assert.match(
    found({ cells: { before: "t.a.final", now: "t.b.final" } })[0] ?? "",
    /^CM-02 .*t\.a、t\.b/,
  );
  assert.deepEqual(
    found({ cells: { before: "t.a.final", now: "t.b.final" }, match: "改了名称" }),
    [],
  );
});

test("a change whose word says nothing needs a direction", () => {
  const cell = { change: "s#t.a.final-change", from: "now" };
  const more = { columns: impliedFile([]).columns };
  assert.match(
    found({ cells: { before: cell, now: "t.a.final" } }, more)[0] ?? "",
    /^CM-03 .*“增加\(减少\)”/,
  );
  assert.deepEqual(
    found({ cells: { before: { ...cell, direction: "increase" }, now: "t.a.final" } }, more),
    [],
  );
});

test("every row speaks of every column", () => {
  assert.match(found({ cells: { now: "t.a.final" } })[0] ?? "", /^IN-04 .*“行”没有写“before”栏/);
});

test("units have their own ids and a department that exists and is no circle", () => {
  const unit = (id: string, parent?: string) =>
    ({ schemaVersion: 1, id, name: id, nature: "事业单位", parent }) as const;
  const texts = (...units: ReturnType<typeof unit>[]) =>
    checkUnits(units, new Set(), "data").map(
      ({ rule, where, message }) => `${rule} ${where} ${message}`,
    );
  assert.deepEqual(texts(unit("a", "b"), unit("b")), []);
  assert.deepEqual(texts(unit("a"), unit("a")), [
    "IN-04 data/units/a.json · /id 有两个单位的标识都是“a”",
  ]);
  assert.deepEqual(texts(unit("a", "dept"), unit("dept-1")), [
    "IN-11 data/units/a.json · /parent 没有名为“dept”的单位",
  ]);
  assert.equal(texts(unit("a", "b"), unit("b", "a")).length, 2);
});
