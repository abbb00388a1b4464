import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Finding } from "../../src/finding.ts";
import { digestOf } from "../../src/load/file-digest.ts";
import { sha256 } from "../../src/load/sha256.ts";
import { verifyHistory } from "../../src/publish/verify-history.ts";
import { verifySite } from "../../src/publish/verify-site.ts";
import { exampleSite } from "../support/built-site.ts";
import { temporaryFolder } from "../support/example.ts";
import { Publishing } from "../support/publishing.ts";
import { run } from "../support/run.ts";
import { writeManifest } from "../support/tamper/forge.ts";
import { readManifestOf } from "../support/tamper/target.ts";

const site = exampleSite();
const page = "nmg-bigdata/2024/final-accounts/income/index.html";

/** A copy of the site that somebody has changed. */
function changedCopy(change: (folder: string) => void): string {
  const folder = join(temporaryFolder(), "copy");
  cpSync(site.out, folder, { recursive: true });
  change(folder);
  return folder;
}

const rulesOf = (findings: readonly Pick<Finding, "rule" | "where">[]) =>
  findings.map(({ rule, where }) => `${rule} ${where}`);

/** Changes a file and its line of the manifest: the sums are right, the content is not. */
function rewrite(folder: string, path: string, content: string): void {
  writeFileSync(join(folder, path), content);
  const about = readManifestOf(folder);
  const digest = digestOf(path, Buffer.from(content));
  writeManifest(folder, {
    ...about,
    files: about.files.map((one) => (one.path === path ? digest : one)),
  });
}

test("an untouched copy is proved", async () => {
  const { code, out } = await run("verify", site.out);
  assert.equal(code, 0);
  assert.match(
    out,
    /^与清单一致：\d+ 个文件，\d+ 页都能到达、链接都有目标，\d+ 个下载文件都能打开\n/,
  );
  assert.match(out, new RegExp(sha256(readFileSync(join(site.out, "manifest.json")))));
  const copy = changedCopy(() => {});
  assert.deepEqual(verifySite(copy).findings, []);
  // By the way of a link, too.
  symlinkSync(copy, `${copy}.link`);
  assert.deepEqual(verifySite(`${copy}.link`).findings, []);
});

test("one byte changed, one file gone, one file more: each is named", async () => {
  const copy = changedCopy((folder) => {
    const file = join(folder, page);
    const bytes = readFileSync(file);
    bytes[bytes.length - 3] = 0x20;
    writeFileSync(file, bytes);
    rmSync(join(folder, "assets/icon.svg"));
    writeFileSync(join(folder, "extra.txt"), "x");
  });
  const { code, out } = await run("verify", copy, "--format", "json");
  assert.equal(code, 1);
  const rules = rulesOf(JSON.parse(out).findings);
  for (const named of [`OUT-05 ${page}`, "OUT-05 assets/icon.svg", "OUT-05 extra.txt"]) {
    assert.ok(rules.includes(named), named);
  }
});

test("sums alone prove nothing: links, ways and downloads are tried", () => {
  const workbook = "nmg-bigdata/2024/final-accounts/tables/income.xlsx";
  const copy = changedCopy((folder) => {
    rewrite(folder, workbook, "no workbook");
    rewrite(folder, "search/index.html", '<a href="nowhere/">x</a>');
    rewrite(folder, "index.html", '<a href="search/">x</a>');
  });
  const rules = rulesOf(verifySite(copy).findings);
  assert.ok(rules.includes(`OUT-04 ${workbook}`));
  assert.ok(rules.includes("OUT-01 search/index.html"));
  assert.ok(rules.includes(`OUT-03 ${page}`));
});

test("a folder without a manifest, or none at all, is refused", () => {
  const copy = changedCopy((folder) => rmSync(join(folder, "manifest.json")));
  assert.match(rulesOf(verifySite(copy).findings).join(), /^OUT-05 .*manifest\.json$/);
  assert.match(rulesOf(verifySite(`${copy}.none`).findings).join(), /^OUT-05 .*manifest\.json$/);
});

test("a fragment that is badly escaped leads nowhere, and is no bug", () => {
  const copy = changedCopy((folder) => rewrite(folder, "404.html", '<a href="#%zz">x</a>'));
  assert.deepEqual(rulesOf(verifySite(copy).findings), ["OUT-01 404.html"]);
});

test("wrong usage is told apart", async () => {
  const usage = async (...options: string[]) => {
    const { code, err } = await run("verify", ...options);
    assert.equal(code, 2, err);
    return err;
  };
  assert.match(await usage(), /请给出网站的文件夹，或用 --history 给出发布的链接，二者取一。/);
  assert.match(await usage(site.out, "--history", "x"), /二者取一/);
  assert.match(await usage(site.out, "--expect", "12ab"), /--expect 应为 64 位十六进制的 SHA-256/);
  assert.match(
    await usage(site.out, "--key", "none.pub"),
    /--key 应为公钥文件，不是 .*：没有这个文件/,
  );
  assert.match(await usage("--history", `${site.out}.none`), /还没有发布过/);
});

test("by the command: a hash that was written down, or one that was not", async () => {
  const published = new Publishing();
  published.sign(generateKeyPairSync("ed25519").privateKey);
  await published.run(published.before);
  const { link } = published;
  const head = verifyHistory(link, {}).head ?? "";
  const key = join(link, "allowed_signers");
  const known = await run("verify", "--history", link, "--expect", head, "--key", key);
  assert.equal(known.code, 0, known.err);
  const copy = await run("verify", link, "--expect", head, "--key", key);
  assert.equal(copy.code, 0, copy.err);
  assert.match(copy.out, /\n第 1 版，2026-01-02T03:04:05\.000Z 发布；历史 1 行，环环相扣\n/);
  assert.match(copy.out, /\n签名正确，公钥指纹 SHA256:[A-Za-z0-9+/]{43}\n$/);
  const other = await run("verify", "--history", link, "--expect", "0".repeat(64));
  assert.equal(other.code, 1);
  assert.match(other.err, /错误 OUT-07 {2}history\.jsonl\n {2}历史中没有 0{64}\n/);
});
