import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkProse } from "../../src/checks/check-prose.ts";
import { readProse } from "../../src/prose/prose.ts";
import { consistentText } from "./consistent-text.ts";

const lint = (text: string) => checkProse(readProse(text, "plain"), "决算.txt");

test("property: a text whose numbers agree has no finding", () => {
  fc.assert(
    fc.property(consistentText, ({ text }) => {
      assert.deepEqual(lint(text), []);
    }),
    { numRuns: 200 },
  );
});

/** Another number in the same place: its first digit is another, and it stays a number. */
function broken(printed: string): string {
  return printed.replace(/\d/, (digit) => String((Number(digit) % 8) + 1));
}

test("property: one broken number is found, by the right rule, at its place or that of its total", () => {
  fc.assert(
    fc.property(consistentText, fc.nat(), ({ text, breakables }, pick) => {
      const one = breakables[pick % breakables.length] ?? { printed: "", rules: [] };
      const found = lint(text.replace(one.printed, broken(one.printed)));
      assert.ok(
        found.some(({ rule }) => one.rules.includes(rule)),
        `${one.printed}: ${JSON.stringify(found)}`,
      );
    }),
    { numRuns: 300 },
  );
});
