import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { printFindings } from "../../src/commands/cli.ts";
import { selectChecked } from "../../src/site/checked-data.ts";
import { copyOfData, temporaryFolder } from "../support/example.ts";
import { run } from "../support/run.ts";
import { Spoiler } from "../support/spoil.ts";

const tables = "data/nmg-bigdata/2024/final-accounts/tables.xlsx";
const folder = "data/nmg-bigdata/2024/final-accounts";
/** What is spoilt, and beside it one that stays as it is. */
const spoilt = "nmg-bigdata/2024/final-accounts";
const other = "nmg-bigdata-department/2024/budget";

interface Case {
  readonly fault: string;
  readonly spoil: (data: Spoiler) => void;
  readonly message: string;
}

const blocking: readonly Case[] = [
  {
    fault: "a missing table",
    spoil: (data) => {
      data.workbook((book) => {
        book.SheetNames = book.SheetNames.filter((name) => name !== "公开02表");
      });
    },
    message: `错误 IN-35  ${tables}
  缺少“收入决算表”（公开02表）
  → 请加入这张表，并在表的第一行写上它的名称；没有数据也要放空表并说明原因。`,
  },
  {
    fault: "a wrong type",
    spoil: (data) => {
      data.json("nmg-bigdata/2024/final-accounts/disclosure.json", (value) => {
        Object.assign(value, { status: "public" });
      });
    },
    message: `错误 IN-04  ${folder}/disclosure.json · /status
  无效选项：期望以下之一 "draft"|"approved"|"published"|"corrected"（实为 "public"）
  → 请按 docs/data-format.md 的说明更正此处。`,
  },
  {
    fault: "an amount that is no number",
    spoil: (data) => {
      data.asReceived().cell("公开03表", "C8", { t: "s", v: "12..5" });
    },
    message: `错误 IN-05  ${tables} · 公开03表 · C8
  应为以万元为单位的金额，实为“12..5”（社会保障和就业支出·本年支出合计）
  → 请在该单元格填写数字；没有发生额填 0，没有资料填“原文未公开”。`,
  },
  {
    fault: "an unknown reference",
    spoil: (data) => {
      data.text("duties.md", (text) => text.replace("{{staff.year-end}}", "{{staff.yearend}}"));
    },
    message: `错误 IN-11  ${folder}/text/duties.md · 第 19 行
  引用了不存在的数“staff.yearend”
  → 是否应为“staff.year-end”？`,
  },
  {
    fault: "a missing file",
    spoil: (data) => {
      data.remove("disclosure.json");
    },
    message: `错误 IN-01  ${folder}/disclosure.json
  缺少文件
  → 请放入此文件，格式见 docs/data-format.md；文件名区分大小写。`,
  },
  {
    fault: "a missing text",
    spoil: (data) => {
      data.remove("text/work-done.md");
    },
    message: `错误 IN-01  ${folder}/text/work-done.md
  缺少“2024年度主要工作完成情况”的正文
  → 请新建此文件（UTF-8 编码的 Markdown），写入这一节的内容。`,
  },
  {
    fault: "a cell without origin in a rebuilt workbook",
    spoil: (data) => {
      data.cell("公开03表", "C8", { t: "n", v: 755.24, z: "#,##0.00" });
    },
    message: `错误 IN-10  ${tables} · 公开03表 · C8（expenditure.208.total）
  这一格与它的来历不一致
  → 请运行 npm run reconstruct 重写工作簿，或在 reconstruction.json 中写明来历。`,
  },
];

for (const { fault, spoil, message } of blocking) {
  test(`${fault}: one message with place and cure, and only this disclosure is withheld`, async () => {
    const data = copyOfData([spoilt, other]);
    spoil(new Spoiler(data));
    const { withheld, model } = await selectChecked(data);
    assert.equal(model.disclosures.length, 1);
    const [found] = withheld;
    assert.equal(withheld.length, 1);
    assert.equal(found?.path, folder.slice("data/".length));
    const lines: string[] = [];
    printFindings(found?.findings ?? [], (line) => lines.push(line));
    assert.equal(lines.join("\n"), `${message}\n1 个错误，0 个提醒，0 个说明`);
  });
}

test("a fault that no release has shown before: told first, exit 1, the others are written", async () => {
  const data = copyOfData([spoilt, other]);
  new Spoiler(data).remove("text/work-done.md");
  const out = join(temporaryFolder(), "dist");
  const { code, err } = await run("build", "--data", data, "--out", out, "--no-search");
  assert.equal(code, 1);
  assert.match(
    err,
    /^nmg-bigdata\/2024\/final-accounts（已公开）有错误，没有发布：\n错误 IN-01 {2}data\/nmg-bigdata\/2024\/final-accounts\/text\/work-done\.md\n {2}.*\n {2}→ .*\n1 个错误，0 个提醒，0 个说明\n/,
  );
  assert.equal(existsSync(join(out, "nmg-bigdata/2024/final-accounts")), false);
  assert.equal(existsSync(join(out, other, "index.html")), true);
});

test("an unknown code below a known 类 is kept, told as information, and the site is built", async () => {
  const data = copyOfData([spoilt]);
  new Spoiler(data).asReceived().cell("公开05表", "A14", { t: "s", v: "2101188" });
  const { code, err, out } = await run(
    "build",
    "--data",
    data,
    "--out",
    join(temporaryFolder(), "dist"),
    "--no-search",
  );
  const told = `说明 IN-07  ${tables} · 公开05表 · A14
  一般公共预算财政拨款支出决算表有 1 个科目编码不在“政府收支分类科目·支出功能分类”中，已按原样保留：2101188 行政事业单位医疗
  → 无需处理；常用的可在 data/codes/ 中补充。`;
  assert.ok(err.includes(told), err);
  assert.equal(code, 0);
  assert.match(out, /^已生成 /);
});

test("a number stored as text is read, and a warning names the cell", async () => {
  const data = copyOfData([spoilt]);
  new Spoiler(data).asReceived().cell("公开05表", "C9", { t: "s", v: " １，２34.50 " });
  const { code, out } = await run("check", "--data", data);
  assert.equal(code, 0);
  assert.match(
    out,
    /提醒 IN-09 {2}.*公开05表 · C9\n {2}数字 １，２34.50 以文本形式存放.*已按 1,234.50 读取/,
  );
});

test("all faults come in one run, and the old site stays as it was", async () => {
  const out = join(temporaryFolder(), "dist");
  const data = copyOfData([spoilt]);
  assert.equal((await run("build", "--data", data, "--out", out, "--no-search")).code, 0);
  const before = readFileSync(join(out, "index.html"), "utf8");
  const spoiler = new Spoiler(data).asReceived();
  spoiler.cell("公开03表", "C8", { t: "s", v: "约五百" });
  spoiler.cell("公开03表", "D8", { t: "e", v: 0x17, w: "#REF!" });
  spoiler.text("duties.md", (text) => text.replace("{{staff.left}}", "{{staff.lost}}"));
  spoiler.remove("text/work-done.md");
  spoiler.json("site.json", (value) => Object.assign(value, { noindex: "yes" }));
  const { code, err } = await run("build", "--data", data, "--out", out);
  assert.equal(code, 1);
  for (const place of [
    "公开03表 · C8",
    "公开03表 · D8",
    "duties.md · 第 21 行",
    "site.json · /noindex",
  ]) {
    assert.ok(err.includes(place), `${place} in\n${err}`);
  }
  assert.equal(readFileSync(join(out, "index.html"), "utf8"), before);
});

test("check prints one JSON document and nothing else", async () => {
  const data = copyOfData([spoilt]);
  new Spoiler(data).remove("tables.xlsx");
  const { code, out, err } = await run("check", "--data", data, "--format", "json");
  assert.equal(code, 1);
  assert.equal(err, "");
  const { summary, findings, tieOuts } = JSON.parse(out);
  const bySeverity = (severity: string) =>
    findings.filter((finding: { severity: string }) => finding.severity === severity).length;
  assert.deepEqual(summary, {
    error: bySeverity("error"),
    warning: bySeverity("warning"),
    info: bySeverity("info"),
  });
  assert.ok(tieOuts.some(({ rule }: { rule: string }) => rule === "TX-03"));
  assert.deepEqual(
    findings.filter((finding: { blocking: boolean }) => finding.blocking),
    [
      {
        unit: "nmg-bigdata",
        year: 2024,
        kind: "final-accounts",
        rule: "IN-01",
        severity: "error",
        blocking: true,
        where: tables,
        message: "缺少文件",
        fix: "请放入此文件，格式见 docs/data-format.md；文件名区分大小写。",
      },
    ],
  );
});

test("errors of published disclosures are told, and block nothing", async () => {
  const { code, out } = await run("check");
  assert.equal(code, 0);
  assert.match(
    out,
    /错误 TX-03 {2}data\/nmg-bigdata\/2024\/final-accounts\/facts\.json · \/sections\/general-budget\/general-budget\.2150550\.total-completion\n {2}“事业运行（项）完成年初预算的比例”原文为100%；按4284\.55÷4242\.96应为100\.98%\n {2}→ /,
  );
  assert.match(out, /\nFA-01 +2 +0 +0 {2}收入总计等于支出总计\n/);
});

test("wrong usage exits 2 and says what was wrong", async () => {
  for (const options of [
    ["--outt", "x"],
    ["--base-path", "sub"],
    ["--site-url", "example"],
    ["--date", "yesterday"],
    ["--date", "2024-99-99"],
    ["--out", "."],
  ]) {
    const { code, err } = await run("build", ...options);
    assert.equal(code, 2, options.join(" "));
    assert.match(err, /^用法有误：/);
    assert.doesNotMatch(err, /\n\s+at /);
  }
});

test("a unit may not take an address of the site's own", async () => {
  const data = copyOfData([spoilt]);
  new Spoiler(data).json("units/nmg-bigdata.json", (value) =>
    Object.assign(value, { id: "search" }),
  );
  const { code, out } = await run("check", "--data", data);
  assert.equal(code, 1);
  assert.match(out, /units\/nmg-bigdata\.json · \/id\n {2}此名称已为网站的固定地址/);
});

test("a folder that is no earlier site is never replaced", async () => {
  const out = temporaryFolder();
  writeFileSync(join(out, "mine.txt"), "keep");
  for (const script of ["build", "dev"]) {
    const { code, err } = await run(script, "--out", out, "--no-search");
    assert.equal(code, 2, script);
    assert.match(err, /其中的内容会丢失/);
    assert.equal(readFileSync(join(out, "mine.txt"), "utf8"), "keep");
  }
});

test("a content folder without the page template is told, and nothing is written", async () => {
  const out = join(temporaryFolder(), "dist");
  const { code, err } = await run(
    "build",
    "--data",
    copyOfData([]),
    "--content",
    temporaryFolder(),
    "--out",
    out,
    "--no-search",
  );
  assert.equal(code, 1);
  assert.match(err, /OUT-02[\s\S]*有 \d+ 页没有生成/);
  assert.equal(existsSync(out), false);
});

test("a missing figure leaves its sentence out; byte order marks and a sheet of contents do no harm", async () => {
  const data = copyOfData([spoilt]);
  const spoiler = new Spoiler(data);
  spoiler.json("nmg-bigdata/2024/final-accounts/disclosure.json", (value) => {
    delete value.figures?.["official-expenses.vehicle-operation.held"];
  });
  spoiler.text("operating-expenses.md", (text) => `\ufeff${text}`);
  spoiler.workbook((book) => {
    const list = xlsx.utils.aoa_to_sheet([["目录"], ["收入支出决算总表"], ["收入决算表"]]);
    book.Sheets.目录 = list;
    book.SheetNames.unshift("目录");
  });
  const out = join(temporaryFolder(), "dist");
  const { code, err } = await run("build", "--data", data, "--out", out, "--no-search");
  assert.match(err, /^已公开的各份中的核对错误/);
  assert.equal(code, 0);
  const page = (section: string) =>
    readFileSync(join(out, "nmg-bigdata/2024/final-accounts", section, "index.html"), "utf8");
  assert.match(page("official-expenses"), /公务用车运行维护费支出/);
  assert.doesNotMatch(page("official-expenses"), /公务用车保有量为/);
  assert.match(page("operating-expenses"), /委托业务费和劳务费因项目调整/);
});
