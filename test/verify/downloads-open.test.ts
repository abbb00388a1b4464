import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { sha256 } from "../../src/load/sha256.ts";
import { downloadOpens } from "../../src/verify/downloads-open.ts";
import { hostileWorkbooks } from "../support/hostile-workbooks.ts";

const faultOf = (path: string, content: string | Uint8Array) =>
  downloadOpens({ path, bytes: typeof content === "string" ? strToU8(content) : content })[0]
    ?.message ?? "";

const readme = strToU8("hello");
const sums = strToU8(`${sha256(readme)}  README.txt\n`);

test("a download that opens has no fault", () => {
  assert.equal(faultOf("a.json", "{}"), "");
  assert.equal(faultOf("a.csv", "a,b\n"), "");
  assert.equal(faultOf("a.zip", zipSync({ "a/README.txt": readme, "a/SHA256SUMS": sums })), "");
});

test("a download that does not open says why", () => {
  assert.match(faultOf("a.json", "{"), /打不开/);
  assert.match(faultOf("a.csv", ""), /没有内容/);
  assert.match(faultOf("a.csv", new Uint8Array([0xff, 0xfe])), /打不开/);
  assert.match(faultOf("a.xlsx", "a,b"), /打不开/);
  assert.match(faultOf("a.xlsx", zipSync({ x: readme })), /没有工作簿/);
  assert.match(faultOf("a.docx", zipSync({ x: readme })), /不是 Word 文档/);
  assert.match(faultOf("a.zip", "PK"), /打不开/);
  assert.match(
    faultOf("a.zip", zipSync({ "a/README.txt": strToU8("Hello"), "a/SHA256SUMS": sums })),
    /a\/README\.txt 与 SHA256SUMS 不符/,
  );
  assert.match(faultOf("a.zip", zipSync({ "a/SHA256SUMS": sums })), /有缺少的文件/);
  assert.match(faultOf("a.zip", zipSync({ "a/README.txt": readme })), /不符/);
});

test("what was put in the place of a download cannot hold up who verifies it", () => {
  for (const [name, workbook] of Object.entries(hostileWorkbooks)) {
    const start = performance.now();
    faultOf("a.xlsx", workbook());
    assert.ok(performance.now() - start < 10_000, name);
  }
  const bomb = zipSync({ "a/SHA256SUMS": new Uint8Array(100 * 2 ** 20) });
  assert.match(faultOf("a.zip", bomb), /超过上限/);
});
