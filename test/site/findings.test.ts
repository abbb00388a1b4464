import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { findingAnchors, markFindings } from "../../src/checks/mark-findings.ts";
import type { Finding } from "../../src/finding.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { checkData } from "../../src/site/checked-data.ts";
import { exampleSite } from "../support/built-site.ts";
import {
  buildOptions,
  copyOfData,
  exampleDisclosure,
  temporaryFolder,
} from "../support/example.ts";

const folder = "nmg-bigdata/2024/final-accounts";
const site = exampleSite();
const page = (path: string) => site.html(`${path}/index.html`);

test("a figure that a rule marks is shown as stated, with mark and end-note", () => {
  const html = page(`${folder}/general-budget`);
  const [, anchor] =
    /data-figure="general-budget\.2150550\.total-completion"[^>]*data-finding="TX-03">100%<\/data><a class="finding-mark" href="#([^"]+)"/.exec(
      html,
    ) ?? [];
  assert.ok(anchor);
  const note = new RegExp(`<li id="${anchor}"[^>]*>([\\s\\S]*?)</li>`).exec(html)?.[1] ?? "";
  assert.match(note, /原文为100%；按4284\.55÷4242\.96应为100\.98%（TX-03）/);
  assert.match(note, new RegExp(`checks/${folder}/#${anchor}"`));
});

test("尾差 marks nothing", () => {
  assert.doesNotMatch(page(`${folder}/general-budget`), /data-finding="[^"]*XY-01/);
});

test("every error and warning of a disclosure is listed with its place, and the counts agree", async () => {
  const { tieOuts } = await checkData(buildOptions("").data);
  const findings = tieOuts.find((checks) => checks.folder === folder)?.findings ?? [];
  const html = page(`checks/${folder}`);
  assert.equal(
    [...html.matchAll(/<li id="[a-z]{2}-\d+-[0-9a-f]{8}(?:-\d+)?"/g)].length,
    findings.length,
  );
  const row = new RegExp(`${folder}/">[^<]*</a></th>((?:<td class="number">\\d+</td>)+)`).exec(
    page("checks"),
  );
  const [errors, warnings, infos] = [...(row?.[1] ?? "").matchAll(/\d+/g)].map(Number);
  const count = (severity: string) =>
    findings.filter((finding) => finding.severity === severity).length;
  assert.deepEqual([errors, warnings, infos], [count("error"), count("warning"), count("info")]);
});

test("an acknowledged finding stays visible, with its reason and date", async () => {
  const data = copyOfData([folder]);
  const acknowledgements = [
    {
      rule: "TX-03",
      figure: "general-budget.2150550.total-completion",
      reason: "下次公开时更正",
      date: "2025-09-01",
    },
  ];
  writeFileSync(
    join(data, folder, "acknowledgements.json"),
    JSON.stringify({ schemaVersion: 1, acknowledgements }),
  );
  const out = join(temporaryFolder(), "site");
  await buildSite(buildOptions(out, { data }));
  const html = readFileSync(join(out, folder, "general-budget/index.html"), "utf8");
  assert.match(
    html,
    /单位已知悉（<time datetime="2025-09-01">2025-09-01<\/time>）：下次公开时更正/,
  );
});

test("a finding of a line marks its paragraph; one of a cell its table", async () => {
  const disclosure = await exampleDisclosure();
  const base = { severity: "warning", blocking: false, message: "m", fix: "f" } as const;
  const findings: Finding[] = [
    {
      ...base,
      rule: "TX-06",
      where: "",
      line: { file: `${folder}/text/duties.md`, section: "duties", number: 3 },
    },
    { ...base, rule: "FA-05", where: "", figure: "income.total.total" },
    { ...base, severity: "info", rule: "FA-08", where: "", figure: "income.total.fiscal" },
  ];
  const marked = markFindings(disclosure, findings);
  assert.deepEqual(
    marked.texts
      .get("duties")
      ?.marks?.get(3)
      ?.map(({ rule }) => rule),
    ["TX-06"],
  );
  const row = marked.tables.get("income")?.rows.find(({ id }) => id === "total");
  assert.deepEqual(
    row?.cells.get("total")?.marks?.map(({ anchor }) => anchor),
    [findingAnchors(findings)[1]],
  );
  assert.equal(row?.cells.get("fiscal")?.marks, undefined);
});
