import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { pick, seededRandom } from "../../bench/random.ts";
import type { FormulaRule } from "../../src/figures/figure.ts";
import { evaluateFormula } from "../../src/figures/formula.ts";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import { type Decimal, magnitude, parseDecimal, sameValue } from "../../src/numbers/decimal.ts";
import { parseOrigin } from "../../src/provenance/origin.ts";
import { exampleSite } from "../support/built-site.ts";
import { root } from "../support/example.ts";
import { type MarkedNumber, markedNumbers, markedWords } from "../support/page-marks.ts";

const site = exampleSite();
const disclosures = buildModel(await loadDataFolder(join(root, "data"))).model?.disclosures ?? [];
const seed = Number(process.env.MINGZHANG_SEED ?? randomInt(2 ** 31));
const random = seededRandom(seed);
const digits = /\d[\d,]*(?:\.\d+)?/g;

const workbooks = new Map<string, xlsx.WorkBook>();

/** Numbers of the pages with their origins. */
function numbers() {
  return site.pages.flatMap((file) =>
    markedNumbers(site.html(file)).map((number) => ({ ...number, file })),
  );
}

/** What the data folder has at a cell or a pointer. */
function textAt(origin: string): string {
  const at = parseOrigin(origin);
  if (at.kind === "cell") {
    const book = workbooks.get(at.file) ?? xlsx.read(readFileSync(join(root, "data", at.file)));
    workbooks.set(at.file, book);
    const cell = book.Sheets[at.sheet]?.[at.cell];
    assert.ok(cell, `no cell: ${origin}`);
    return String(cell.v);
  }
  const content = readFileSync(join(root, "data", at.kind === "formula" ? "" : at.file), "utf8");
  if (at.kind === "line") return paragraphAt(content, at.line);
  if (at.kind !== "pointer") throw new Error(`not a place: ${origin}`);
  let value: unknown = JSON.parse(content);
  for (const key of at.pointer.slice(1).split("/")) {
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === "string" ? value : (value as { printed: string }).printed;
}

/** A passage of Markdown from the line on which it starts to the next empty one. */
function paragraphAt(content: string, line: number): string {
  const rest = content.split("\n").slice(line - 1);
  const end = rest.findIndex((text) => text.trim() === "");
  return rest.slice(0, end < 0 ? undefined : end).join("\n");
}

test("fifty random numbers stand in the data where their origin says", (t) => {
  t.diagnostic(`seed: MINGZHANG_SEED=${seed}`);
  const all = numbers().filter(({ origin }) => !origin.startsWith("="));
  assert.ok(all.length > 500, String(all.length));
  for (let i = 0; i < 50; i++) {
    const { file, id, origin, value } = pick(random, all);
    const inData = Number(textAt(origin).replaceAll(",", ""));
    // “减少-405.97”: a sentence of ours takes the sign into its word.
    assert.equal(Math.abs(inData), Math.abs(Number(value)), `${file}: ${id} ${origin}`);
  }
});

/** Every value that a figure of this name has: in tables, in each section, or on the page itself. */
function valuesOf(name: string, file: string, page: readonly MarkedNumber[]): Decimal[] {
  const [folder = "", id = ""] = name.includes(":") ? name.split(":") : [];
  const own = folder || file.split("/").slice(0, 3).join("/");
  const wanted = id || name;
  const { figures, statements } = disclosures.find((one) => one.folder === own) ?? {};
  const found = [
    figures?.get(wanted),
    ...[...(statements?.values() ?? [])].map((section) => section.get(wanted)),
  ].flatMap((figure) => figure?.value ?? []);
  if (found.length > 0) return distinct(found);
  const shown = page.filter((number) => number.id === wanted);
  return distinct(shown.flatMap(({ value }) => parseDecimal(value) ?? []));
}

function distinct(values: readonly Decimal[]): Decimal[] {
  return values.filter((value, at) => values.findIndex((other) => sameValue(value, other)) === at);
}

/** All ways to take one of each. */
function choices(lists: readonly (readonly Decimal[])[]): Decimal[][] {
  const [first, ...others] = lists;
  if (!first) return [[]];
  return choices(others).flatMap((rest) => first.map((value) => [value, ...rest]));
}

test("fifty random formulas give the number that stands there", (t) => {
  t.diagnostic(`seed: MINGZHANG_SEED=${seed}`);
  const all = numbers().filter(({ origin }) => origin.startsWith("="));
  assert.ok(all.length > 50, String(all.length));
  t.diagnostic(`formulas on the pages: ${all.length}`);
  for (let i = 0; i < 50; i++) {
    const { file, origin, value, id } = pick(random, all);
    const at = parseOrigin(origin);
    assert.equal(at.kind, "formula");
    if (at.kind !== "formula") continue;
    const page = markedNumbers(site.html(file));
    const operands = at.operands.map((name) => valuesOf(name, file, page));
    at.operands.forEach((name, index) => {
      assert.ok((operands[index]?.length ?? 0) > 0, `${file}: ${id}: no figure ${name}`);
    });
    const shown = parseDecimal(value);
    assert.ok(shown);
    const results = choices(operands).map((chosen) => {
      return evaluateFormula(at.rule as FormulaRule, chosen);
    });
    assert.ok(
      results.some((result) => result && sameValue(magnitude(result), magnitude(shown))),
      `${file}: ${id} ${origin} is not ${value}`,
    );
  }
});

test("words with numbers stand where their origin says, number by number", (t) => {
  const all = site.pages.flatMap((file) =>
    markedWords(site.html(file))
      // What a finding says follows from its rule, not from a place.
      .filter(({ origin }) => !origin.startsWith("="))
      .map((words) => ({ ...words, file })),
  );
  assert.ok(all.length > 50, String(all.length));
  const lines = all.filter(({ origin }) => parseOrigin(origin).kind === "line");
  t.diagnostic(`passages: ${all.length}, of Markdown: ${lines.length}`);
  assert.ok(lines.length > 0);
  for (const { file, text, origin } of all) {
    const there = new Set(numbersIn(textAt(origin)));
    // The list of findings names a figure before it says its number.
    const said = file.startsWith("checks/") ? text.replace(/^.*[ ：](?=\S+$)/, "") : text;
    for (const found of numbersIn(said)) {
      assert.ok(there.has(found), `${file}: ${found} of “${text}” is not at ${origin}`);
    }
  }
});

function numbersIn(text: string): number[] {
  return [...text.matchAll(digits)].map(([found]) => Number(found.replaceAll(",", "")));
}

test("every marked number of a page has its entry below the page", () => {
  for (const file of site.pages) {
    const html = site.html(file);
    // What is gathered for printing is explained on the pages that it is gathered from.
    if (html.includes('data-page="print"')) continue;
    const ids = new Set([...html.matchAll(/ id="(from-[^"]+)"/g)].map(([, id]) => id));
    for (const { id, origin } of markedNumbers(html)) {
      const kind = origin.includes("!") ? "from-cell-" : "from-";
      const folder = /[^(/]+\/\d{4}\/[^/:]+/.exec(origin)?.[0].replaceAll("/", ".");
      assert.ok(
        ids.has(kind + id) || ids.has(`${kind}${folder}.${id}`),
        `${file}: ${id} ${origin}`,
      );
    }
  }
});
