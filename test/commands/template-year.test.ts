import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { approximate } from "../../src/numbers/decimal.ts";
import { checkData } from "../../src/site/checked-data.ts";
import { madeUpDisclosures } from "../support/corpus/disclosures/disclosures.ts";
import { writeSheetJs } from "../support/corpus/write-sheetjs.ts";
import { temporaryFolder } from "../support/example.ts";
import { fillTemplate } from "../support/fill-template.ts";
import { ownFolder } from "../support/own-folder.ts";
import { run } from "../support/run.ts";

const unit = "guangdong-final";

async function disclosureOf(data: string, year: number): Promise<Disclosure> {
  const { model } = buildModel(await loadDataFolder(data));
  const found = model?.disclosures.find(({ record }) => record.year === year);
  assert.ok(found);
  return found;
}

/**
 * A folder with a year in 元 to the 分, and the template of a later one, which is in 万元. A year lies between
 * them, so that no carryover ties them to each other.
 */
async function templateOfLaterYear() {
  const data = ownFolder();
  const received = join(temporaryFolder(), "2024.xlsx");
  const made = madeUpDisclosures.find(({ id }) => id === unit);
  assert.ok(made);
  writeFileSync(received, await writeSheetJs(made.sheets()));
  const which = (year: number) =>
    ["--data", data, "--unit", unit, "--year", String(year), "--kind", "final-accounts"] as const;
  const first = await run("import", received, ...which(2024));
  assert.equal(first.code, 0, first.out);
  const begun = await run("new", ...which(2026));
  assert.equal(begun.code, 0, begun.err);
  const folder = join(data, unit, "2026/final-accounts");
  return { data, folder, template: join(folder, "tables.xlsx"), which: which(2026) };
}

/** Last year's amount, a little more, in 万元, rounded to two decimals as each cell by itself is; 0 where there was none. */
function rounded(last: Disclosure) {
  return (id: string) => {
    const value = last.figures.get(id)?.value;
    return value ? Number(((approximate(value) * 1.0373) / 10_000).toFixed(2)) : 0;
  };
}

const others = {
  "因公出国（境）团组数": 1,
  "因公出国（境）人次": 4,
  公务用车购置数: 0,
  公务用车保有量: 3,
  国内公务接待批次: 17,
  国内公务接待人次: "126人次",
  国内公务接待支出: 1.25,
  政府采购支出总额: 88.6,
  政府采购货物支出: 60.1,
  政府采购工程支出: 0,
  政府采购服务支出: 28.5,
  授予中小企业合同金额: 70,
  授予小微企业合同金额: 30.5,
  车辆总数: 3,
  其他用车: 3,
  "单价100万元（含）以上的设备（不含车辆）": 1,
  年末实有人数: 64,
  反映自评结果的项目合计: 5,
};

test("a template filled with rounded figures gives notes of rounding, no errors", async () => {
  const { data, template, which } = await templateOfLaterYear();
  const last = await disclosureOf(data, 2024);
  writeFileSync(template, await fillTemplate(template, last.form, rounded(last), others));
  const imported = await run("import", template, ...which);
  assert.equal(imported.code, 0, imported.out);
  assert.match(imported.out, /^其他数字：读入 18 个数$/m);

  const { findings, tieOuts } = await checkData(data);
  const own = [...findings, ...tieOuts.flatMap((checks) => checks.findings)].filter(
    ({ year }) => year === 2026,
  );
  assert.deepEqual(
    own.filter(({ severity }) => severity === "error"),
    [],
  );
  const notes = own.filter(({ severity, message }) => severity === "info" && /尾差/.test(message));
  assert.ok(notes.length > 0);
});

test("next year from nothing: new, fill in, import, check, build, and the pages show each figure", async () => {
  const { data, folder, template, which } = await templateOfLaterYear();
  const last = await disclosureOf(data, 2024);
  writeFileSync(template, await fillTemplate(template, last.form, rounded(last), others));

  const told = await run("check", ...which);
  assert.match(told.out, /“其他数字”有18个数与记下的不同或还没有读入，第一个是“年末实有人数”/);
  assert.equal((await run("import", template, ...which)).code, 0);
  const after = await run("check", ...which);
  assert.doesNotMatch(after.out, /还没有读入/);
  assert.doesNotMatch(after.out, /还没有这个数：(?:公务用车|国内公务接待|因公出国|政府采购)/);

  const record = JSON.parse(readFileSync(join(folder, "disclosure.json"), "utf8"));
  assert.deepEqual(record.figures["official-expenses.hospitality.domestic-visitors"], {
    label: "国内公务接待人次",
    printed: "126",
    unit: "人次",
    cell: { sheet: "其他数字", address: "B17" },
  });
  for (const name of readdirSync(join(folder, "text"))) {
    writeFileSync(join(folder, "text", name), "依法履行示例的职责。\n");
  }
  const approved = await run("approve", ...which, "--published", "2027-08-20");
  assert.equal(approved.code, 0, approved.err);
  const out = join(temporaryFolder(), "dist");
  const built = await run("build", "--data", data, "--out", out, "--no-search");
  assert.equal(built.code, 0, built.err);

  const page = (section: string) =>
    readFileSync(join(out, unit, "2026/final-accounts", section, "index.html"), "utf8");
  const text = (section: string) => page(section).replace(/<[^>]*>/g, "");
  assert.match(text("official-expenses"), /全年出国（境）团组1个，累计4人次。/);
  assert.match(text("official-expenses"), /公务用车保有量为3辆。/);
  assert.match(text("official-expenses"), /国内公务接待支出1.25万元，接待17批次、126人次。/);
  assert.match(text("procurement"), /政府采购支出总额88.6万元，其中：/);
  assert.match(text("procurement"), /授予中小企业的合同金额70万元，占政府采购支出总额的79.01%/);
  assert.match(text("state-assets"), /共有车辆3辆，其中：\s*其他用车3辆。/);
  assert.match(text("organisation"), /年末实有人数\s*64人/);
  const cell = `${unit}/2026/final-accounts/tables.xlsx#其他数字!B13`;
  assert.ok(page("official-expenses").includes(`data-origin="${cell}"`));
  assert.match(text("official-expenses"), /tables\.xlsx · 其他数字 · B13/);
  for (const section of ["official-expenses", "procurement", "state-assets", "organisation"]) {
    // The list of origins below the content names places in files, so also pointers into JSON.
    const [content = ""] = page(section).split('<details class="provenance"');
    assert.doesNotMatch(content.replace(/<[^>]*>/g, ""), /[a-z]+(?:\.[a-z-]+)+\.[a-z]/, section);
  }
});
