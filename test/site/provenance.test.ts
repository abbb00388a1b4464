import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { pick, seededRandom } from "../../bench/random.ts";
import { parseOrigin } from "../../src/provenance/origin.ts";
import { builtSite } from "../support/built-site.ts";
import { root } from "../support/example.ts";

const site = builtSite();
const marked =
  /data-figure="([^"]+)" data-origin="([^"=][^"]*)">(?:[^<]*<data value="(-?[\d.]+)">|)/g;
const inline =
  /<data class="figure" value="(-?[\d.]+)" data-figure="([^"]+)" data-origin="([^"=][^"]*)"/g;

/** Numbers of the pages with their origins. */
function numbers() {
  return site.pages.flatMap((file) => {
    const html = site.html(file);
    const cells = [...html.matchAll(marked)].flatMap(([, id = "", origin = "", value]) =>
      value ? [{ file, id, origin, value }] : [],
    );
    const told = [...html.matchAll(inline)].map(([, value = "", id = "", origin = ""]) => ({
      file,
      id,
      origin,
      value,
    }));
    return [...cells, ...told];
  });
}

/** What the data folder has at an origin, as a plain number. */
function valueAt(origin: string): number {
  const at = parseOrigin(origin);
  if (at.kind === "cell") {
    const book = xlsx.read(readFileSync(join(root, "data", at.file)));
    return Number(book.Sheets[at.sheet]?.[at.cell]?.v);
  }
  if (at.kind !== "pointer") throw new Error(`not a place of a number: ${origin}`);
  let value: unknown = JSON.parse(readFileSync(join(root, "data", at.file), "utf8"));
  for (const key of at.pointer.slice(1).split("/")) {
    value = (value as Record<string, unknown>)[key];
  }
  const text = typeof value === "string" ? value : (value as { printed: string }).printed;
  return Number(text.replaceAll(",", ""));
}

test("fifty random numbers stand in the data where their origin says", (t) => {
  const seed = Number(process.env.MINGZHANG_SEED ?? randomInt(2 ** 31));
  t.diagnostic(`seed: MINGZHANG_SEED=${seed}`);
  const random = seededRandom(seed);
  const all = numbers();
  assert.ok(all.length > 500, String(all.length));
  for (let i = 0; i < 50; i++) {
    const { file, id, origin, value } = pick(random, all);
    assert.equal(valueAt(origin), Number(value), `${file}: ${id} ${origin}`);
  }
});

test("every marked number of a page has its entry below the page", () => {
  for (const file of site.pages) {
    const html = site.html(file);
    const ids = new Set([...html.matchAll(/ id="(from-[^"]+)"/g)].map(([, id]) => id));
    for (const { id, origin } of numbers().filter((number) => number.file === file)) {
      const kind = origin.includes("!") ? "from-cell-" : "from-";
      const folder = origin.split("/").slice(0, 3).join(".");
      assert.ok(
        ids.has(kind + id) || ids.has(`${kind}${folder}.${id}`),
        `${file}: ${id} ${origin}`,
      );
    }
  }
});
