import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { InputError } from "../../src/finding.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { buildOptions, copyOfData, temporaryFolder } from "../support/example.ts";
import { hostileData } from "../support/hostile-data.ts";

/** A guard against hanging: the slowest needs a tenth. */
const hangs = 120_000;

/** What of a site would run, be shown otherwise than it is, or was never filled in. */
function dangersIn(site: string): string[] {
  return listFiles(site).flatMap((file) => {
    if (!/\.(html|csv)$/.test(file)) return [];
    const text = readFileSync(join(site, file), "utf8");
    const danger = file.endsWith(".csv")
      ? /(?:^|,|\n)"?[=@+＝＋＠]/.exec(text.slice(1))
      : /<script(?![^>]*\ssrc=| type="application\/ld\+json">)|<img src="?x|\s(?:on\w+|style)="|(?:href|src)="(?:javascript|data|vbscript):|\p{Bidi_Control}|(?![\t\n])\p{Cc}|\[object|>undefined</u.exec(
          text,
        );
    return danger ? [`${file}: ${JSON.stringify(danger[0])}`] : [];
  });
}

/** Those that the attacks spoil or copy, and their comparison. */
const attacked = ["nmg-bigdata/2024/budget", "nmg-bigdata/2024/final-accounts"];
const all = Object.entries(hostileData);
const some =
  process.env.MINGZHANG_PAGES === "all" ? all : all.filter((_, index) => index % 12 === 0);

for (const [attack, write] of some) {
  test(`${attack}: findings or a sound site, no stack, no hang`, { timeout: hangs }, async () => {
    const data = copyOfData(attacked);
    write(data);
    const out = join(temporaryFolder(), "site");
    try {
      await buildSite(buildOptions(out, { data }));
    } catch (error) {
      assert.ok(error instanceof InputError, error as Error);
      assert.ok(error.findings.length > 0);
      return;
    }
    assert.deepEqual(dangersIn(out), []);
  });
}
