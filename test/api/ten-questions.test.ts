import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { versionsDocument } from "../../src/api/site-documents.ts";
import { readCsv } from "../../src/datasets/read-csv.ts";
import { shownFigures } from "../../src/verify/shown-figures.ts";
import { exampleSite } from "../support/built-site.ts";
import { consistentModel } from "../support/consistent.ts";
import { root, temporaryFolder } from "../support/example.ts";

const site = exampleSite();
const unit = "nmg-bigdata";
const accounts = `${unit}/2024/final-accounts`;
const read = (path: string) => readFileSync(join(site.out, path), "utf8");

/** What a script of `docs/api/examples` answers from a folder that holds the API. */
function ask(script: string, words: readonly string[], folder = site.out) {
  const path = join(root, "docs/api/examples", script);
  const run = spawnSync(process.execPath, [path, folder, ...words], { encoding: "utf8" });
  assert.equal(run.stderr, "");
  return JSON.parse(run.stdout);
}

/** What a page shows of a figure. */
function onPage(path: string, id: string): string | undefined {
  return shownFigures(read(`${path}index.html`)).find(({ figure }) => figure === id)?.value;
}

/** The cell of a published csv. */
function inCsv(path: string, row: (cells: Record<string, string>) => boolean, column: string) {
  const [head = [], ...rows] = readCsv(read(path));
  const records = rows.map((cells) =>
    Object.fromEntries(head.map((name, at) => [name, cells[at]])),
  );
  return (records as Record<string, string>[]).find(row)?.[column];
}

/** Each self-evaluated project of a year as its page shows it. */
function projectPages(year: number, id: string): { name: string; value: number }[] {
  return site.files.flatMap((file) => {
    const [, own] = /\/final-accounts\/projects\/([a-z0-9-]+)\/index\.html$/.exec(file) ?? [];
    if (own === undefined || !file.includes(`/${year}/`)) return [];
    const value = onPage(file.slice(0, -"index.html".length), `projects.${own}.${id}`);
    return value === undefined ? [] : [{ name: own, value: Number(value) }];
  });
}

const hundredths = (value: string | number) => Math.round(Number(value) * 100);

test("1: reception in two years", () => {
  const found = ask("hospitality.js", [unit, "2022", "2024"]);
  const id = "official-expenses.hospitality.final";
  const shown = ["2022", "2024"].map((year) =>
    onPage(`${unit}/${year}/final-accounts/tables/official-expenses/`, id),
  );
  assert.deepEqual(
    found.map(({ value }: { value: string }) => value),
    shown,
  );
  assert.ok(shown.every((value) => value !== undefined));
});

test("2: the lowest self-evaluation", () => {
  const { value, origin } = ask("lowest-score.js", ["2022"]);
  const pages = projectPages(2022, "total.score").sort((a, b) => a.value - b.value);
  assert.ok(pages.length > 3);
  assert.equal(Number(value), pages[0]?.value);
  assert.ok(origin.includes(`/projects/${pages[0]?.name}.json`), origin);
});

test("3: the share of projects", () => {
  const { percent } = ask("project-share.js", [unit, "2024"]);
  assert.equal(percent, onPage(`${accounts}/expenditure/`, "expenditure.total.project-share"));
});

test("4: a line from its budget to its accounts", () => {
  const { initialBudget, final, difference } = ask("budget-to-final.js", [unit, "2024", "2150599"]);
  const stem = "general-budget.2150599.total";
  const page = `${accounts}/general-budget/`;
  assert.equal(initialBudget.value, onPage(page, `${stem}-initial-budget`));
  assert.equal(final.value, onPage(page, stem));
  const change = hundredths(final.value) - hundredths(initialBudget.value);
  assert.equal(hundredths(difference), change);
});

test("5: contradictions of each disclosure", () => {
  const found = ask("contradictions.js", []);
  const { findings } = JSON.parse(read("checks/findings.json"));
  assert.ok(found.length >= 4);
  for (const { disclosure, contradictions, rules } of found) {
    const errors = findings.filter(
      (one: Record<string, unknown>) =>
        one.severity === "error" && `${one.unit}/${one.year}/${one.kind}` === disclosure,
    );
    assert.equal(contradictions, errors.length, disclosure);
    const named = new Set(errors.map(({ rule }: { rule: string }) => rule));
    assert.deepEqual(rules, [...named].sort());
  }
});

test("6: a code over the years", () => {
  const { years } = ask("years-of-code.js", [unit, "2150599"]);
  assert.deepEqual(
    years.map(({ year }: { year: number }) => year),
    [2022, 2024],
  );
  for (const { year, value } of years) {
    const path = `${unit}/${year}/final-accounts/tables/general-budget.csv`;
    const cell = inCsv(path, ({ code }) => code === "2150599", "total");
    assert.equal(value, cell, String(year));
  }
});

test("7: staff at the end of the year", () => {
  const { value, unit: measure } = ask("staff.js", [unit, "2024"]);
  const pages = site.files.filter(
    (file) => file.startsWith(`${accounts}/`) && file.endsWith(".html"),
  );
  const shown = pages
    .flatMap((file) => shownFigures(read(file)))
    .filter(({ figure }) => figure === "staff.year-end");
  assert.ok(shown.length > 0);
  assert.ok(shown.every((one) => one.value === value));
  assert.equal(measure, "人");
});

test("8: procurement from small firms", () => {
  const found = ask("small-firms.js", [unit, "2024"]);
  const page = `${accounts}/procurement/`;
  const table = "operations-assets-procurement";
  assert.equal(found.smallFirms.value, onPage(page, `${table}.procurement-sme.amount`));
  assert.equal(found.percent, onPage(page, `${table}.procurement-sme.amount-share`));
});

test("9: the largest unspent sum", () => {
  const { unspent, budget } = ask("largest-unspent.js", ["2024"]);
  const spent = new Map(
    projectPages(2024, "funds.0.executed").map(({ name, value }) => [name, value]),
  );
  const rest = projectPages(2024, "funds.0.full-year")
    .map(({ name, value }) => ({
      name,
      rest: hundredths(value) - hundredths(spent.get(name) ?? 0),
    }))
    .sort((a, b) => b.rest - a.rest);
  assert.equal(hundredths(unspent), rest[0]?.rest);
  assert.ok(budget.origin.includes(`/projects/${rest[0]?.name}.json`));
});

test("10: what was corrected since a date", () => {
  assert.deepEqual(ask("corrected-since.js", ["2000-01-01"]), []);
  const { disclosure } = consistentModel(7);
  const record = (version: number, date: string) => ({
    version,
    date,
    reason: `第${version}次更正`,
    role: "财务科",
    changes: [{ type: "note", table: "totals", before: null, after: `说明${version}` } as const],
  });
  const corrections = [record(1, "2025-09-01"), record(2, "2025-11-01")].map((one) => ({
    record: one,
    superseded: {
      ...disclosure,
      folder: `${disclosure.folder}/v${one.version}`,
      version: one.version,
    },
  }));
  const folder = temporaryFolder();
  mkdirSync(join(folder, "api/v1"), { recursive: true });
  const document = versionsDocument([{ ...disclosure, corrections }]);
  writeFileSync(join(folder, "api/v1/versions.json"), JSON.stringify(document));
  const all = ask("corrected-since.js", ["2025-09-01"], folder);
  assert.deepEqual(
    all.map(({ version, on }: Record<string, unknown>) => [version, on]),
    [
      [2, "2025-09-01"],
      [3, "2025-11-01"],
    ],
  );
  const [latest, ...none] = ask("corrected-since.js", ["2025-10-01"], folder);
  assert.deepEqual(none, []);
  assert.deepEqual(latest.changes, record(2, "").changes);
  assert.equal(latest.disclosure, disclosure.folder);
});
