import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Releases } from "../../src/publish/releases.ts";
import { releaseLine } from "../../src/publish/report-lines.ts";
import { rollback } from "../../src/publish/rollback.ts";
import { verifyHistory } from "../../src/publish/verify-history.ts";
import { makeFifo, possible } from "../support/posix.ts";
import { Publishing } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const now = new Date("2026-02-03T04:05:06Z");
const deep = "[".repeat(200_000);

/** Where things stand of a site with three releases, the third of them shown. */
interface Places {
  readonly folder: string;
  readonly shown: string;
  readonly shownRecord: string;
  readonly oldRecord: string;
  readonly history: string;
  readonly lock: string;
}

/** What happens to the folder of releases, and what the next run says of it. */
const accidents: Record<string, readonly [happens: (at: Places) => void, says: RegExp]> = {
  "the record of the shown release is lost": [
    ({ shownRecord }) => rmSync(shownRecord),
    /当前显示的一版，记录丢失或读不懂，已经按清单和历史重写/,
  ],
  "it is empty": [
    ({ shownRecord }) => writeFileSync(shownRecord, ""),
    /当前显示的一版，记录丢失或读不懂，已经按清单和历史重写/,
  ],
  "it is deeply nested": [
    ({ shownRecord }) => writeFileSync(shownRecord, deep),
    /当前显示的一版，记录丢失或读不懂，已经按清单和历史重写/,
  ],
  "it is a folder": [
    ({ shownRecord }) => {
      rmSync(shownRecord);
      mkdirSync(join(shownRecord, "x"), { recursive: true });
    },
    /当前显示的一版，记录丢失或读不懂，已经按清单和历史重写/,
  ],
  "its history too": [
    ({ shown, shownRecord, history }) => {
      for (const file of [shownRecord, join(shown, "history.jsonl"), history]) rmSync(file);
    },
    /当前显示的一版，记录丢失或读不懂，已经按清单和历史重写/,
  ],
  "its manifest too": [
    ({ shown, shownRecord }) => {
      for (const file of [shownRecord, join(shown, "manifest.json")]) rmSync(file);
    },
    /当前显示的一版，记录丢失或读不懂，已经按清单和历史重写/,
  ],
  "nothing is left that tells what is shown": [
    ({ shown, shownRecord, history }) => {
      for (const name of ["manifest.json", "history.jsonl"]) rmSync(join(shown, name));
      rmSync(shownRecord);
      rmSync(history);
    },
    /当前显示的一版，记录丢失或读不懂，不能重写，文件夹保留不动/,
  ],
  "an old record is broken": [
    ({ oldRecord }) => writeFileSync(oldRecord, readFileSync(oldRecord, "utf8").slice(0, 40)),
    /第 1 版不在了（文件或记录丢失），已经记入历史/,
  ],
  "an old record is a FIFO": [
    ({ oldRecord }) => {
      rmSync(oldRecord);
      makeFifo(oldRecord);
    },
    /第 1 版不在了（文件或记录丢失），已经记入历史/,
  ],
  "a foreign JSON file": [
    ({ folder }) => writeFileSync(join(folder, "package.json"), '{"name":"x"}'),
    /package\.json 读不懂的或不认识的文件，已经清除/,
  ],
  "a foreign folder": [
    ({ folder }) => mkdirSync(join(folder, "x/y"), { recursive: true }),
    /读不懂的或不认识的文件，已经清除/,
  ],
  "a link to itself": [
    ({ folder }) => symlinkSync("self.json", join(folder, "self.json")),
    /读不懂的或不认识的文件，已经清除/,
  ],
  "the history is lost": [
    ({ history }) => rmSync(history),
    /发布历史没有这个文件，已经按各版所带的补全/,
  ],
  "the history is broken": [
    ({ history }) => writeFileSync(history, readFileSync(history, "utf8").slice(0, -9)),
    /发布历史最后一行不完整，已经按各版所带的补全/,
  ],
  "the lock is missing": [({ lock }) => rmSync(lock), /^$/],
  "the lock is junk": [
    ({ lock }) => writeFileSync(lock, "junk".repeat(999)),
    /锁文件不是空的普通文件，已经复原/,
  ],
  "the lock is a folder": [
    ({ lock }) => {
      rmSync(lock);
      mkdirSync(join(lock, "x"), { recursive: true });
    },
    /锁文件不是空的普通文件，已经复原/,
  ],
  "the lock is a FIFO": [
    ({ lock }) => {
      rmSync(lock);
      makeFifo(lock);
    },
    /锁文件不是空的普通文件，已经复原/,
  ],
  "its journal is a folder": [
    ({ lock }) => mkdirSync(`${lock}-journal`),
    /锁文件不是空的普通文件，已经复原/,
  ],
};

async function published(): Promise<{ site: Publishing; places: Places }> {
  const site = new Publishing();
  await site.run(site.before);
  await site.run(site.after);
  site.change("三");
  await site.run(site.after);
  const { folder, lockFile, historyFile } = new Releases(site.link);
  const [first] = new Releases(site.link).all();
  assert.ok(first);
  const shown = realpathSync(site.link);
  const places = {
    folder,
    shown,
    shownRecord: `${shown}.json`,
    oldRecord: join(folder, `${first.id}.json`),
    history: historyFile,
    lock: lockFile,
  };
  return { site, places };
}

for (const [name, [happens, says]] of Object.entries(possible(accidents))) {
  test(`${name}: nightly says so and goes on`, async () => {
    const { site, places } = await published();
    const page = readFileSync(join(site.link, "index.html"), "utf8");
    happens(places);
    // The list of releases, which takes no lock, still comes.
    for (const release of new Releases(site.link).all()) releaseLine(release, false);

    const night = await site.run(site.after);
    const said = night.warnings.map(({ where, message }) => `${where} ${message}`).join("\n");
    assert.match(said, says);
    assert.ok(
      night.warnings.every(({ rule, severity }) => `${rule} ${severity}` === "OP-03 warning"),
    );
    assert.equal(readFileSync(join(site.link, "index.html"), "utf8"), page);
    assert.deepEqual(site.shown().findings, []);

    const next = await site.run(site.after);
    assert.deepEqual(next.warnings, []);
    assert.equal(next.status, "unchanged");
    assert.deepEqual(verifyHistory(site.link, {}).findings, []);
  });

  test(`${name}: rollback goes on too`, async () => {
    const { site, places } = await published();
    happens(places);
    const { release } = await rollback(site.link, 2, now);
    assert.equal(release.number, 2);
    assert.deepEqual(site.shown().findings, []);
  });
}

test("what the link shows is never removed, though its record is lost and only one release may stay", async () => {
  const { site } = await published();
  await rollback(site.link, 1, now);
  const shown = realpathSync(site.link);
  rmSync(`${shown}.json`);
  const night = await site.run(site.after, { keep: 1 });
  assert.equal(night.status, "withdrawn");
  assert.deepEqual(
    night.removed.map(({ number }) => number),
    [2],
  );
  assert.equal(realpathSync(site.link), shown);
  assert.deepEqual(site.shown().findings, []);
});

test("a folder of releases that is none is told", async () => {
  for (const make of [
    (path: string) => writeFileSync(path, "x"),
    (path: string) => symlinkSync("nowhere", path),
    (path: string) => symlinkSync(`${path}.file`, path),
  ]) {
    const site = new Publishing();
    writeFileSync(`${site.link}.releases.file`, "x");
    make(`${site.link}.releases`);
    await assert.rejects(site.run(site.before), /site\.releases 不是文件夹/);
  }
});

test("no call removes what the link shows", async () => {
  const { site, places } = await published();
  const releases = new Releases(site.link);
  const shown = releases.current();
  assert.ok(shown);
  releases.remove(shown);
  rmSync(places.shownRecord);
  releases.removeUnfinished();
  assert.deepEqual(site.shown().findings, []);
});

test("a lock that is a link is taken away; what it leads to stays", async () => {
  const { site, places } = await published();
  const precious = join(temporaryFolder(), "precious.txt");
  writeFileSync(precious, "x");
  rmSync(places.lock);
  symlinkSync(precious, places.lock);
  await site.run(site.after);
  assert.equal(readFileSync(precious, "utf8"), "x");
});

test("a link that leads to no release, or to unfinished work, is told or replaced", async () => {
  const { site, places } = await published();
  for (const target of ["site.releases/next", "elsewhere"]) {
    rmSync(site.link);
    symlinkSync(target, site.link);
    assert.equal((await site.run(site.after)).status, "published", target);
    assert.deepEqual(site.shown().findings, []);
  }
  rmSync(site.link);
  symlinkSync(temporaryFolder(), site.link);
  await assert.rejects(site.run(site.after), /它指向别处/);
  rmSync(site.link);
  symlinkSync(places.shown, site.link);
  assert.equal((await site.run(site.after)).status, "unchanged", "an absolute link is the same");
  assert.ok(existsSync(join(site.link, "index.html")));
});
