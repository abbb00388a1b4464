import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { observationColumns } from "../../src/observations/observation-columns.ts";
import { shownFigures } from "../../src/verify/shown-figures.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const folder = "nmg-bigdata/2024/final-accounts";

interface Line {
  readonly id: string;
  readonly figure_id: string;
  readonly origin?: string;
  readonly formula?: string;
  readonly decimal?: string;
}

function lines(path: string): Line[] {
  const text = readFileSync(join(site.out, path), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("every number that a page marks stands in the long table of the site", (t) => {
  const known = new Map<string, Set<string | undefined>>();
  for (const { figure_id, origin, formula, decimal } of lines("figures.jsonl")) {
    const key = `${figure_id} ${origin ?? `=${formula}`}`;
    known.set(key, (known.get(key) ?? new Set()).add(decimal));
  }
  const missing: string[] = [];
  let all = 0;
  for (const file of site.pages) {
    for (const { figure, origin, value } of shownFigures(site.html(file))) {
      all++;
      if (!known.get(`${figure} ${origin}`)?.has(value))
        missing.push(`${file}: ${figure}=${value}`);
    }
  }
  t.diagnostic(
    `figures on ${site.pages.length} pages: ${all}, in the long table: ${all - missing.length}`,
  );
  assert.deepEqual(missing, []);
  assert.ok(all > 1500, String(all));
});

test("ids are unique, and the site's table is that of its disclosures and comparisons", () => {
  const all = lines("figures.jsonl");
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  const own = lines(`${folder}/figures.jsonl`);
  const ids = new Set(all.map(({ id }) => id));
  assert.ok(own.every(({ id }) => ids.has(id)));
  assert.ok(all.some(({ id }) => id.startsWith("#comparison/")));
});

test("DuckDB reads csv by its schema and Parquet by itself: values are numbers, codes are text", async () => {
  const duck = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJson();
  const csv = join(site.out, "figures.csv");
  const parquet = join(site.out, "figures.parquet");
  const types = { string: "VARCHAR", integer: "INTEGER", number: "DOUBLE", date: "DATE" };
  const asked = observationColumns.map(({ name, type }) => `'${name}': '${types[type]}'`);
  const typed = `read_csv('${csv}', columns = {${asked.join(", ")}}, header = true)`;
  const described = new Map(
    (await rows(`describe select * from '${parquet}'`)).map((row) => [
      row.column_name,
      row.column_type,
    ]),
  );
  for (const { name, type } of observationColumns) assert.equal(described.get(name), types[type]);
  const sum =
    "count(*) as n, sum(value) as total, count(code) as codes, max(length(code)) as longest";
  const [fromCsv] = await rows(`select ${sum} from ${typed}`);
  const [fromParquet] = await rows(`select ${sum} from '${parquet}'`);
  assert.deepEqual({ ...fromCsv, total: 0 }, { ...fromParquet, total: 0 });
  assert.ok(Math.abs(Number(fromCsv?.total) - Number(fromParquet?.total)) < 0.001);
  const [sniffed] = await rows(
    `select typeof(value) as type from '${csv}' where value is not null limit 1`,
  );
  assert.equal(sniffed?.type, "DOUBLE", "a value column needs no schema");
});

test("amounts of one concept, scope, phase and kind are one quantity, or a finding says that they differ", async () => {
  const duck = await (await DuckDBInstance.create(":memory:")).connect();
  const found = await duck.runAndReadAll(
    `select unit_id, year, kind, concept, list(distinct value) as amounts, count(findings) as marked
     from '${join(site.out, "figures.parquet")}'
     where concept is not null and measure_type = 'amount' and state = 'stated'
     group by unit_id, year, kind, concept, phase, fund_scope having count(distinct value) > 1`,
  );
  const differing = found.getRowObjectsJson();
  assert.ok(differing.length > 0);
  for (const one of differing) assert.ok(Number(one.marked) > 0, JSON.stringify(one));
});

test("the long table answers what a reader asks", async () => {
  const duck = await (await DuckDBInstance.create(":memory:")).connect();
  const parquet = join(site.out, "figures.parquet");
  const found = await duck.runAndReadAll(
    `select year, decimal from '${parquet}' where unit_id = 'nmg-bigdata' and kind = 'final-accounts'
     and figure_id = 'official-expenses.hospitality.final' and part = 'table' order by year`,
  );
  assert.deepEqual(found.getRowObjectsJson(), [
    { year: 2022, decimal: "0.00" },
    { year: 2024, decimal: "0.35" },
  ]);
});
