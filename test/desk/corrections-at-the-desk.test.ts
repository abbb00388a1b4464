import assert from "node:assert/strict";
import { mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathOf } from "../../src/desk/desk-place.ts";
import { type Desk, startDesk } from "../../src/desk/desk-server.ts";
import { nightly } from "../../src/publish/nightly.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { deskOptions, visitor } from "../support/desk.ts";
import { buildOptions, copyOfData, temporaryFolder } from "../support/example.ts";

const at = { unit: "nmg-bigdata-department", year: "2024", kind: "budget" };
const folder = `${at.unit}/${at.year}/${at.kind}`;
const site = join(temporaryFolder(), "my");
const data = join(site, "data");
const address = pathOf("disclosure", at).slice(1);
const correction = pathOf("correction", at).slice(1);
const text = pathOf("text", { ...at, section: "duties" }).slice(1);
let started: Desk | undefined;
const desk = visitor(() => started as Desk, data);

before(async () => {
  mkdirSync(site);
  renameSync(copyOfData([folder]), data);
  const { out: _, ...options } = buildOptions("", { data });
  const effects = { build: buildSite, now: () => new Date("2026-08-01T00:00:00Z") };
  await nightly({ ...options, publish: join(site, "published"), keep: 3 }, effects);
  started = await startDesk({ ...deskOptions(data), site });
});
test.after(() => started?.close());

const form = (fields: Readonly<Record<string, string>>) => {
  const posted = new FormData();
  for (const [name, value] of Object.entries(fields)) posted.set(name, value);
  return posted;
};
const record = () => JSON.parse(readFileSync(join(data, folder, "disclosure.json"), "utf8"));

test("what is published is corrected at the desk: change, look, say why, publish", async () => {
  const page = await (await desk.get(text)).text();
  assert.match(page, /保存以后，读者看到的仍是原来的一版/);
  const unchanged = await desk.post(correction, form({ act: "list" }));
  assert.equal(unchanged.status, 422);
  assert.match(unchanged.text, /没有登记：.*没有差别/);

  const shown = /name="shown" value="([0-9a-f]*)"/.exec(page)?.[1] ?? "";
  const fields = [...page.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>\n([^<]*)</g)];
  const typed = Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, value]));
  const words = { ...typed, shown, "text.": "依法履行更正后的职责。" };
  const saved = await desk.post(text, form(words));
  assert.match(saved.notice ?? "", /已保存/);
  const listed = await desk.post(correction, form({ act: "list", role: "财务科" }));
  assert.equal(listed.status, 200);
  assert.match(listed.text, /有 3 处差别：<\/p>\s*<ul[^>]*><li>部门主要职能、职责/);
  assert.match(listed.text, /name="role" value="财务科"/);

  const reasonless = await desk.post(correction, form({ act: "register" }));
  assert.equal(reasonless.status, 422);
  assert.match(reasonless.text, /没有登记：请写明原因/);
  assert.equal(record().status, "published");

  const done = { act: "register", reason: "职责表述有误", role: "财务科", date: "2026-09-02" };
  const registered = await desk.post(correction, form(done));
  assert.match(registered.notice ?? "", /已登记第 1 次更正，3 处/);
  assert.equal(record().status, "corrected");
  assert.equal(record().dates.corrected, "2026-09-02");
  const { corrections } = JSON.parse(readFileSync(join(data, folder, "corrections.json"), "utf8"));
  assert.deepEqual(
    [corrections[0].version, corrections[0].reason, corrections[0].role],
    [1, "职责表述有误", "财务科"],
  );

  const published = await desk.post("publish", form({}));
  assert.match(published.notice ?? "", /发布完成：第 2 版/);
  const read = (path: string) => readFileSync(join(site, "published", path, "index.html"), "utf8");
  assert.match(read("corrections"), /职责表述有误/);
  assert.match(read(`${folder}/duties`), /更正后的职责/);
  assert.doesNotMatch(read(`${folder}/v1/duties`), /更正后的职责/);
  assert.match(await (await desk.get(address)).text(), /id="correction"/);
});
