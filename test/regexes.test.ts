// First, so that it sees what the others make.
import "./support/made-regexes.ts";

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { sourceText } from "../src/prose/source-text.ts";
import { checkData } from "../src/site/checked-data.ts";
import { root } from "./support/example.ts";
import { madeRegexes } from "./support/made-regexes.ts";
import { attacks, attackText } from "./support/regex-attacks.ts";
import { sourceRegexes } from "./support/source-regexes.ts";

const length = 100_000;
/** A hang guard: an expression of linear time needs some hundredths of it, one of quadratic time more than all of it. */
const hangs = 4_000;

const context = vm.createContext({});
const script = new vm.Script(
  "for (const _ of text.matchAll(new RegExp(pattern, flags))); undefined",
);

/** False when the expression is not done with the text in time. */
function isDone({ source: pattern, flags }: RegExp, text: string, timeout = hangs): boolean {
  Object.assign(context, { pattern, flags: flags.includes("g") ? flags : `${flags}g`, text });
  try {
    script.runInContext(context, { timeout });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return false;
  }
}

/** In `npm test` every sixteenth attack, so that each expression meets some; all of them in `test:all`. */
const step = process.env.MINGZHANG_PAGES === "all" ? 1 : 16;

test("every regular expression is done with 100,000 hostile characters", async (t) => {
  const regexes = await sourceRegexes(async () => checkData(join(root, "data")));
  let tried = 0;
  const slow: string[] = [];
  for (const { place, pattern, flags } of regexes) {
    for (const [index, attack] of attacks(new RegExp(pattern, flags)).entries()) {
      if (index % step > 0) continue;
      const text = attackText(attack, length);
      tried++;
      if (isDone(new RegExp(pattern, flags), text)) continue;
      slow.push(`${place} /${pattern}/${flags}: ${JSON.stringify(text.slice(0, 24))}…`);
      break;
    }
  }
  t.diagnostic(`expressions ${regexes.length}, attacks ${tried}, slow ${slow.length}`);
  assert.ok(regexes.length > 300);
  assert.ok(madeRegexes.some(({ place }) => place === "src/words/find-names.ts"));
  assert.deepEqual(slow, []);
});

test("one of quadratic time would be seen", () => {
  for (const regex of [/\d+$/, /\s*,\s*x/, /“([^”]+)”得/, /(a|b|ab)*c/]) {
    const isSlow = attacks(regex).some(
      (attack) => !isDone(regex, attackText(attack, length), hangs / 8),
    );
    assert.ok(isSlow, regex.source);
  }
});

test("tags and comments that never end cost no more than their length", () => {
  for (const pump of [
    "<!--",
    "<script>",
    "<svg ",
    "<a ",
    "<a b='",
    "</head",
    "&#x",
    "<style></styl",
  ]) {
    const html = pump.repeat(length / 5);
    assert.equal(typeof sourceText(html, "html").text, "string");
  }
});
