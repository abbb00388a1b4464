import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { InputError } from "../../src/finding.ts";
import { withPublishLock } from "../../src/publish/publish-lock.ts";
import { Releases } from "../../src/publish/releases.ts";
import { reportLines } from "../../src/publish/report-lines.ts";
import { rollback } from "../../src/publish/rollback.ts";
import { verifyHistory } from "../../src/publish/verify-history.ts";
import { Publishing } from "../support/publishing.ts";
import { run } from "../support/run.ts";

const later = new Date("2026-02-03T04:05:06Z");

/** Names in the folder of releases, and beside it, that no finished run leaves. */
function leftovers({ link }: Publishing): string[] {
  const { folder } = new Releases(link);
  const known = /^([0-9a-f]{16}(-\d+)?(\.json)?|lock\.db|history\.jsonl)$/;
  return [
    ...readdirSync(folder).filter((name) => !known.test(name)),
    ...readdirSync(dirname(link)).filter(
      (name) =>
        ![
          basename(link),
          basename(folder),
          `${basename(link)}.findings.txt`,
          `${basename(link)}.status.json`,
          `${basename(link)}.upload.txt`,
          `${basename(link)}.remove.txt`,
        ].includes(name),
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
  assert.ok(changed.includes("a/index.html"));
  assert.deepEqual(leftovers(site), []);
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

test("content that was shown before, and is given again, is a release of its own", async () => {
  const site = new Publishing();
  const { release: first } = await site.run(site.before);
  await site.run(site.after);
  const again = await site.run(site.before);
  assert.equal(again.status, "published");
  assert.equal(again.release.hash, first.hash);
  assert.equal(again.release.number, 3);
  assert.equal(site.shown().history.length, 3);
  assert.deepEqual(
    new Releases(site.link).all().map(({ number }) => number),
    [1, 2, 3],
  );
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
  const kept = await site.run(site.before, { keep: 1 });
  assert.deepEqual(kept.removed, []);
  assert.equal(kept.status, "unchanged");
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
  await withPublishLock(new Releases(site.link).lockFile, async () => {
    for (const [script, ...options] of [
      ["nightly", "--data", site.after],
      ["rollback", "--to", "1"],
    ] as const) {
      const { code, err } = await run(script, ...options, "--publish", site.link);
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
  const record = releases.recordOf(second);
  await rollback(site.link, 1, later);
  const states: Record<string, () => void> = {
    "the folder has its name, and no record": () => rmSync(record),
    "half a record": () =>
      writeFileSync(`${record}.new`, readFileSync(record, "utf8").slice(0, 40)),
    "a record, and the link not switched": () => {},
    "a record, and the history not written": () => dropLastLine(releases.historyFile),
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
    assert.deepEqual(verifyHistory(site.link, {}).findings, [], state);
    await rollback(site.link, 1, later);
    // As if the newest had never been shown.
    releases.write(night.release);
  }
});

function dropLastLine(file: string): void {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  writeFileSync(
    file,
    lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join(""),
  );
}

test("the report: what changed, counts and times", async () => {
  const site = new Publishing();
  await site.run(site.before);
  const lines = reportLines(await site.run(site.after, { keep: 1 }));
  assert.equal(
    lines.join("\n").replace(/\d+(\.\d+)?/g, "#"),
    `已发布第 # 版
与第 # 版相比：新增 # 个文件，改变 # 个，去掉 # 个
  改变 a.zip
  改变 a/b/index.html
  改变 a/index.html
  改变 a/table.csv
  改变 a/table.json
  改变 large.svg
共 # 页，# 个文件，# MB；下载文件 # 个，搜索另收 # 行
已清除旧版：#
用时 # 秒：检查和生成 #，核验 #`,
  );
});

test("refuses a link that is something else", async () => {
  const site = new Publishing();
  writeFileSync(site.link, "a file");
  const { code, err } = await run("nightly", "--publish", site.link);
  assert.equal(code, 2);
  assert.match(err, /它不是符号链接/);
  assert.equal(readFileSync(site.link, "utf8"), "a file");
});

test("refuses a folder of releases that holds something else, and leaves it as it is", async () => {
  const site = new Publishing();
  const precious = join(`${site.link}.releases`, "precious.txt");
  mkdirSync(dirname(precious));
  writeFileSync(precious, "x");
  const { code, err } = await run("nightly", "--publish", site.link);
  assert.equal(code, 2);
  assert.match(err, /里有别的内容/);
  assert.equal(readFileSync(precious, "utf8"), "x");
});
