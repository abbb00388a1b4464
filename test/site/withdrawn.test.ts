import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { verifySite } from "../../src/publish/verify-site.ts";
import { run } from "../support/run.ts";
import { smallSite } from "../support/small-site.ts";
import { atomFaults, jsonFeedFaults } from "../support/standards/feed-faults.ts";

const withdrawal = {
  path: "nmg-bigdata-department/2023/budget/",
  title: "某部门2023年度预算",
  date: "2026-03-01",
  reason: "误发了草稿",
};

function siteThatWithdrew(...withdrawn: readonly object[]): string {
  const site = smallSite();
  const file = join(site, "data/site.json");
  const settings = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...settings, withdrawn }));
  return site;
}

test("the address of what was withdrawn says when and why; so do corrections and feeds", async () => {
  const site = siteThatWithdrew(withdrawal);
  const built = await run("build", "--site", site, "--site-url", "https://accounts.example/");
  assert.equal(built.code, 0, built.err);
  const read = (path: string) => readFileSync(join(site, "dist", path), "utf8");
  const page = read(`${withdrawal.path}index.html`);
  assert.match(page, /<h1>某部门2023年度预算已撤回<\/h1>/);
  assert.match(page, /2026-03-01<\/time>由发布者撤回。原因：误发了草稿/);
  assert.match(
    read("corrections/index.html"),
    /href="\.\.\/nmg-bigdata-department\/2023\/budget\/"/,
  );
  assert.deepEqual(atomFaults(read("feed.xml")), []);
  assert.deepEqual(jsonFeedFaults(read("feed.json")), []);
  const [newest] = JSON.parse(read("feed.json")).items;
  assert.equal(newest.title, "某部门2023年度预算（撤回）");
  assert.equal(newest.content_text, "误发了草稿");
  assert.equal(newest.id, `https://accounts.example/${withdrawal.path}#withdrawn-2026-03-01`);
  assert.match(read("feed.xml"), /<updated>2026-03-01T/);
  assert.deepEqual(verifySite(join(site, "dist")).findings, []);
});

test("what is withdrawn and in the data still is a fault", async () => {
  const path = "nmg-bigdata-department/2024/budget/";
  const built = await run("build", "--site", siteThatWithdrew({ ...withdrawal, path }));
  assert.equal(built.code, 1);
  assert.match(
    built.err,
    /OUT-11 {2}site\.json · \/withdrawn\/0\n {2}“某部门2023年度预算”写明已撤回，数据里却还有/,
  );
});
