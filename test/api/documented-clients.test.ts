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
function example(language: string, address: string, place = 1): string {
  const code = guide.split(`\`\`\`${language}\n`)[place] ?? "";
  const [text = ""] = code.split("```");
  const unit = json("api/v1/units.json").units.find((one: { lines?: string }) => one.lines);
  assert.match(text, /https:\/\/example\.gov\.cn\//, language);
  return text.replaceAll("https://example.gov.cn/", address).replaceAll("example-unit", unit.id);
}

const fileAddress = () => `${pathToFileURL(site.out)}/`;
const runs = (command: string, ...words: readonly string[]) =>
  spawnSync(command, words).status === 0;
const has = (command: string) => runs(command, "--version");

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

test("the guide's pandas reads codes as text and values as numbers", {
  skip: !runs("python3", "-c", "import pandas"),
}, () => {
  const code = example("python", fileAddress(), 2);
  const kinds = "print(figures['value'].dtype, set(map(type, figures['code'].dropna())))";
  const { stdout, stderr } = spawnSync("python3", ["-c", `${code}\n${kinds}`], {
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf-8" },
  });
  assert.equal(stderr, "");
  assert.match(stdout, /2022 +\d+\.\d\d +stated/);
  assert.match(stdout, /float64 \{<class 'str'>\}/);
});

test("the guide's R finds a line of every year", {
  skip: !runs("Rscript", "-e", "library(jsonlite)"),
}, () => {
  const { stdout, stderr } = spawnSync("Rscript", ["-e", example("r", `${site.out}/`)], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  assert.equal(stderr, "");
  assert.match(stdout, /year +column_label +value +state/);
  for (const year of ["2022", "2024"]) assert.ok(stdout.includes(year), year);
});

test("what the guide's Power Query reads is there; the program itself cannot run here", () => {
  const [, code = ""] = guide.split("Power Query");
  const [, path = ""] = /https:\/\/example\.gov\.cn\/([^"]+)"/.exec(code) ?? [];
  const { figures } = json(path.replace("example-unit", "nmg-bigdata"));
  for (const [, name = ""] of code.matchAll(/\{"(\w+)", type \w+\}/g))
    assert.ok(
      figures.some((figure: object) => name in figure),
      name,
    );
});
