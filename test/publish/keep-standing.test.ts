import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { seededRandom } from "../../bench/random.ts";
import { InputError } from "../../src/finding.ts";
import { standingSite } from "../../src/publish/keep-standing.ts";
import { nightly } from "../../src/publish/nightly.ts";
import type { BuildOptions } from "../../src/site/build-options.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { buildOptions, copyOfData, temporaryFolder } from "../support/example.ts";
import { EditedData, small } from "../support/random-edits.ts";

const scratch = temporaryFolder();
const content = join(scratch, "content");
cpSync(buildOptions("").content, content, { recursive: true });

/** The manifest of what a build gives, or what is wrong. */
async function resultOf(options: BuildOptions, build: () => Promise<unknown>): Promise<string> {
  try {
    await build();
    return readFileSync(join(options.out, "manifest.json"), "utf8");
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return JSON.stringify(error.findings);
  }
}

test("after any edit, what stands, and what the cache holds, has the bytes of a cold build; in threads too", async () => {
  const edits = process.env.MINGZHANG_PAGES === "all" ? 200 : 12;
  const random = seededRandom(4);
  const edited = new EditedData(copyOfData(small), join(scratch, "pristine"), random);
  const out = join(scratch, "site");
  const cold = join(scratch, "cold");
  let kept = 0;
  let built = 0;
  let fromCache = 0;
  for (let index = 0; index < edits; index++) {
    const name = random() < 0.5 ? edited.edit() : "nothing";
    const plain = { ...buildOptions(out, edited.options), data: edited.data };
    const options = { ...plain, cache: join(scratch, "cache"), jobs: 1 + (index % 2) };
    rmSync(cold, { recursive: true, force: true });
    const coldOptions = { ...plain, out: cold, shown: out };
    const expected = await resultOf(coldOptions, () => buildSite(coldOptions));
    const result = await resultOf(options, async () => {
      if (standingSite(options, out)) kept++;
      else {
        const { folders } = await buildSite(options);
        built++;
        fromCache += folders.kept;
      }
    });
    assert.equal(result, expected, `edit ${index}: ${name}`);
  }
  assert.ok(kept >= edits / 8, `only ${kept} were kept`);
  assert.ok(built >= edits / 4, `only ${built} could be built`);
  assert.ok(fromCache >= edits / 16, `only ${fromCache} disclosures came from the cache`);
});

test("what was touched, asked for otherwise, or made of other pages is built again", async () => {
  const data = copyOfData(small);
  const out = join(scratch, "touched");
  const options = {
    ...buildOptions(out, { data, content }),
    cache: join(scratch, "touched-cache"),
  };
  const stands = (changes: Partial<BuildOptions> = {}) =>
    standingSite({ ...options, ...changes }, out) !== undefined;
  assert.ok(!stands());
  const { folders, ...report } = await buildSite(options);
  assert.deepEqual(folders, { made: 2, kept: 0, mended: [] });
  assert.deepEqual(standingSite(options, out)?.report, {
    ...report,
    folders: { made: 0, kept: 2, mended: [] },
  });
  assert.ok(!stands({ siteUrl: "https://example.gov.cn/" }));
  assert.ok(!stands({ date: "2024-06-01" }));
  assert.ok(!stands({ search: true }));
  assert.ok(!stands({ cache: undefined }));
  for (const [file, change] of [
    [join(out, "index.html"), "x"],
    [join(out, "one-more.txt"), ""],
    [join(out, "SHA256SUMS"), ""],
    [join(content, "more.md"), "---\ntitle: x\n---\n"],
    [join(data, "nmg-bigdata/2024/budget/note.txt"), ""],
  ] as const) {
    const before = existsSync(file) ? readFileSync(file) : undefined;
    writeFileSync(file, change);
    assert.ok(!stands(), file);
    if (before) writeFileSync(file, before);
    else rmSync(file);
    assert.ok(stands(), file);
  }
});

test("a night without changes builds nothing; a damaged release is built and published anew", async () => {
  const data = copyOfData(small);
  const publish = join(scratch, "published");
  const { out: _, ...build } = buildOptions("", { data, cache: join(scratch, "night-cache") });
  let builds = 0;
  const night = (day: number) =>
    nightly(
      { ...build, publish, keep: 3 },
      {
        build: (options) => {
          builds++;
          return buildSite(options);
        },
        now: () => new Date(Date.UTC(2026, 0, day)),
      },
    );
  assert.deepEqual([(await night(1)).status, builds], ["published", 1]);
  const second = await night(2);
  assert.deepEqual([second.status, builds], ["unchanged", 1]);
  assert.deepEqual(second.changes, { added: [], changed: [], removed: [] });
  assert.deepEqual(second.folders, { made: 0, kept: 2, mended: [] });
  assert.ok(second.downloads > 0);
  writeFileSync(join(publish, "index.html"), "x");
  assert.deepEqual([(await night(3)).status, builds], ["repaired", 2]);
  assert.deepEqual([(await night(4)).status, builds], ["unchanged", 2]);
});

test("what waits for its time is looked at every night", async () => {
  const data = copyOfData(small);
  const file = join(data, "nmg-bigdata/2024/budget/disclosure.json");
  const record = JSON.parse(readFileSync(file, "utf8"));
  rmSync(join(data, "comparisons"), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...record, publishAt: "2026-02-01" }));
  const options = { ...buildOptions(join(scratch, "waits"), { data }), cache: join(scratch, "c") };
  const { waiting } = await buildSite({ ...options, now: "2026-01-01T00:00:00.000Z" });
  assert.equal(waiting.length, 1);
  assert.equal(
    standingSite({ ...options, now: "2026-01-02T00:00:00.000Z" }, options.out),
    undefined,
  );
});
