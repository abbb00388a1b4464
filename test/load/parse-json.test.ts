import assert from "node:assert/strict";
import { test } from "node:test";
import { parseJson } from "../../src/load/parse-json.ts";
import { FileFault } from "../../src/load/plain-file.ts";

test("JSON is read as JSON.parse reads it, names of other objects and strings included", () => {
  for (const text of [
    "{}",
    "null",
    '"a:b"',
    '[{"a":1},{"a":2}]',
    '{"a":{"a":{"a":1}},"b":["a",":","\\"a\\":"]}',
    '{"":1,"\\\\":2,"constructor":3,"toString":4}',
  ]) {
    assert.deepEqual(parseJson(text), JSON.parse(text), text);
  }
});

test("a name that an object has twice is a fault with its line: only the last would count", () => {
  for (const text of [
    '{\n"a": 1,\n"a": 2}',
    '{"b": [\n{"a": {"c": 1},\n "\\u0061": 2}]}',
    '{\n\n"toString": 1, "toString": 1}',
  ]) {
    assert.throws(
      () => parseJson(text),
      (error) =>
        error instanceof FileFault && /^第 3 行的 .+在同一个 \{ \} 里写了两次/.test(error.message),
      text,
    );
  }
});

test("what is no JSON is a SyntaxError", () => {
  for (const text of [
    "",
    "{",
    '{"a"',
    '{"a":',
    '"',
    "{a:1}",
    '{"a":1}}',
    ":",
    "\\:",
    '"\\',
    "]".repeat(9),
  ]) {
    assert.throws(() => parseJson(text), SyntaxError, text);
  }
  assert.throws(() => parseJson("[".repeat(100_000)), /嵌套超过 64 层/);
});
