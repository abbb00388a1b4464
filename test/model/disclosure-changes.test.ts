import assert from "node:assert/strict";
import { test } from "node:test";
import { disclosureChanges, type Version } from "../../src/model/disclosure-changes.ts";

/** A version of which only `facts.json` matters. */
function version(facts: Record<string, unknown>): Version {
  const file = { file: "unit/2024/budget/facts.json", value: facts };
  const raw = { folder: "unit/2024/budget", facts: file, projects: [], evaluations: [], texts: [] };
  return { raw, disclosure: { tables: new Map() } } as unknown as Version;
}

const statement = (printed: string) => ({
  sections: { totals: { "made-up.amount": { label: "某项", printed, unit: "万元" } } },
});

test("words of the source that no page shows are no change of what is published", () => {
  const before = version(statement("5.00"));
  assert.deepEqual(
    disclosureChanges(
      before,
      version({ ...statement("5.00"), omitted: { totals: ["变动原因：……"] } }),
    ),
    [],
  );
  assert.equal(disclosureChanges(before, version(statement("6.00"))).length, 1);
});
