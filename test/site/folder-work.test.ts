import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { canonicalSeal, openSource, sealSource } from "../../src/folders/folder-source.ts";
import { selectChecked } from "../../src/site/checked-data.ts";
import { doFolder } from "../../src/site/folder-work.ts";
import { prepareSite } from "../../src/site/prepared-site.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { buildOptions, copyOfData, temporaryFolder } from "../support/example.ts";
import { small } from "../support/random-edits.ts";

const scratch = temporaryFolder();
const data = copyOfData(small);
const { model } = await selectChecked(data);
const site = prepareSite(model, buildOptions("", { data }));
const [source] = site.folderSources(new Map());
assert.ok(source);
const sealed = Buffer.from(sealSource(source));

test("a source opens as it was sealed, and the same source has the same seal", () => {
  const opened = openSource(sealed);
  assert.deepEqual(opened.disclosure, source.disclosure);
  assert.deepEqual(opened.pages, source.pages);
  const [again] = prepareSite(model, buildOptions("", { data })).folderSources(new Map());
  assert.ok(again);
  assert.deepEqual(canonicalSeal(sealSource(again)), canonicalSeal(sealed));
});

test("the canonical seal is that of the value, however the engine keeps its texts", () => {
  const note = "\u4e2dplain text".slice(1);
  const seals = ["plain text", note].map((text) =>
    Buffer.from(sealSource({ ...source, site: { ...source.site, date: text } })),
  );
  const [first, second] = seals.map((bytes) => Buffer.from(canonicalSeal(bytes)));
  assert.ok(first && second?.equals(first));
  assert.deepEqual(canonicalSeal(first), first);
  assert.deepEqual(openSource(first).pages, source.pages);
});

test("a result of another program, or of another source, is not taken", async () => {
  const folder = join(scratch, "cache");
  const made = async (out: string, program: string, bytes: Uint8Array = sealed) =>
    (await doFolder({ source: bytes, out: join(scratch, out), cache: { folder, program } })).how;
  assert.equal(await made("first", "one"), "made");
  assert.equal(await made("second", "one"), "kept");
  assert.equal(await made("third", "two"), "made");
  const other = sealSource({ ...source, site: { ...source.site, date: "2001-01-01" } });
  assert.equal(await made("fourth", "one", other), "made");
  assert.deepEqual(listFiles(join(scratch, "second")), listFiles(join(scratch, "first")));
});
