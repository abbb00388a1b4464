import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { test } from "node:test";
import { pick, seededRandom } from "../../bench/random.ts";
import { exampleSite } from "../support/built-site.ts";
import { walkNumbers } from "../support/unmarked-numbers.ts";

const site = exampleSite();

/** The site's own pages hold nothing from data. */
const isOwn = (html: string) => / data-page="prose"/.test(html);

test("every number of a page says its origin, or is of a kind that is not from data", (t) => {
  const kinds = new Map<string, number>();
  let marked = 0;
  let all = 0;
  for (const file of site.pages) {
    const html = site.html(file);
    if (isOwn(html)) continue;
    const walk = walkNumbers(html);
    assert.deepEqual(walk.unexplained, [], file);
    marked += walk.marked;
    all += walk.all;
    for (const [kind, runs] of walk.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + runs);
  }
  const explained = [...kinds.values()].reduce((sum, runs) => sum + runs, 0);
  assert.equal(marked + explained, all, "each number is counted once");
  t.diagnostic(`numbers marked: ${marked} of ${all - explained} from data; not from data:`);
  for (const [kind, runs] of kinds) t.diagnostic(`  ${kind}: ${runs}`);
  assert.ok(marked > 1500, String(marked));
});

test("a number whose mark is taken away is found", (t) => {
  const seed = Number(process.env.MINGZHANG_SEED ?? randomInt(2 ** 31));
  t.diagnostic(`seed: MINGZHANG_SEED=${seed}`);
  const random = seededRandom(seed);
  const folder = "nmg-bigdata/2024/final-accounts";
  for (const page of [
    "income",
    "official-expenses",
    "reports/petition-platform",
    "projects/operations",
    "",
  ]) {
    const name = `${folder}/${page === "" ? "" : `${page}/`}index.html`;
    if (!site.files.includes(name)) continue;
    const html = site.html(name);
    const content = html.slice(0, html.indexOf('<details class="provenance"'));
    // Amounts and rates: what is like no year, no code and no count.
    const marks = [
      ...content.matchAll(/ data-origin="[^"]+"[^<>]*>(?:<data[^>]*>)?-?[\d,]+\.\d+[^<]*</g),
    ];
    assert.ok(marks.length > 3, name);
    const before = walkNumbers(html).marked;
    let found = 0;
    for (let i = 0; i < 12; i++) {
      const mark = pick(random, marks);
      const bare = mark[0].replace(/ data-origin="[^"]+"/, "");
      const spoilt = html.slice(0, mark.index) + bare + html.slice(mark.index + mark[0].length);
      const walk = walkNumbers(spoilt);
      // A figure in a passage that has a mark of its own is still marked.
      if (walk.marked === before) continue;
      found++;
      assert.notDeepEqual(walk.unexplained, [], `${name}: ${mark[0]}`);
    }
    assert.ok(found > 0, name);
  }
});

test("words with numbers are found too when they do not say their place", () => {
  const name = "nmg-bigdata/2024/final-accounts/reports/petition-platform/index.html";
  const html = site.html(name);
  const reason = /(<td class="reason") data-origin="[^"]+"(>[^<]*\d%)/;
  assert.match(html, reason);
  assert.notDeepEqual(walkNumbers(html.replace(reason, "$1$2")).unexplained, []);
  const drawing = html.replace(/(<text [^>]*>)\d+\.\d+(<\/text>)/, "$112345.67$2");
  assert.notDeepEqual(walkNumbers(drawing).unexplained, [], "a drawing says what its table does");
});
