import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { runTieOuts } from "../../src/checks/run-tie-outs.ts";
import type { Finding } from "../../src/finding.ts";
import { breakableFigures, breakFigure } from "../support/break-figure.ts";
import { consistentModel } from "../support/consistent.ts";

const runs = 200;

test(`${runs} random consistent disclosures: no error, no warning`, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1 }), (seed) => {
      const { model } = consistentModel(seed);
      const found = runTieOuts(model).flatMap(({ findings }) => findings);
      assert.deepEqual(found.filter(isFault).map(line), []);
    }),
    { numRuns: runs, seed: 1 },
  );
});

test("each rule has something to compare in them, save those that need another kind of data", () => {
  const { model } = consistentModel(7);
  const idle = runTieOuts(model)
    .filter(({ folder }) => folder.endsWith("2024/final-accounts"))
    .flatMap(({ rules }) => rules)
    .filter(({ passed, notTestable }) => passed === 0 || notTestable > 1000)
    .map(({ rule }) => rule);
  assert.deepEqual(idle, ["FA-10", "BU-03", "OT-01", "TX-10", "XY-04", "PF-11"]);
});

test("one figure broken in each: found in at least 99 of 100, by a rule that names it", (context) => {
  let [broken, detected, named] = [0, 0, 0];
  const missed: string[] = [];
  fc.assert(
    fc.property(fc.integer({ min: 1 }), fc.nat(), fc.nat(), (seed, which, size) => {
      const consistent = consistentModel(seed);
      const candidates = breakableFigures(consistent.disclosure);
      const figure = candidates[which % candidates.length];
      if (!figure) return;
      const model = breakFigure(consistent, figure, size);
      const faults = runTieOuts(model)
        .flatMap(({ findings }) => findings)
        .filter(isFault);
      broken++;
      if (faults.length > 0) detected++;
      if (faults.some((finding) => touches(finding, figure.id))) named++;
      else missed.push(`${figure.id} ${faults.map(line).join("; ")}`);
    }),
    { numRuns: runs, seed: 2 },
  );
  for (const miss of missed) context.diagnostic(`missed: ${miss}`);
  context.diagnostic(`${detected} of ${broken} found, ${named} by a rule that names the figure`);
  assert.ok(detected >= broken * 0.99, missed.join("\n"));
  assert.ok(named >= broken * 0.99, missed.join("\n"));
});

function isFault({ severity }: Finding): boolean {
  return severity !== "info";
}

function touches({ figure, operands = [] }: Finding, id: string): boolean {
  return figure === id || operands.some((operand) => operand.id === id);
}

function line({ rule, where, message }: Finding): string {
  return `${rule} ${where} ${message}`;
}
