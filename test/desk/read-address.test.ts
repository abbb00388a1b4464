import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readAddress } from "../../src/desk/read-address.ts";

test("plain addresses are read, decoded, with their fields", () => {
  for (const [target, path, start] of [
    ["/", "/", null],
    ["/?start=a%20b", "/", "a b"],
    ["/?start=%", "/", "%"],
    ["/preview/nmg/2024/?x", "/preview/nmg/2024/", null],
    ["/%E8%A1%A8.xlsx", "/表.xlsx", null],
    ["/a?b=//&start=/../", "/a", "/../"],
    ["/__proto__", "/__proto__", null],
  ] as const) {
    const address = readAddress(target);
    assert.deepEqual([address?.path, address?.query.get("start")], [path, start], target);
  }
});

test("what no page of ours has is none", () => {
  for (const target of [
    ...["", "a", "?", "*", "//", "///", "//evil/", "/a//b", "/\\evil", "/a\\b", "/%5cevil"],
    ...[
      "http://127.0.0.1:8090/",
      "http://evil/",
      "/..",
      "/.",
      "/../a",
      "/a/./b",
      "/a/..",
      "/%2e%2e/a",
    ],
    ...[
      "/..%2fa",
      "/a%2fb",
      "/%2f",
      "/%00",
      "/a%0d%0aX",
      "/%7f",
      "/%c2%85",
      "/%",
      "/%zz",
      "/%ff",
      "/%c0%af",
    ],
    ...["/#a", "/a b", "/\n", "/表", `/${"a".repeat(2_048)}`],
  ]) {
    assert.equal(readAddress(target), undefined, target);
  }
  assert.equal(readAddress(undefined), undefined);
});

test("property: it never throws, and no path leads out or hides anything", () => {
  const part = fc.constantFrom(
    "/",
    "..",
    ".",
    "%2f",
    "%2e",
    "%",
    "\\",
    "%5c",
    "%00",
    "a",
    "?",
    "#",
    "é",
    "%c3%a9",
  );
  const target = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(part).map((parts) => `/${parts.join("")}`),
  );
  fc.assert(
    fc.property(target, (text) => {
      const path = readAddress(text)?.path;
      if (path === undefined) return;
      assert.match(path, /^\/[^\p{Cc}\\]*$/u);
      assert.ok(!path.includes("//"));
      assert.ok(path.split("/").every((name) => name !== "." && name !== ".."));
    }),
    { numRuns: 5_000, seed: 11 },
  );
});
