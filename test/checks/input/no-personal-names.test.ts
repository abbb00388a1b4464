import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findNames } from "../../../src/words/find-names.ts";
import { copyOfData, root } from "../../support/example.ts";
import { run } from "../../support/run.ts";
import { Spoiler } from "../../support/spoil.ts";

// Put together here, so that no name stands in the repository.
const name = ["张", "甲乙"].join("");
const folder = "data/nmg-bigdata/2024/final-accounts";

test("a name in a text, a project or a report blocks the build, with place and cure", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  new Spoiler(data)
    .text("work-done.md", (text) => `${text}\n联系人：${name}\n`)
    .json("nmg-bigdata/2024/final-accounts/projects/operations.json", (value) => {
      Object.assign(value, { implementer: `信息处（负责人：${name}）` });
    });
  const chapter = join(data, folder.slice(5), "evaluations/petition-platform/work.md");
  writeFileSync(chapter, `评价组组长：${name}\n\n${readFileSync(chapter, "utf8")}`);
  const lines = readFileSync(join(data, folder.slice(5), "text/work-done.md"), "utf8").split("\n");
  const { code, out: output } = await run("check", "--data", data);
  assert.equal(code, 1);
  for (const place of [
    `text/work-done.md · 第 ${lines.length - 1} 行`,
    "projects/operations.json",
  ]) {
    assert.ok(
      output.includes(`错误 PN-01  ${folder}/${place}
  “${name}”像是个人姓名，公开件里不应出现
  → 请删去姓名，可改写为“（姓名略）”；如不是姓名，请在 site.json 的 allowedNames 里写明这个词和理由。`),
      output,
    );
  }
});

test("what is no name can be allowed with a reason", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  new Spoiler(data)
    .text("work-done.md", (text) => `${text}\n联系人：${name}\n`)
    .json("site.json", (value) => {
      Object.assign(value, { allowedNames: [{ text: name, reason: "不是人名" }] });
    });
  assert.doesNotMatch((await run("check", "--data", data)).out, /PN-01/);
});

/** Words of the repository that only look like names, and why. */
const allowedInTree: ReadonlyMap<string, string> = new Map();
const notOurs = /^(node_modules|\.git|dist|\.preview|\.ci)(\/|$)/;
const text = /\.(ts|js|json|jsonc|md|css|txt|html|svg|csv|yml|yaml|toml|conf|example)$/;

test("no name of a person stands anywhere in the repository", () => {
  const entries = readdirSync(root, { withFileTypes: true })
    .filter((entry) => !notOurs.test(entry.name) && !entry.isSymbolicLink())
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(root, entry.name), { recursive: true, encoding: "utf8" }).map((file) =>
            join(entry.name, file),
          )
        : [entry.name],
    )
    // What the fuzzer feeds the reader of names is made of pieces of names that nobody has.
    .filter((file) => text.test(file) && file !== join("test", "input", "fuzz", "names.json"));
  assert.ok(entries.length > 200);
  const found = entries.flatMap((file) =>
    findNames(readFileSync(join(root, file), "utf8"))
      .filter(({ name }) => !allowedInTree.has(name))
      .map(({ name, index }) => `${file}: ${name} (${index})`),
  );
  assert.deepEqual(found, []);
});
