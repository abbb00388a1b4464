import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProse } from "../../src/checks/check-prose.ts";
import { judgeText } from "../../src/checks/judge-text.ts";
import { builtInCodes, mergeCodeLists } from "../../src/forms/codes.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { disclosureText } from "../../src/packages/disclosure-text.ts";
import { readProse } from "../../src/prose/prose.ts";
import { randomDraft } from "../support/drafts/random-draft.ts";

const count = process.env.MINGZHANG_PAGES === "all" ? 300 : 30;
const drafts = Array.from({ length: count }, (_, seed) => {
  const draft = randomDraft(seed);
  return { seed, draft, text: disclosureText(draft) };
});
const codes = mergeCodeLists(builtInCodes);

/** A reason that a change owes and nobody has written is told, and no contradiction. */
const isOwedReason = ({ rule, severity }: { readonly rule: string; readonly severity: string }) =>
  rule === "TX-08" && severity === "info";

function contradictions(text: string, disclosure: Disclosure, known: object = {}): string[] {
  const { year, kind } = disclosure.record;
  const alone = judgeText({ text, year, kind });
  const withData = checkProse(readProse(text, "plain"), "正文", { year, kind, codes, ...known });
  return [...alone, ...withData]
    .filter((finding) => !isOwedReason(finding))
    .map(({ rule, message }) => `${rule} ${message}`);
}

test(`what ${count} random drafts say is read back without a contradiction, alone and beside the data`, () => {
  for (const { seed, draft, text } of drafts) {
    const known = { unitName: draft.unit.name, disclosure: draft };
    assert.deepEqual(contradictions(text, draft, known), [], `draft ${seed}, ${draft.form.id}`);
  }
});

test("a reader of them sees a broken change: they are read, not passed over", () => {
  const broken = drafts.flatMap(({ draft, text }) => {
    const spoilt = text.replace(
      /(?<=相比，收、支总计各(?:增加|减少))\d+/,
      (digits) => `9${digits}`,
    );
    return spoilt === text ? [] : [{ draft, spoilt }];
  });
  assert.ok(broken.length > 0);
  for (const { draft, spoilt } of broken) assert.notDeepEqual(contradictions(spoilt, draft), []);
});

test("no sentence has a gap: nothing between two signs, no figure without its number, no 原文", () => {
  for (const { seed, text } of drafts) {
    const odd = text.match(
      /[，、；：][，、；。]|。。|。；|undefined|null|\$|[{}[\]]|原文|反映了。|(?:收入|支出|预算|决算)万?元/,
    );
    assert.equal(odd?.[0], undefined, `draft ${seed}: ${odd?.index}`);
  }
});

test("what is 0 is told as nothing, what is not there is not told", () => {
  const funds = drafts.filter(({ draft }) => !draft.tables.get("government-funds")?.empty);
  const text = (of: (typeof drafts)[number]) => of.text;
  const blank = funds.filter(
    ({ draft }) => draft.figures.get("government-funds.total.total")?.state === "blank",
  );
  assert.ok(blank.length > 0);
  for (const one of blank)
    assert.doesNotMatch(
      text(one),
      /没有(?:安排)?政府性基金|政府性基金预算财政拨款支出(?:预算|决算)\d/,
    );
  const zero = drafts.filter(
    ({ draft }) =>
      draft.form.kind === "budget" &&
      draft.figures.get("government-funds.total.total")?.state === "zero",
  );
  assert.ok(zero.length > 0);
  for (const one of zero)
    if (
      one.draft.form.parts.some(({ sections }) =>
        sections.some(({ id }) => id === "government-funds"),
      )
    )
      assert.match(text(one), /没有安排政府性基金预算财政拨款支出/);
});
