import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { test } from "node:test";
import { jsonSchemas } from "../src/write/json-schemas.ts";
import { root } from "./support/example.ts";

/** Rooms in their order: each may import itself, what stands before it, and the shared base. */
const rooms = [
  ["load"],
  ["numbers", "words"],
  ["forms"],
  ["phrases"],
  ["figures"],
  ["claims"],
  ["records"],
  ["sheets"],
  ["model"],
  ["narrative"],
  ["prose"],
  ["checks", "completeness"],
  ["selection"],
  ["import-text"],
  ["tables", "comparison"],
  ["charts", "provenance", "datasets"],
  ["annotate", "downloads", "pages"],
  ["observations"],
  ["catalogue"],
  ["api", "hosting", "import", "packages", "scaffold", "verify", "word"],
  ["search", "write", "markdown"],
  ["folders"],
  ["site"],
  ["commands"],
  ["publish"],
  ["desk"],
];
const rank = new Map(rooms.flatMap((names, index) => names.map((name) => [name, index] as const)));
/** How the index is written and read: one truth for the build and the reader's browser. */
const sharedWithBrowser = "assets/search-text.js";
/** The door of the npm package: it may import every room, and no file of ours imports it. */
const door = "index.ts";
/** The one file that any room may import. */
const base = "finding.ts";

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

test("each room imports only from earlier ones", () => {
  const faults: string[] = [];
  for (const file of sources("src")) {
    const room = file.split("/")[1] ?? "";
    if (room === door) continue;
    const own = rank.get(room);
    if (own === undefined && room !== base) faults.push(`${file} stands in no room`);
    for (const target of importsOf(file)) {
      const [top, name = ""] = target.split("/");
      if (top === "src" && name === base) continue;
      if (room === "search" && target === sharedWithBrowser) continue;
      const other = rank.get(name);
      const isEarlier = other !== undefined && own !== undefined && (other < own || name === room);
      if (!(top === "src" ? isEarlier : mayRender(room))) faults.push(`${file} imports ${target}`);
    }
  }
  assert.deepEqual(faults, []);
});

/** Templates are for the pipeline, which hands them to Eleventy, and for the desk's own pages. */
function mayRender(room: string): boolean {
  return room === "folders" || room === "site" || room === "desk";
}

test("no file imports itself through others", () => {
  const files = [...sources("src"), ...sources("_includes"), ...sources("scripts")];
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file].join(" → "));
    if (start >= 0 || done.has(file)) return;
    for (const target of imports.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  assert.deepEqual(circles, []);
});

test("only load and the writers of output touch the disk", () => {
  const allowed =
    /^src\/(load\/|write\/|publish\/|import\/write-import|desk\/(desk-files|preview-folder)|commands\/(serve-site|recover-imports))/;
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
    assert.equal(readFileSync(join(root, "data/schemas", name), "utf8"), text, name);
  }
});
