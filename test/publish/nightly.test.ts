import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { InputError } from "../../src/finding.ts";
import { withPublishLock } from "../../src/publish/publish-lock.ts";
import { Releases } from "../../src/publish/releases.ts";
import { rollback } from "../../src/publish/rollback.ts";
import { Publishing } from "../support/publishing.ts";
import { run } from "../support/run.ts";
import { Spoiler } from "../support/spoil.ts";

const later = new Date("2026-02-03T04:05:06Z");

/** Names in the folder of releases, and beside it, that no finished run leaves. */
function leftovers({ link }: Publishing): string[] {
  const { folder } = new Releases(link);
  const known = /^([0-9a-f]{16}(-\d+)?(\.json)?|lock\.db)$/;
  return [
    ...readdirSync(folder).filter((name) => !known.test(name)),
    ...readdirSync(dirname(link)).filter(
      (name) =>
        ![basename(link), basename(folder), `${basename(link)}.findings.txt`].includes(name),
    ),
  ];
}

test("publishes, says what changed, and does nothing when nothing has changed", async () => {
  const site = new Publishing();
  const first = await site.run(site.before);
  assert.equal(first.status, "published");
  assert.equal(first.release.number, 1);
  assert.equal(first.release.published, "2026-01-02T03:04:05.000Z");
  assert.deepEqual(site.shown().findings, []);

  assert.equal((await site.run(site.before)).status, "unchanged");
  const second = await site.run(site.after);
  assert.equal(second.status, "published");
  assert.equal(second.previous?.number, 1);
  assert.equal(second.release.number, 2);
  const { added, changed, removed } = second.changes;
  assert.deepEqual([added, removed], [[], []]);
  assert.ok(changed.includes("nmg-bigdata/2024/final-accounts/work-done/index.html"));
  assert.deepEqual(leftovers(site), []);
});

test("a fault in what all share: the site stays, the fault is named, the next run succeeds", async () => {
  const site = new Publishing();
  const { release } = await site.run(site.before);
  const spoiled = new Publishing().after;
  new Spoiler(spoiled).json("site.json", (value) => Object.assign(value, { noindex: "yes" }));
  const { code, err } = run("nightly", "--data", spoiled, "--publish", site.link);
  assert.equal(code, 1);
  assert.match(err, /错误 IN-04 .*site\.json · \/noindex/);
  assert.equal(site.shown().hash, release.hash);
  assert.deepEqual(leftovers(site), []);
  assert.equal((await site.run(site.after)).status, "published");
});

test("a fault in one disclosure: it stays as it was, is told with exit 1, and the others are published", async () => {
  const site = new Publishing();
  await site.run(site.before);
  const spoiler = new Spoiler(site.after, "nmg-bigdata/2022/final-accounts");
  spoiler.text("duties.md", (text) => `${text}\n\n{{staff}}\n`);
  const options = ["--data", site.after, "--publish", site.link, "--no-search"];
  const { code, out, err } = run("nightly", ...options);
  assert.equal(code, 1);
  assert.match(out, /^已发布第 2 版\n/);
  assert.match(
    err,
    /^nmg-bigdata\/2022\/final-accounts（已公开）有错误，网站上仍是上一版：\n错误 IN-11 .*duties\.md/,
  );
  assert.match(err, /已公开的各份中的核对错误（按原样公开，页面上有标记）：\n/);
  const changed = readFileSync(
    join(site.link, "nmg-bigdata/2024/final-accounts/work-done/index.html"),
    "utf8",
  );
  assert.match(changed, /又有一处补充/);
  assert.deepEqual(site.shown().findings, []);
  const details = readFileSync(`${site.link}.findings.txt`, "utf8");
  assert.match(details, /错误 TX-03 {2}data\/nmg-bigdata\/2024\/final-accounts\/facts\.json/);

  // What is kept is kept by the next release too.
  site.change("再有一处补充。");
  const third = run("nightly", ...options);
  assert.equal(third.code, 1);
  assert.match(third.out, /^已发布第 3 版\n/);
  assert.deepEqual(site.shown().findings, []);
  assert.ok(existsSync(join(site.link, "nmg-bigdata/2022/final-accounts/index.html")));
});

test("a rollback shows an old release; the one it left is not published again by itself", async () => {
  const site = new Publishing();
  const { release: first } = await site.run(site.before);
  const { release: second } = await site.run(site.after);
  await rollback(site.link, 1, later);
  assert.equal(site.shown().hash, first.hash);
  const night = await site.run(site.after);
  assert.equal(night.status, "withdrawn");
  assert.equal(night.release.withdrawn, later.toISOString());
  assert.equal(site.shown().hash, first.hash);

  site.change("再有一处补充。");
  assert.equal((await site.run(site.after)).release.number, 3);
  await rollback(site.link, 2, later);
  assert.equal(site.shown().hash, second.hash);
  assert.equal(new Releases(site.link).current()?.withdrawn, undefined);
});

test("files that changed behind the link are published anew; a damaged release is no target", async () => {
  const site = new Publishing();
  await site.run(site.before);
  const { release } = await site.run(site.after);
  const damage = () => writeFileSync(join(site.link, "index.html"), "x");
  damage();
  const night = await site.run(site.after);
  assert.equal(night.status, "repaired");
  assert.equal(night.release.hash, release.hash);
  assert.deepEqual(site.shown().findings, []);
  assert.deepEqual(leftovers(site), []);

  await rollback(site.link, 1, later);
  damage();
  await rollback(site.link, night.release.number, later);
  await assert.rejects(rollback(site.link, 1, later), InputError);
  assert.equal(site.shown().hash, release.hash);
});

test("keeps as many releases as asked, and always the one that is shown", async () => {
  const site = new Publishing();
  await site.run(site.before);
  await site.run(site.after);
  await rollback(site.link, 1, later);
  assert.deepEqual(new Releases(site.link).prune(1), []);
  site.change("一");
  const { removed } = await site.run(site.after, { keep: 1 });
  assert.deepEqual(
    removed.map(({ number }) => number),
    [1, 2],
  );
  assert.deepEqual(
    new Releases(site.link).all().map(({ number }) => number),
    [3],
  );
});

test("two runs at once: the second does nothing and says so", async () => {
  const site = new Publishing();
  const { release } = await site.run(site.before);
  await withPublishLock(new Releases(site.link).lockFile, () => {
    for (const [script, ...options] of [
      ["nightly", "--data", site.after],
      ["rollback", "--to", "1"],
    ] as const) {
      const { code, err } = run(script, ...options, "--publish", site.link);
      assert.equal(code, 1);
      assert.match(err, /错误 OP-02 .*\n {2}另一次发布或回退正在进行/);
    }
  });
  assert.equal(site.shown().hash, release.hash);
  assert.equal((await site.run(site.after)).status, "published");
});

test("a run that stopped between any two steps of publishing is cleaned up by the next", async () => {
  const site = new Publishing();
  const { release: first } = await site.run(site.before);
  await site.run(site.after);
  const releases = new Releases(site.link);
  const [, second] = releases.all();
  assert.ok(second);
  const record = `${releases.folderOf(second)}.json`;
  const text = readFileSync(record, "utf8");
  await rollback(site.link, 1, later);
  const states: Record<string, () => void> = {
    "the folder has its name, and no record": () => releases.remove({ ...second, id: second.id }),
    "half a record": () => writeFileSync(`${record}.new`, text.slice(0, 40)),
    "a record, and the link not switched": () => writeFileSync(record, text),
    "the new link beside the old one": () => writeFileSync(`${site.link}.switching`, ""),
    "a staging folder": () => writeFileSync(releases.staging, ""),
  };
  for (const [state, make] of Object.entries(states)) {
    make();
    assert.equal(site.shown().hash, first.hash, state);
    assert.deepEqual(site.shown().findings, [], state);
    const night = await site.run(site.after);
    assert.equal(night.release.hash, second.hash, state);
    assert.equal(site.shown().hash, second.hash, state);
    assert.deepEqual(leftovers(site), [], state);
    await rollback(site.link, 1, later);
    releases.write({ ...night.release });
  }
});

test("refuses a link that is something else", async () => {
  const site = new Publishing();
  writeFileSync(site.link, "a file");
  const { code, err } = run("nightly", "--publish", site.link);
  assert.equal(code, 2);
  assert.match(err, /它不是符号链接/);
  assert.equal(readFileSync(site.link, "utf8"), "a file");
});

test("refuses a folder of releases that holds something else, and leaves it as it is", () => {
  const site = new Publishing();
  const precious = join(`${site.link}.releases`, "precious.txt");
  mkdirSync(dirname(precious));
  writeFileSync(precious, "x");
  const { code, err } = run("nightly", "--publish", site.link);
  assert.equal(code, 2);
  assert.match(err, /里有别的内容/);
  assert.equal(readFileSync(precious, "utf8"), "x");
});

test("the report: for people, and as one JSON document", () => {
  const site = new Publishing();
  const json = run("nightly", "--publish", site.link, "--format", "json");
  assert.equal(json.code, 0, json.err);
  const report = JSON.parse(json.out);
  assert.equal(report.status, "published");
  assert.ok(report.release.pages > 30 && report.downloads > 30 && report.searchRecords > 200);
  assert.ok(report.seconds.total >= report.seconds.build);

  const { code, out } = run("nightly", "--publish", site.link, "--data", site.after);
  assert.equal(code, 0);
  assert.equal(
    out.replace(/\d+(\.\d+)?/g, "#"),
    `已发布第 # 版
与第 # 版相比：新增 # 个文件，改变 # 个，去掉 # 个
  新增 搜索索引的 # 个文件
  改变 checks/findings.json
  改变 checks/index.html
  改变 checks/nmg-bigdata/#/final-accounts/index.html
  改变 data/nmg-bigdata/#/final-accounts/text/work-done.md
  改变 nmg-bigdata/#/final-accounts.zip
  改变 nmg-bigdata/#/final-accounts/work-done/index.html
  改变 搜索索引的 # 个文件
  去掉 搜索索引的 # 个文件
共 # 页，# 个文件，# MB；下载文件 # 个，搜索另收 # 行
用时 # 秒：检查和生成 #，核验 #
`,
  );
  const list = run("rollback", "--publish", site.link);
  assert.match(list.out, /^第 1 版 {2}.*\n第 2 版（当前） {2}.*\n$/);
  assert.equal(run("rollback", "--publish", site.link, "--to", "7").code, 2);
  assert.match(readlinkSync(site.link), /^site\.releases\/[0-9a-f]{16}$/);
  assert.ok(existsSync(join(site.link, "index.html")));
});
