import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { InputError } from "../../src/finding.ts";
import { withPublishLock } from "../../src/publish/publish-lock.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a held lock outlasts junk that is written over it", async () => {
  const file = join(temporaryFolder(), "x/lock.db");
  await withPublishLock(file, async () => {
    writeFileSync(file, "junk".repeat(999));
    const second = withPublishLock(file, () => assert.fail("two at once"));
    await assert.rejects(second, (error: InputError) => {
      assert.match(error.findings[0]?.message ?? "", /^另一次发布或回退正在进行/);
      return true;
    });
  });
  assert.equal(readFileSync(file, "utf8"), "");
  assert.equal(await withPublishLock(file, () => "free again"), "free again");
});

test("what the act throws is not taken for a fault of the lock", async () => {
  const file = join(temporaryFolder(), "lock.db");
  const failing = withPublishLock(file, () => {
    throw new RangeError("a bug");
  });
  await assert.rejects(failing, RangeError);
});
