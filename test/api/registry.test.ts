import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openApi } from "../../src/api/open-api.ts";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { sectionsOf } from "../../src/forms/form.ts";
import { otherFiguresOf } from "../../src/forms/other-figures.ts";
import { exampleSite } from "../support/built-site.ts";
import { root } from "../support/example.ts";

const site = exampleSite();
const file = join(root, "docs/api/registry.json");

/** Each name that others may have written into their programs. */
function names(): string[] {
  return [...new Set([...described(), ...columns(), ...formIds()])].sort();
}

/** Addresses of the API, fields and words of its files. */
function described(): string[] {
  const { paths, components } = openApi("某网站");
  return [
    ...Object.keys(paths).map((path) => `address ${path}`),
    ...Object.entries(components.schemas).flatMap(([name, schema]) => fields(name, schema)),
  ];
}

function fields(name: string, schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === "enum" && Array.isArray(value)) return value.map((word) => `${name} = ${word}`);
    if (key !== "properties") return fields(name, value);
    return Object.entries(value as object).flatMap(([field, own]) => [
      `field ${name}.${field}`,
      ...fields(`${name}.${field}`, own),
    ]);
  });
}

/** Columns of the csv files, with their types, as the published descriptions say them. */
function columns(): string[] {
  return site.files
    .filter((path) => /^nmg-bigdata\/2024\/final-accounts\/datapackage\.json$/.test(path))
    .flatMap((path) => {
      const { resources } = JSON.parse(readFileSync(join(site.out, path), "utf8")) as DataPackage;
      return resources.flatMap(({ name, schema }) =>
        (schema?.fields ?? []).map((field) => `column ${name}.${field.name}: ${field.type}`),
      );
    });
}

interface DataPackage {
  readonly resources: readonly {
    readonly name: string;
    readonly schema?: { readonly fields: readonly { name: string; type: string }[] };
  }[];
}

/** Ids of tables, columns, sections and figures: ids of figures and addresses of pages are made of them. */
function formIds(): string[] {
  return builtInForms.flatMap((form) => [
    ...form.tables.flatMap(({ id, columns }) =>
      columns.map((column) => `form ${form.id}: ${id}.${column.id}`),
    ),
    ...sectionsOf(form).map(({ id }) => `form ${form.id}: ${id}/`),
    ...otherFiguresOf(form).map(({ id }) => `form ${form.id}: ${id}`),
  ]);
}

test("no name that others rely on is lost, and each new one is in the registry", () => {
  const now = names();
  const registered: string[] = JSON.parse(readFileSync(file, "utf8"));
  const lost = registered.filter((name) => !now.includes(name));
  assert.deepEqual(lost, [], "addresses, fields, columns and ids are only added");
  if (process.env.UPDATE_GOLDENS === "1") writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  const added = now.filter((name) => !registered.includes(name));
  assert.deepEqual(added, [], "run this test with UPDATE_GOLDENS=1, which adds them");
});
