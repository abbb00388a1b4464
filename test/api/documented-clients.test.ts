import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { exampleSite } from "../support/built-site.ts";
import { root } from "../support/example.ts";

const site = exampleSite();
const guide = readFileSync(join(root, "docs/api/README.md"), "utf8");
const json = (path: string) => JSON.parse(readFileSync(join(site.out, path), "utf8"));

/** An example of the guide, for the built site instead of a publisher's. */
function example(language: string, address: string): string {
  const [, code = ""] = guide.split(`\`\`\`${language}\n`);
  const [text = ""] = code.split("```");
  const unit = json("api/v1/units.json").units.find((one: { lines?: string }) => one.lines);
  assert.match(text, /https:\/\/example\.gov\.cn\//, language);
  return text.replaceAll("https://example.gov.cn/", address).replaceAll("example-unit", unit.id);
}

const fileAddress = () => `${pathToFileURL(site.out)}/`;
const has = (command: string) => spawnSync(command, ["--version"]).status === 0;

test("the guide's DuckDB query answers with numbers", async () => {
  const duck = await (await DuckDBInstance.create(":memory:")).connect();
  const found = await duck.runAndReadAll(example("sql", `${site.out}/`));
  const rows = found.getRowObjectsJson();
  assert.ok(rows.length > 10, String(rows.length));
  assert.ok(rows.every(({ value }) => value === null || typeof value === "number"));
  assert.ok(rows.every(({ code }) => typeof code === "string"));
});

test("the guide's Python prints exact sums", { skip: !has("python3") }, () => {
  const { stdout, stderr } = spawnSync("python3", ["-c", example("python", fileAddress())], {
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  assert.equal(stderr, "");
  assert.match(stdout, /决算 \d+\.\d\d 万元 stated/);
});

test("the guide's curl fetches the list of disclosures", { skip: !has("curl") }, () => {
  const [command, ...words] = example("sh", fileAddress()).trim().split(" ");
  const { stdout } = spawnSync(command ?? "", words, { encoding: "utf8" });
  assert.deepEqual(JSON.parse(stdout), json("api/v1/disclosures.json"));
});
