import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { endpoints } from "../../src/api/endpoints.ts";
import { openApi } from "../../src/api/open-api.ts";
import { exampleSite } from "../support/built-site.ts";

const site = exampleSite();
const json = (path: string) => JSON.parse(readFileSync(join(site.out, path), "utf8"));
const folder = "api/v1/";
const apiFiles = () =>
  site.files.filter((file) => file.startsWith(folder) && !file.endsWith("openapi.json"));

/** `disclosures/{unit}/{year}/{kind}.json` as an expression for the paths that it stands for. */
function endpointOf(path: string) {
  return endpoints.find(({ path: template }) => {
    const parts = template.split("/");
    const own = path.slice(folder.length).split("/");
    const isSame = (part: string, at: number) =>
      part === own[at] || (part.startsWith("{") && own[at] !== undefined);
    return parts.length === own.length && parts.every(isSame);
  });
}

test("every file of the API is as the published description says", () => {
  const description = json("api/v1/openapi.json");
  const validator = new Ajv2020({ strict: true, validateFormats: false, allErrors: true });
  validator.addKeyword("components");
  validator.addSchema({ $id: "api", components: description.components });
  const seen = new Set<string>();
  for (const path of apiFiles()) {
    const endpoint = endpointOf(path);
    assert.ok(endpoint, `${path} is described`);
    seen.add(endpoint.name);
    const { get } = description.paths[`/${endpoint.path}`];
    const { $ref } = get.responses["200"].content["application/json"].schema;
    const validate = validator.getSchema(`api${$ref}`);
    assert.ok(validate, $ref);
    validate(json(path));
    assert.deepEqual(validate.errors ?? [], [], path);
  }
  const expected = endpoints.map(({ name }) => name).filter((name) => !name.startsWith("Supers"));
  assert.deepEqual([...seen].sort(), expected.sort());
});

test("the program's own schemas know every field that is written", () => {
  for (const path of apiFiles()) {
    const written = json(path);
    const { data, error } = endpointOf(path)?.schema.safeParse(written) ?? {};
    assert.equal(error, undefined, path);
    assert.deepEqual(data, written, `${path}: a field that no schema names`);
  }
});

test("the description refers to nothing that it lacks, and forbids no later field", () => {
  const description = openApi("某网站");
  const text = JSON.stringify(description);
  for (const [, name = ""] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
    assert.ok(name in description.components.schemas, name);
  }
  const { Figure, Entry } = description.components.schemas;
  for (const schema of [Figure, Entry]) assert.ok(!("additionalProperties" in (schema ?? {})));
  for (const [path, { get }] of Object.entries(description.paths)) {
    const named = [...path.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name);
    assert.deepEqual(
      get.parameters.map(({ name }) => name),
      named,
    );
    assert.ok(get.parameters.every(({ schema }) => schema));
  }
});

test("every address that the API names is in the site", () => {
  const addresses: string[] = [];
  const gather = (value: unknown, key = ""): void => {
    if (typeof value === "string") {
      if (["page", "data", "lines", "address", "downloads", "files"].includes(key))
        addresses.push(value);
    } else if (Array.isArray(value)) for (const one of value) gather(one, key);
    else if (value) for (const [name, one] of Object.entries(value)) gather(one, name);
  };
  for (const path of apiFiles()) gather(json(path));
  const missing = [...new Set(addresses.map((address) => address.split("#")[0] ?? ""))].filter(
    (path) => !existsSync(join(site.out, path)),
  );
  assert.deepEqual(missing, []);
  assert.ok(addresses.length > 3000, String(addresses.length));
});

test("the figures of the API are those of the long table, exact and as numbers", () => {
  for (const { id: own } of json("api/v1/disclosures.json").disclosures) {
    const lines = readFileSync(join(site.out, own, "figures.jsonl"), "utf8")
      .trimEnd()
      .split("\n");
    const { figures } = json(`${folder}disclosures/${own}.json`);
    assert.equal(figures.length, lines.length, own);
    lines.forEach((line, at) => {
      const expected = JSON.parse(line);
      const { value, decimal, ...rest } = figures[at];
      assert.equal(decimal, expected.decimal);
      assert.equal(value, decimal === undefined ? undefined : Number(decimal));
      for (const [field, said] of Object.entries(rest)) assert.equal(said, expected[field], field);
    });
  }
});
