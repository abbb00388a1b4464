import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { test } from "node:test";
import { jsonSchemas } from "../src/json-schemas.ts";
import { root } from "./support/example.ts";

/** Stages in their order: each may import itself, what stands before it, and the shared base. */
const stages = [
  ["load"],
  ["model"],
  ["checks", "completeness"],
  ["prose"],
  ["import-text"],
  ["narrative", "tables", "comparison"],
  ["charts", "provenance"],
  ["annotate", "downloads", "pages"],
  ["hosting", "import", "packages", "scaffold"],
  ["search"],
];
const rank = new Map(stages.flatMap((names, index) => names.map((name) => [name, index] as const)));
/** Files that any stage may import. */
const base = new Set(["finding.ts", "sha256.ts"]);

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => posix.join(folder, file.replaceAll("\\", "/")))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/from "(\.{1,2}\/[^"]+)"/g)].map((match) =>
    relative(root, join(root, dirname(file), match[1] ?? "")).replaceAll("\\", "/"),
  );
}

test("each stage imports only from earlier ones", () => {
  const faults: string[] = [];
  for (const file of sources("src")) {
    const stage = file.split("/")[1] ?? "";
    const own = rank.get(stage);
    if (own === undefined) continue;
    for (const target of importsOf(file)) {
      const [top, name = ""] = target.split("/");
      if (top === "src" && base.has(name)) continue;
      const other = rank.get(name);
      const isEarlier = other !== undefined && (other < own || name === stage);
      if (top !== "src" || !isEarlier) faults.push(`${file} imports ${target}`);
    }
  }
  assert.deepEqual(faults, []);
});

test("only load and the writers of output touch the disk", () => {
  const allowed =
    /^src\/(load\/|publish\/|import\/write-import|desk\/desk-files|manifest|output-folder|serve-site)/;
  const faults = sources("src").filter(
    (file) => !allowed.test(file) && /from "node:fs"/.test(readFileSync(join(root, file), "utf8")),
  );
  assert.deepEqual(faults, []);
});

test("nothing reads the clock", () => {
  const faults = [...sources("src"), ...sources("_includes"), ...sources("content")].filter(
    (file) => /new Date\(\)|Date\.now\(/.test(readFileSync(join(root, file), "utf8")),
  );
  assert.deepEqual(faults, []);
});

test("the published JSON Schemas are those of the code (npm run schemas)", () => {
  for (const [name, text] of jsonSchemas()) {
    assert.equal(readFileSync(join(root, "docs/schemas", name), "utf8"), text, name);
  }
});
