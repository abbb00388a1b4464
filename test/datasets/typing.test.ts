import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import * as xlsx from "xlsx";
import { readCsv } from "../../src/datasets/read-csv.ts";
import { exampleSite } from "../support/built-site.ts";
import type { DataPackage } from "../support/standards/data-package-faults.ts";

const site = exampleSite();
const duckTypes: Readonly<Record<string, string>> = {
  string: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
};

/** Every csv of the site that a Table Schema describes, with the names of its columns by type. */
function describedCsv() {
  return site.files
    .filter((file) => file.endsWith("datapackage.json"))
    .flatMap((path) => {
      const { resources }: DataPackage = JSON.parse(readFileSync(join(site.out, path), "utf8"));
      return resources.flatMap(({ path: name, schema }) =>
        schema ? [{ path: join(site.out, dirname(path), name), fields: schema.fields }] : [],
      );
    });
}

test("a program that guesses types takes every column of numbers for numbers", async (t) => {
  const duck = await (await DuckDBInstance.create(":memory:")).connect();
  const rows = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJson();
  const seen = { numbers: 0, codes: 0, values: 0 };
  for (const { path, fields } of describedCsv()) {
    const guessed = new Map(
      (
        await rows(`describe select * from read_csv('${path}', header = true, sample_size = -1)`)
      ).map((row) => [row.column_name, String(row.column_type)]),
    );
    const columns = fields.map(({ name, type }) => `'${name}': '${duckTypes[type]}'`).join(", ");
    const typed = `read_csv('${path}', header = true, columns = {${columns}})`;
    const [head = [], ...lines] = readCsv(readFileSync(path, "utf8"));
    for (const { name, type } of fields) {
      const own = lines.map((line) => line[head.indexOf(name)] ?? "").filter((one) => one !== "");
      if (own.length === 0) continue;
      if (type !== "string") {
        assert.match(guessed.get(name) ?? "", /^(?:BIGINT|DOUBLE)$/, `${path} ${name}`);
        seen.numbers++;
        seen.values += own.length;
      } else if (name === "code") {
        const codes = await rows(`select code from ${typed} where code is not null`);
        assert.deepEqual(
          codes.map(({ code }) => code),
          own,
          path,
        );
        seen.codes++;
      }
    }
  }
  t.diagnostic(
    `columns of numbers guessed as numbers: ${seen.numbers} of ${seen.numbers} with ${seen.values} values; columns of codes read as text by their schema: ${seen.codes}`,
  );
  assert.ok(seen.numbers > 100);
  assert.ok(seen.codes > 15);
});

test("in every workbook the data sheet has numbers in columns of numbers and codes as text", (t) => {
  const seen = { books: 0, numbers: 0, codes: 0 };
  const wanted = site.files.filter((file) => /^(?!data\/).*\.xlsx$/.test(file));
  for (const file of wanted) {
    const sheet = xlsx.read(readFileSync(join(site.out, file)), { sheets: ["数据"] }).Sheets.数据;
    if (!sheet) continue;
    seen.books++;
    const [head = [], ...rows] = xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
    const notes = xlsx.read(readFileSync(join(site.out, file)), { sheets: ["说明"] }).Sheets.说明;
    assert.ok(notes, file);
    head.forEach((title, at) => {
      const own = rows.map((row) => row[at]).filter((value) => value !== undefined);
      const kinds = new Set(own.map((value) => typeof value));
      assert.ok(kinds.size <= 1, `${file} ${title}: one type a column`);
      if (title === "科目编码" && own.length > 0) {
        assert.deepEqual([...kinds], ["string"], file);
        seen.codes++;
      }
      if (kinds.has("number")) seen.numbers += own.length;
    });
  }
  t.diagnostic(
    `${seen.books} workbooks, ${seen.numbers} numbers, ${seen.codes} columns of codes, all text`,
  );
  assert.ok(seen.books > 25, String(seen.books));
});
