import assert from "node:assert/strict";
import { test } from "node:test";
import { printBuild } from "../../src/commands/report-build.ts";
import type { Finding } from "../../src/finding.ts";
import type { Withheld } from "../../src/selection/withheld.ts";

/** A disclosure that is withheld for so many errors. */
function withheldFor(errors: number): Withheld {
  const findings = Array.from({ length: errors }, (_, index): Finding => {
    return {
      rule: "BU-01",
      severity: "error",
      blocking: true,
      unit: "unit-001",
      where: `data/unit-001/2025/budget/tables.xlsx · 公开01表 · B${index + 1}`,
      message: "不相等",
      fix: "请核对。",
    };
  });
  const path = "unit-001/2025/budget";
  const standing = { status: "approved", cause: "tie-outs", kept: false } as const;
  return { what: "disclosure", path, unit: "unit-001", ...standing, findings };
}

function told(withheld: Withheld): { lines: string[]; whole: string | undefined } {
  const lines: string[] = [];
  const report = { withheld: [withheld], errors: [], warnings: [], waiting: [] };
  const whole = printBuild(report, (line) => lines.push(line));
  return { lines, whole };
}

const title = "unit-001/2025/budget（已批复）有核对错误，没有发布：";

test("more errors than can be read at once are counted, and the whole text has each", () => {
  const { lines, whole } = told(withheldFor(39));
  assert.deepEqual(lines, [
    title,
    "  unit-001：39 个错误，0 个提醒，0 个说明",
    "39 个错误，0 个提醒，0 个说明",
  ]);
  assert.equal(whole?.match(/^错误 BU-01 /gm)?.length, 39);
  assert.ok(whole?.startsWith(title));
});

test("a few are told one by one", () => {
  const { lines, whole } = told(withheldFor(2));
  assert.equal(lines[0], title);
  assert.equal(lines.filter((line) => /公开01表 · B[12]$/m.test(line)).length, 2);
  assert.equal(whole, undefined);
});
