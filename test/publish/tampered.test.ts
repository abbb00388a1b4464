import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { cpSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { seededRandom } from "../../bench/random.ts";
import { Releases } from "../../src/publish/releases.ts";
import { sshPublicKey } from "../../src/publish/ssh-signature.ts";
import { type Trust, verifyHistory } from "../../src/publish/verify-history.ts";
import { verifySite } from "../../src/publish/verify-site.ts";
import { Publishing } from "../support/publishing.ts";
import { tamperings } from "../support/tamper/tamperings.ts";
import type { Target } from "../support/tamper/target.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const wanted = process.env.MINGZHANG_PAGES === "all" ? 300 : Object.keys(tamperings).length;
const { privateKey } = generateKeyPairSync("ed25519");
const site = new Publishing(temporaryFolder());
/** What a careful reader wrote down: the identity of the history, and the publisher's key. */
let trust: Trust = {};

before(async () => {
  await site.run(site.before);
  site.sign(privateKey);
  for (const sentence of ["一", "二", "三"]) {
    site.change(sentence);
    await site.run(site.after, { keep: 3 });
  }
  trust = { expect: verifyHistory(site.link, {}).head, publicKey: sshPublicKey(privateKey) };
});

/** A copy of the published site, and what of it a seed decides. */
function copyOf(seed: number): Target {
  const link = join(temporaryFolder(), "site");
  cpSync(dirname(site.link), dirname(link), { recursive: true, verbatimSymlinks: true });
  const releases = new Releases(link);
  return {
    link,
    folder: releases.folder,
    releases: releases.all().map((release) => releases.folderOf(release)),
    random: seededRandom(seed),
  };
}

test("an untouched copy is proved, with and without trust", () => {
  const { link, releases } = copyOf(0);
  assert.deepEqual(verifyHistory(link, {}).findings, []);
  assert.deepEqual(verifySite(realpathSync(link), trust.publicKey).findings, []);
  for (const folder of releases) assert.deepEqual(verifySite(folder).findings, []);
  assert.equal(verifyHistory(link, {}).entries.filter(({ act }) => act === "remove").length, 1);
});

/** Whether some copy of a release says itself that it was changed. */
const copiesFind = ({ releases }: Target) =>
  releases.some((folder) => verifySite(folder).findings.length > 0);

test(`${wanted} tamperings of every kind are found`, (t) => {
  const kinds = Object.entries(tamperings);
  const count = { copy: 0, history: 0, trust: 0 };
  for (let seed = 1; seed <= wanted; seed++) {
    const [name, [found, tamper]] = kinds[seed % kinds.length] ?? assert.fail();
    const target = copyOf(seed);
    tamper(target);
    const label = `${name}, seed ${seed}`;
    if (found === "copy") assert.ok(copiesFind(target), label);
    if (found !== "trust") {
      assert.notDeepEqual(verifyHistory(target.link, {}).findings, [], label);
    }
    for (const one of [{ expect: trust.expect }, { publicKey: trust.publicKey }]) {
      // What was taken back whole was signed once; only what a reader remembers tells of it.
      if (name.startsWith("the newest release taken back") && !one.expect) continue;
      assert.notDeepEqual(verifyHistory(target.link, one).findings, [], label);
    }
    count[found]++;
  }
  t.diagnostic(`${wanted} of ${wanted} found, of ${kinds.length} kinds: ${JSON.stringify(count)}`);
});
