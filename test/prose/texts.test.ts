import assert from "node:assert/strict";
import { test } from "node:test";
import { readHonest, readPlanted } from "../support/texts/corpus.ts";
import { checkText, lineOf, scorePlanted } from "../support/texts/score-texts.ts";

const honest = readHonest();

for (const [id, text] of honest) {
  test(`no error in a consistent text: ${id}`, () => {
    const errors = checkText(text)
      .filter(({ severity }) => severity === "error")
      .map(({ where, rule, message }) => `${lineOf(where)} ${rule} ${message}`);
    assert.deepEqual(errors, []);
  });
}

test("nine of ten contradictions are found, and named right", () => {
  const before = new Map([...honest].map(([id, text]) => [id, checkText(text)]));
  const all = readPlanted();
  const missed = all.filter((one) => {
    const text = honest.get(one.text);
    const findings = before.get(one.text);
    assert.ok(text !== undefined && findings, one.text);
    return !scorePlanted(one, text, findings).isNamedRight;
  });
  assert.ok(all.length >= 200, `${all.length} planted`);
  const told = missed.map(({ text, line, kind, says }) => `${text}:${line} ${kind} ${says}`);
  assert.ok(missed.length <= all.length / 10, told.join("\n"));
});
