import assert from "node:assert/strict";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { deskPlace, startOwnDesk } from "../support/own-desk.ts";

test("what a killed desk leaves is removed at the next start, and nothing else", async () => {
  const place = deskPlace();
  const killed = await startOwnDesk(place);
  const [left = ""] = readdirSync(place.temporary);
  assert.match(left, new RegExp(`^mingzhang-desk-${killed.process.pid}-\\w{6}$`));
  await killed.end("SIGKILL");
  const inside = join(place.temporary, left, "preview");
  mkdirSync(inside, { recursive: true });
  const outside = join(place.temporary, "outside");
  mkdirSync(outside);
  writeFileSync(join(outside, "kept"), "kept");
  // Links lead outside; one stands where a folder of ours would.
  symlinkSync(outside, join(inside, "link"));
  symlinkSync(outside, join(place.temporary, `mingzhang-desk-${killed.process.pid}-linked`));
  const running = `mingzhang-desk-${process.pid}-abcdef`;
  for (const other of [running, "mingzhang-desk-old", "mingzhang-desk-x-abcdef"]) {
    mkdirSync(join(place.temporary, other));
  }
  const next = await startOwnDesk(place);
  const own = readdirSync(place.temporary).filter((name) => name.includes(`-${next.process.pid}-`));
  assert.equal(own.length, 1);
  await next.end("SIGINT");
  assert.deepEqual(
    readdirSync(place.temporary).sort(),
    [
      `mingzhang-desk-${killed.process.pid}-linked`,
      running,
      "mingzhang-desk-old",
      "mingzhang-desk-x-abcdef",
      "outside",
    ].sort(),
  );
  assert.deepEqual(readdirSync(outside), ["kept"]);
});
