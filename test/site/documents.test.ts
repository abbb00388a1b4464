import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "../support/example.ts";

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const textOf = (name: string) => readFileSync(join(root, name), "utf8");

test("every command that the documents name is a script of ours", () => {
  const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
  const faults = documents.flatMap((name) =>
    [...textOf(name).matchAll(/npm run (?:--silent )?([a-z][a-z:]*)/g)]
      .filter(([, script = ""]) => !(script in scripts))
      .map(([command]) => `${name}: ${command}`),
  );
  assert.deepEqual(faults, []);
});

test("every relative link of the documents leads to a file", () => {
  const faults = documents.flatMap((name) =>
    [...textOf(name).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .filter(([, target = ""]) => !existsSync(join(root, dirname(name), target)))
      .map(([link]) => `${name}: ${link}`),
  );
  assert.deepEqual(faults, []);
});

test("every picture of the documents is small, has a text, and is used", () => {
  const folder = join(root, "docs/pictures");
  const used = documents.flatMap((name) => [
    ...textOf(name).matchAll(/!\[([^\]]*)\]\((?:docs\/)?pictures\/([^)]+)\)/g),
  ]);
  const pictures = readdirSync(folder).sort();
  assert.deepEqual(used.map(([, , file]) => file).sort(), pictures);
  assert.deepEqual(
    used.filter(([, text = ""]) => text.length < 5).map(([link]) => link),
    [],
  );
  const large = pictures.filter((file) => statSync(join(folder, file)).size > 150_000);
  assert.deepEqual(large, []);
});
