import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sha256 } from "../../src/load/sha256.ts";
import { exampleSite } from "../support/built-site.ts";
import { temporaryFolder } from "../support/example.ts";
import { run } from "../support/run.ts";

const site = exampleSite();
const page = "nmg-bigdata/2024/final-accounts/income/index.html";

/** What `npm run verify` says of a copy of the site that somebody has changed. */
function verifyChanged(change: (folder: string) => void): { code: number | null; rules: string[] } {
  const folder = join(temporaryFolder(), "copy");
  cpSync(site.out, folder, { recursive: true });
  change(folder);
  const { code, out } = run("verify", folder, "--format", "json");
  const { findings } = JSON.parse(out) as { findings: { rule: string; where: string }[] };
  return { code, rules: findings.map(({ rule, where }) => `${rule} ${where}`) };
}

/** Changes a file and its line of the manifest: the sums are right, the content is not. */
function rewrite(folder: string, path: string, content: string): void {
  writeFileSync(join(folder, path), content);
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  Object.assign(
    manifest.files.find((entry: { path: string }) => entry.path === path),
    {
      size: Buffer.byteLength(content),
      sha256: sha256(Buffer.from(content)),
    },
  );
  writeFileSync(file, JSON.stringify(manifest));
}

test("an untouched copy is proved", () => {
  const { code, out } = run("verify", site.out);
  assert.equal(code, 0);
  assert.match(
    out,
    /^与清单一致：\d+ 个文件，\d+ 页都能到达、链接都有目标，\d+ 个下载文件都能打开\n/,
  );
  assert.match(out, new RegExp(sha256(readFileSync(join(site.out, "manifest.json")))));
  assert.deepEqual(
    verifyChanged(() => {}),
    { code: 0, rules: [] },
  );
});

test("one byte changed, one file gone, one file more: each is named", () => {
  const changed = verifyChanged((folder) => {
    const file = join(folder, page);
    const bytes = readFileSync(file);
    bytes[bytes.length - 3] = 0x20;
    writeFileSync(file, bytes);
    rmSync(join(folder, "assets/icon.svg"));
    writeFileSync(join(folder, "extra.txt"), "x");
  });
  assert.equal(changed.code, 1);
  for (const named of [`OUT-05 ${page}`, "OUT-05 assets/icon.svg", "OUT-05 extra.txt"]) {
    assert.ok(changed.rules.includes(named), named);
  }
});

test("sums alone prove nothing: links, ways and downloads are tried", () => {
  const workbook = "nmg-bigdata/2024/final-accounts/tables/income.xlsx";
  const { code, rules } = verifyChanged((folder) => {
    rewrite(folder, workbook, "no workbook");
    rewrite(folder, "search/index.html", '<a href="nowhere/">x</a>');
    rewrite(folder, "index.html", '<a href="search/">x</a>');
  });
  assert.equal(code, 1);
  assert.ok(rules.includes(`OUT-04 ${workbook}`));
  assert.ok(rules.includes("OUT-01 search/index.html"));
  assert.ok(rules.includes(`OUT-03 ${page}`));
});

test("a folder without a manifest is refused, and wrong usage is told apart", () => {
  const { code, rules } = verifyChanged((folder) => rmSync(join(folder, "manifest.json")));
  assert.equal(code, 1);
  assert.match(rules.join(), /^OUT-05 .*manifest\.json$/);
  assert.equal(run("verify").code, 2);
});
