import assert from "node:assert/strict";
import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { InputError } from "../../src/finding.ts";
import { readTextFile } from "../../src/load/text-file.ts";
import { temporaryFolder } from "../support/example.ts";
import { hasFifo, makeFifo } from "../support/posix.ts";

const folder = temporaryFolder();
const large = join(folder, "large.txt");
writeFileSync(large, "");
truncateSync(large, 5e9);
const fifo = join(folder, "fifo.txt");
if (hasFifo) makeFifo(fifo);

const cases = [
  ["/dev/zero", "IN-02", "不是普通文件"],
  ...(hasFifo ? [[fifo, "IN-02", "不是普通文件"] as const] : []),
  [folder, "IN-01", "找不到这个文件"],
  [join(folder, "nothing"), "IN-01", "找不到这个文件"],
  [large, "IN-02", "文件超过 20 MB，不像一份公开文本"],
] as const;

for (const [path, rule, message] of cases) {
  test(`--text refuses ${message}: ${path.split("/").at(-1)}`, () => {
    assert.throws(
      () => readTextFile(path),
      (error: InputError) => {
        assert.ok(error instanceof InputError);
        assert.deepEqual([error.findings[0]?.rule, error.findings[0]?.message], [rule, message]);
        return true;
      },
    );
  });
}
