import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "../support/example-options.ts";
import { Publishing, tinyNightly } from "../support/publishing.ts";

/** Whether this machine lets us mount a file system of our own, as nearly every Linux does. */
const mayMount = spawnSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs none /mnt"]).status === 0;
const skip = mayMount ? false : "this machine allows no mounts of our own";

const quote = (words: readonly string[]) => words.map((word) => `'${word}'`).join(" ");

/** Runs shell lines; `$MOUNT` is where the site is published. Each `step NAME COMMAND` notes its exit code. */
function shell(
  lines: (site: Publishing, nightly: (data: string) => string, verify: string) => string[],
  own: boolean,
): { codes: Record<string, number>; err: string } {
  const site = new Publishing();
  const folder = dirname(site.link);
  mkdirSync(folder, { recursive: true });
  const nightly = (data: string) => quote([process.execPath, ...tinyNightly(data, site.link)]);
  const verify = quote([
    process.execPath,
    join(root, "test/support/verify-folder.ts"),
    `${site.link}/`,
  ]);
  const script = [
    `step() { name=$1; shift; "$@" >&2; echo "$name $?"; }`,
    ...lines(site, nightly, verify),
  ].join("\n");
  const [command, ...start] = own ? ["unshare", "-rm", "bash", "-c"] : ["bash", "-c"];
  const { stdout, stderr } = spawnSync(command as string, [...start, script], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, MOUNT: folder, NO_COLOR: "1" },
  });
  const codes = stdout
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
  return {
    codes: Object.fromEntries(codes.map(([name = "", code]) => [name, Number(code)])),
    err: stderr,
  };
}

test("a full disk: the site stays, the cause is named, the next run succeeds", { skip }, () => {
  const { codes, err } = shell(
    (site, nightly, verify) => [
      'mount -t tmpfs -o size=400k none "$MOUNT"',
      `step first ${nightly(site.before)}`,
      'head -c 1m /dev/zero > "$MOUNT/filler" 2>/dev/null',
      'truncate -s -20k "$MOUNT/filler"',
      `step full ${nightly(site.after)}`,
      `step whole ${verify}`,
      'rm "$MOUNT/filler"',
      `step next ${nightly(site.after)}`,
      `step after ${verify}`,
      `step clean test ! -e "$MOUNT/site.releases/next"`,
    ],
    true,
  );
  assert.deepEqual(codes, { first: 0, full: 1, whole: 0, next: 0, after: 0, clean: 0 }, err);
  assert.match(err, /错误 OP-01 .*\n {2}磁盘已满（ENOSPC）\n {2}→ 请腾出空间/);
});

test("a read-only target: the site stays, the cause is named, the next run succeeds", {
  skip,
}, () => {
  const { codes, err } = shell(
    (site, nightly, verify) => [
      'mount -t tmpfs none "$MOUNT"',
      `step first ${nightly(site.before)}`,
      'mount -o remount,ro "$MOUNT"',
      `step closed ${nightly(site.after)}`,
      `step whole ${verify}`,
      'mount -o remount,rw "$MOUNT"',
      `step next ${nightly(site.after)}`,
      `step after ${verify}`,
    ],
    true,
  );
  assert.deepEqual(codes, { first: 0, closed: 1, whole: 0, next: 0, after: 0 }, err);
  assert.match(err, /错误 OP-01 .*\n {2}目标所在的磁盘是只读的（EROFS）/);
});

test("a limit on the size of files ends a run in the middle of a file: the site stays", () => {
  const { codes, err } = shell(
    (site, nightly, verify) => [
      `step first ${nightly(site.before)}`,
      `limited() { (trap '' XFSZ; ulimit -f 20; "$@"); }`,
      `step full limited ${nightly(site.after)}`,
      `step whole ${verify}`,
      `step next ${nightly(site.after)}`,
      `step after ${verify}`,
    ],
    false,
  );
  assert.deepEqual(codes, { first: 0, full: 1, whole: 0, next: 0, after: 0 }, err);
  assert.match(err, /错误 OP-01 .*\n {2}文件超过系统允许的大小（EFBIG）/);
});

test("no room for the lock: the site stays, the cause is named, the next run succeeds", {
  skip,
}, () => {
  const { codes, err } = shell(
    (site, nightly, verify) => [
      'mount -t tmpfs -o nr_inodes=200 none "$MOUNT"',
      `step first ${nightly(site.before)}`,
      'rm "$MOUNT/site.releases/lock.db"',
      'mkdir "$MOUNT/filler"',
      'n=0; while : 2>/dev/null > "$MOUNT/filler/$n"; do n=$((n+1)); done',
      `step full ${nightly(site.after)}`,
      `step whole ${verify}`,
      'rm -r "$MOUNT/filler"',
      `step next ${nightly(site.after)}`,
      `step after ${verify}`,
    ],
    true,
  );
  assert.deepEqual(codes, { first: 0, full: 1, whole: 0, next: 0, after: 0 }, err);
  assert.match(
    err,
    /错误 OP-01 .*lock\.db\n {2}不能加锁，这一次没有做任何事（.*）\n {2}→ 请检查磁盘是否已满/,
  );
});
