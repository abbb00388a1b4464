import assert from "node:assert/strict";
import { test } from "node:test";
import { sha256 } from "../../src/load/sha256.ts";
import {
  entryHash,
  type HistoryEntry,
  historyText,
  parseHistory,
  publications,
  removedNumbers,
  withEntry,
} from "../../src/publish/history.ts";
import { hashIsKnown } from "../../src/publish/pinned-hash.ts";

const at = "2026-01-02T03:04:05.000Z";
const publish = (number: number) =>
  ({
    act: "publish",
    at,
    number,
    manifest: sha256(`m${number}`),
    sums: sha256(`s${number}`),
  }) as const;
const remove = (...numbers: number[]) =>
  ({ act: "remove", at, numbers, reason: "只留最近几版" }) as const;
const historyOf = (...acts: Parameters<typeof withEntry>[1][]) =>
  acts.reduce<HistoryEntry[]>(withEntry, []);
const text = historyText(historyOf(publish(1), publish(2), remove(1), publish(4)));
const faultOf = (changed: string) => {
  const read = parseHistory(changed);
  return "fault" in read ? read.fault : "";
};

test("each line carries the hash of the line before, as sha256sum sees it", () => {
  const lines = text.split(/(?<=\n)/);
  assert.equal(lines.length, 4);
  assert.equal(JSON.parse(lines[0] ?? "").previous, undefined);
  for (const [index, line] of lines.slice(1).entries()) {
    assert.equal(JSON.parse(line).previous, sha256(lines[index] ?? ""));
  }
});

test("what was written is read, with what was published and what was removed", () => {
  const read = parseHistory(text);
  assert.ok("entries" in read);
  assert.equal(historyText(read.entries), text);
  assert.deepEqual([...publications(read.entries).keys()], [1, 2, 4]);
  assert.deepEqual([...removedNumbers(read.entries)], [1]);
  assert.deepEqual(parseHistory(""), { entries: [] });
});

test("the first line that is wrong is named, and why", () => {
  assert.equal(faultOf(text.slice(0, -1)), "最后一行不完整");
  assert.equal(faultOf(text.replace('"number":2', '"number":3')), "第 3 行与上一行接不上");
  assert.equal(faultOf(text.replace('"number":1', '"number":1,"number":1')), "第 1 行不合格式");
  assert.equal(faultOf(`${text}\n`), "第 5 行不合格式");
  assert.equal(faultOf(text.replace("\n", "\r\n")), "第 1 行不合格式");
  assert.equal(faultOf(text.slice(text.indexOf("\n") + 1)), "第 1 行与上一行接不上");
  assert.equal(
    faultOf(historyText(historyOf(publish(2), publish(2)))),
    "第 2 行的版号 2 不比以前的大",
  );
  assert.equal(faultOf(historyText(historyOf(publish(2), remove(3)))), "第 2 行清除了还没有的版");
  assert.equal(faultOf("[".repeat(200_000)), "最后一行不完整");
  assert.equal(faultOf(`${"[".repeat(200_000)}\n`), "第 1 行不合格式");
});

test("a hash that was written down is found again as a line or as a manifest", () => {
  const entries = historyOf(publish(1), publish(2));
  const known = [entries.map(entryHash), sha256("m1"), undefined].flat();
  for (const hash of known) assert.deepEqual(hashIsKnown(hash, entries), []);
  assert.deepEqual(hashIsKnown(sha256("own"), [], sha256("own")), []);
  assert.equal(hashIsKnown(sha256("m3"), entries)[0]?.message, `历史中没有 ${sha256("m3")}`);
});
