import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inUploadOrder, uploadFiles, writeUploadLists } from "../../src/publish/upload-lists.ts";
import { Publishing } from "../support/publishing.ts";

test("a file comes before what leads to it, and what proves all comes last", () => {
  const paths =
    "manifest.json index.html a/index.html search/index.json a/table.csv SHA256SUMS assets/site.css api/v1/index.json a/b/index.html sitemap.xml history.jsonl.sig a/table.csv";
  assert.equal(
    inUploadOrder(paths.split(" ")).join(" "),
    "a/table.csv assets/site.css a/b/index.html a/index.html api/v1/index.json index.html search/index.json sitemap.xml SHA256SUMS history.jsonl.sig manifest.json",
  );
});

test("after each night a copy elsewhere learns what it lacks, and what it has too much", async () => {
  const site = new Publishing();
  const read = (file: string) => readFileSync(file, "utf8").split("\n").slice(0, -1);
  const { upload, remove } = uploadFiles(site.link);
  writeUploadLists(site.link, await site.run(site.before));
  const all = read(upload);
  assert.ok(all.includes("a/table.csv") && all.at(-1) === "manifest.json");
  assert.deepEqual(read(remove), []);

  site.change("三");
  const report = await site.run(site.after);
  writeUploadLists(site.link, report);
  const changed = [...report.changes.added, ...report.changes.changed];
  assert.ok(changed.length > 0 && changed.length < all.length);
  for (const path of changed) assert.ok(read(upload).includes(path), path);
  assert.deepEqual(read(upload).slice(-3), ["SHA256SUMS", "history.jsonl", "manifest.json"]);
  assert.deepEqual(read(remove), report.changes.removed);

  writeUploadLists(site.link, await site.run(site.after));
  assert.deepEqual([read(upload), read(remove)], [[], []]);
});
