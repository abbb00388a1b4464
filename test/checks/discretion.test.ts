import assert from "node:assert/strict";
import { test } from "node:test";
import { ruleOutcomes } from "../../src/checks/evaluation-rules.ts";
import type { Tested } from "../../src/checks/tie-out.ts";
import { parseSectionText } from "../../src/figures/section-text.ts";
import { toEvaluation } from "../../src/model/evaluation.ts";
import { evaluationSchema } from "../../src/records/evaluation-record.ts";
import { consistentEvaluation } from "../support/consistent-evaluation.ts";

/** What is said of a report that takes one point off for two months of delay, where its rule takes two. */
function failures(paragraph: string, deduction = "迟了两个月。"): (string | undefined)[] {
  const late = `"name":"项目完工及时性","weight":"5","score":`;
  const json = JSON.stringify(consistentEvaluation)
    .split(`${late}"3"`)
    .join(`${late}"4","deduction":"${deduction}"`);
  const texts = new Map([["analysis", parseSectionText("analysis.md", paragraph)]]);
  const evaluation = toEvaluation(evaluationSchema.parse(JSON.parse(json)), "made-up.json", texts);
  return [...ruleOutcomes(evaluation)]
    .filter((outcome): outcome is Tested => outcome.result === "failed")
    .map(({ custom }) => custom);
}

test("points taken off otherwise than by the rule are an error, by stated discretion a word", () => {
  assert.deepEqual(failures("项目完工及时性得4分。\n"), [undefined]);
  assert.deepEqual(failures("产出数量酌情扣1分。\n"), [undefined]);
  assert.deepEqual(failures("项目完工及时性迟了两个月，酌情扣1分。\n"), ["报告写明是酌情扣分"]);
  assert.deepEqual(failures("", "配合新要求，酌情扣1分。"), ["报告写明是酌情扣分"]);
});
