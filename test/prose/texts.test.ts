import assert from "node:assert/strict";
import { test } from "node:test";
import { readHonest, readPlanted } from "../support/texts/corpus.ts";
import { documents } from "../support/texts/documents.ts";
import { makeCorpus } from "../support/texts/make-corpus.ts";
import { checkText, lineOf, scorePlanted } from "../support/texts/score-texts.ts";
import { draftOf } from "../support/texts/text-document.ts";

const honest = readHonest();
const planted = readPlanted();

test("the texts are those that the generator writes (node test/support/texts/export.ts)", () => {
  const made = makeCorpus();
  assert.deepEqual(made.honest, honest);
  assert.deepEqual(made.planted, planted);
  assert.ok(honest.size >= 36 && planted.length >= 200);
});

test("whatever the figures, each document agrees with itself", () => {
  for (const document of documents) {
    for (const seed of [1, 2, 3]) {
      const broken = draftOf(document, 1000 + seed)
        .relations()
        .filter((relation) => !relation.holds((piece) => piece));
      assert.deepEqual(
        broken.map((relation) => relation.tell((piece) => piece)),
        [],
        `${document.id} ${seed}`,
      );
    }
  }
});

for (const [id, text] of honest) {
  test(`no error in a consistent text: ${id}`, () => {
    const errors = checkText(text)
      .filter(({ severity }) => severity === "error")
      .map((finding) => `${lineOf(finding)} ${finding.rule} ${finding.message}`);
    assert.deepEqual(errors, []);
  });
}

test("nine of ten contradictions are found, and named right", () => {
  const before = new Map([...honest].map(([id, text]) => [id, checkText(text)]));
  const missed = planted.filter((one) => {
    const text = honest.get(one.text);
    const findings = before.get(one.text);
    assert.ok(text !== undefined && findings, one.text);
    return !scorePlanted(one, text, findings).isNamedRight;
  });
  const told = missed.map(({ text, line, kind, says }) => `${text}:${line} ${kind} ${says}`);
  assert.ok(missed.length <= planted.length / 10, told.join("\n"));
});
