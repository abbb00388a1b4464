import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { runTieOuts } from "../../src/checks/run-tie-outs.ts";
import { tieOuts } from "../../src/checks/tie-outs.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { consistentModel } from "../support/consistent.ts";
import { root } from "../support/example.ts";
import { cases } from "../support/rule-cases.ts";

const seed = 7;

/** What the rule says of the made-up unit after a change of its final accounts or budget. */
function findingsOf(rule: string, change?: (disclosures: readonly Disclosure[]) => Disclosure[]) {
  const { model } = consistentModel(seed);
  const disclosures = change ? change(model.disclosures) : model.disclosures;
  const units = [...model.units, ...disclosures.map(({ unit }) => unit)];
  return runTieOuts({ ...model, disclosures, units })
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, where, message, fix }) => `${severity} ${where}\n${message}\n${fix}`);
}

function isFault(finding: string): boolean {
  return !finding.startsWith("info");
}

const goldens = join(root, "test/output/rules.json");
const expected: Record<string, string[]> = existsSync(goldens)
  ? JSON.parse(readFileSync(goldens, "utf8"))
  : {};
const isUpdate = process.env.UPDATE_GOLDENS === "1";

for (const { rule, fault, change } of cases) {
  test(`${rule}: ${fault}`, () => {
    assert.deepEqual(
      findingsOf(rule).filter(isFault),
      [],
      "the consistent disclosure is faultless",
    );
    const found = findingsOf(rule, change);
    assert.ok(found.length > 0, "the fault is found");
    if (isUpdate) expected[`${rule} ${fault}`] = found;
    assert.deepEqual(found, expected[`${rule} ${fault}`]);
  });
}

after(() => {
  if (isUpdate) writeFileSync(goldens, `${JSON.stringify(expected, null, 1)}\n`);
});

test("every rule has such a case, and ids and titles are its own", () => {
  const tested = new Set(cases.map(({ rule }) => rule));
  assert.deepEqual(
    tieOuts.map(({ id }) => id).filter((id) => !tested.has(id)),
    [],
  );
  assert.equal(new Set(tieOuts.map(({ id }) => id)).size, tieOuts.length);
  assert.equal(new Set(tieOuts.map(({ title }) => title.zh)).size, tieOuts.length);
});
