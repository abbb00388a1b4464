import assert from "node:assert/strict";
import { test } from "node:test";
import { disclosureFile } from "../../src/api/api-file.ts";
import { conceptsOf } from "../../src/api/concept-index.ts";
import { disclosureSchema, linesSchema } from "../../src/api/document-schemas.ts";
import { linesOfUnit } from "../../src/api/lines-of-unit.ts";
import { SiteApi } from "../../src/api/site-api.ts";
import { disclosureFigures } from "../../src/catalogue/disclosure-data.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { consistentModel } from "../support/consistent.ts";

const { model, disclosure: made } = consistentModel(5);
const disclosure = withCodes(made);
const superseded = { ...disclosure, folder: `${disclosure.folder}/v1`, version: 1 };
const record = {
  version: 1,
  date: "2025-09-01",
  reason: "更正一处说明",
  role: "财务科",
  changes: [{ type: "note", table: "totals", before: "甲", after: "乙" } as const],
};
const corrected = { ...disclosure, corrections: [{ record, superseded }] };
const shown = [corrected, ...model.disclosures.filter((one) => one !== made)];
const figures = disclosureFigures(disclosure, []);

/** Its rows have the codes by which they are named, as rows of a workbook have. */
function withCodes(disclosure: Disclosure): Disclosure {
  const tables = [...disclosure.tables].map(([id, table]) => {
    const rows = table.rows.map((row) =>
      /^\d{3,7}$/.test(row.id) ? { ...row, code: row.id } : row,
    );
    return [id, { ...table, rows }] as const;
  });
  return { ...disclosure, tables: new Map(tables) };
}

function siteApi(): SiteApi {
  return new SiteApi({
    description: { settings: { ...model.settings, name: "某网站" } },
    units: model.units,
    shown,
    checks: new Map(),
    comparisonFigures: { ...figures, rows: [] },
  });
}

function parsed({ content }: { readonly content: string | Uint8Array }) {
  return JSON.parse(String(content));
}

test("a superseded version has a file of its own, and both know all versions", () => {
  const old = disclosureFile(superseded, figures, [], corrected);
  const present = disclosureFile(corrected, figures, []);
  assert.equal(old.path, `api/v1/disclosures/${disclosure.folder}/v1.json`);
  assert.equal(present.path, `api/v1/disclosures/${disclosure.folder}.json`);
  assert.equal(disclosureSchema.parse(parsed(old)).version, 1);
  assert.equal(disclosureSchema.parse(parsed(present)).version, 2);
  const { versions, updated } = parsed(present);
  assert.deepEqual(parsed(old).versions, versions);
  assert.equal(updated, record.date);
  const told = versions.map((one: Record<string, unknown>) => [
    one.version,
    one.current,
    one.corrected,
    one.data,
  ]);
  assert.deepEqual(told, [
    [1, false, undefined, old.path],
    [2, true, record.date, present.path],
  ]);
  assert.deepEqual(versions[1].changes, record.changes);
});

test("lists name present versions only; concepts count the figures of these", () => {
  const api = siteApi();
  api.add(corrected, conceptsOf(figures));
  const files = new Map([...api.siteFiles()].map((file) => [file.path, parsed(file)]));
  const { disclosures } = files.get("api/v1/disclosures.json");
  assert.deepEqual(
    disclosures.map(({ id }: { id: string }) => id),
    shown.map(({ folder }) => folder),
  );
  const { concepts } = files.get("api/v1/concepts.json");
  assert.ok(concepts.length > 20);
  for (const concept of concepts) assert.deepEqual(concept.disclosures, [disclosure.folder]);
  const column = figures.columns.findIndex(({ name }) => name === "concept");
  const known = figures.rows.filter((row) => row[column] !== null).length;
  const counted = concepts.reduce((sum: number, one: { figures: number }) => sum + one.figures, 0);
  assert.equal(counted, known);
});

test("a line has the cells of its rows in every year, and its initial budget", () => {
  const { lines } = linesSchema.parse(linesOfUnit(disclosure.unit, shown));
  const cells = shown.flatMap(({ tables }) =>
    [...tables.values()].flatMap(({ rows }) =>
      rows.flatMap((row) => (row.code === undefined ? [] : [...row.cells.values()])),
    ),
  );
  const inLines = lines.flatMap((line) => line.figures).filter(({ part }) => part === "table");
  assert.equal(inLines.length, cells.length);
  const decimals = (all: readonly unknown[]) => all.filter((one) => one !== undefined).sort();
  assert.deepEqual(
    decimals(inLines.map(({ decimal }) => decimal)),
    decimals(
      cells.map(({ value }) => value && formatDecimal(value)).map((one) => one ?? undefined),
    ),
  );
  const initial = [...disclosure.figures.keys()].filter((id) =>
    /^general-budget\.\d+\.total-initial-budget$/.test(id),
  );
  assert.ok(initial.length > 0);
  for (const id of initial) {
    const line = lines.find(({ code }) => code === id.split(".")[1]);
    assert.ok(
      line?.figures.some(({ figure_id }) => figure_id === id),
      id,
    );
    assert.ok(line?.names.every((name) => !name.includes("年初预算")));
  }
});
