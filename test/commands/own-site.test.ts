import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { completeAnswers } from "../../src/commands/site-answers.ts";
import { verifySite } from "../../src/publish/verify-site.ts";
import { listFiles } from "../../src/write/output-folder.ts";
import { root, temporaryFolder } from "../support/example.ts";
import { madeUpName, madeUpWorkbooks } from "../support/made-up-workbook.ts";
import { run } from "../support/run.ts";

const unit = "shili";
const workbooks = madeUpWorkbooks([2024, 2025]);
const init = async (folder: string, ...more: string[]) =>
  await run("init", folder, "--name", madeUpName, "--nature", "公益一类事业单位", ...more);

/** The workbook of a year, as it is received. */
function received(year: number): string {
  const file = join(temporaryFolder(), `${year}年决算.xlsx`);
  writeFileSync(file, workbooks.get(year) ?? "");
  return file;
}

/** What a clerk writes in an editor: the texts that import has left to write. */
function writeTexts(site: string, year: number): void {
  const folder = join(site, "data", unit, String(year), "final-accounts/text");
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    assert.match(readFileSync(file, "utf8"), /【待写】/, name);
    writeFileSync(file, "依法履行示例的职责。\n");
  }
}

test("from an empty folder to a published site: four commands; then the next year", async (t) => {
  const site = join(temporaryFolder(), "my");
  const start = performance.now();
  const which = (year: number) =>
    ["--site", site, "--unit", unit, "--year", String(year), "--kind", "final-accounts"] as const;

  const made = await init(site, "--unit", unit, "--region", "示例省示例市");
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /^已建好 .*：示例单位（shili），\d+ 个文件。\n接着导入第一份工作簿：\n/);
  const imported = await run("import", received(2024), ...which(2024));
  assert.equal(imported.code, 0, imported.out);
  writeTexts(site, 2024);
  const approved = await run("approve", ...which(2024), "--published", "2025-08-20");
  assert.equal(approved.code, 0, approved.err);
  assert.equal(approved.out, "shili/2024/final-accounts 已改为“已公开”\n");
  const built = await run("build", "--site", site);
  assert.equal(built.code, 0, built.err);
  const out = join(site, "dist");
  assert.deepEqual(verifySite(out).findings, []);
  assert.ok(existsSync(join(out, unit, "2024/final-accounts/index.html")));
  const home = readFileSync(join(out, "index.html"), "utf8");
  assert.match(home, /<h1>示例单位预算决算公开<\/h1>/);
  assert.doesNotMatch(home, /noindex|class="banner"/);
  t.diagnostic(`empty folder to site: 4 commands, ${seconds(start)} s`);

  const next = performance.now();
  assert.equal((await run("new", ...which(2025))).code, 0);
  const second = await run("import", received(2025), ...which(2025));
  assert.equal(second.code, 0, second.out);
  writeTexts(site, 2025);
  const again = await run("approve", ...which(2025), "--published", "2026-08-20");
  assert.equal(again.code, 0, again.err);
  const nightly = await run("nightly", "--site", site, "--no-search");
  assert.equal(nightly.code, 0, nightly.err);
  assert.deepEqual(verifySite(join(site, "published")).findings, []);
  const page = join(site, "published", unit, "2025/final-accounts/totals/index.html");
  assert.match(readFileSync(page, "utf8"), /与上年决算相比/);
  t.diagnostic(`next year: ${seconds(next)} s`);
});

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}

test("init writes no JSON without its schema, and only into an empty folder", async () => {
  const site = join(temporaryFolder(), "my");
  mkdirSync(join(site, ".git"), { recursive: true });
  assert.equal((await init(site, "--url", "https://example.gov.cn/sub")).code, 0);
  const settings = JSON.parse(readFileSync(join(site, "data/site.json"), "utf8"));
  assert.deepEqual(settings, {
    $schema: "schemas/site.schema.json",
    schemaVersion: 1,
    name: "示例单位预算决算公开",
    description: "示例单位的预算和决算：每个数可以查来历、可以下载、可以核对。",
    publisher: "示例单位",
    url: "https://example.gov.cn/sub/",
    domain: "example.gov.cn",
    noindex: false,
  });
  // The id is made of the initials of the name.
  assert.deepEqual(readdirSync(join(site, "data/units")), ["sldw.json"]);
  assertSchemas(join(site, "data"));
  const before = listFiles(site);
  const again = await init(site);
  assert.equal(again.code, 2);
  assert.match(again.err, /不是空文件夹（有 .*），什么也没有写。/);
  assert.deepEqual(listFiles(site), before);

  const built = await run("build", "--site", site, "--no-search");
  assert.equal(built.code, 0, built.err);
  const home = readFileSync(join(site, "dist/index.html"), "utf8");
  assert.match(home, /还没有公开的预算和决算。/);
  assert.doesNotMatch(home, /名词解释/);
  assert.match(home, /<link rel="canonical" href="https:\/\/example\.gov\.cn\/sub\/">/);
  const notFound = readFileSync(join(site, "dist/404.html"), "utf8");
  assert.match(notFound, /href="\/sub\/search\/"/);
});

test("init: what is missing or wrong is told, and nothing is written", async () => {
  const known = { name: "示例单位", nature: "行政单位" };
  const cases: [Parameters<typeof completeAnswers>[0], RegExp][] = [
    [{}, /请给出 --name 和 --nature。/],
    [{ name: "示例单位" }, /请给出 --nature。/],
    [{ ...known, unit: "示例" }, /--unit 应为小写英文字母/],
    [{ ...known, unit: "search" }, /网站的固定地址/],
    [{ ...known, name: "1" }, /--unit 应为小写英文字母/],
    [{ ...known, url: "example" }, /--url 应为完整的网址/],
  ];
  for (const [given, message] of cases) await assert.rejects(completeAnswers(given), message);
  const site = join(temporaryFolder(), "my");
  assert.equal((await run("init", site)).code, 2);
  assert.equal(existsSync(site), false);
  const { code, err } = await run("build", "--site", site);
  assert.equal(code, 2);
  assert.match(err, /里没有 data 文件夹；请先运行 npm run init -- /);
});

test("init asks for what no option has told, and proposes answers", async () => {
  const asked: [string, string | undefined][] = [];
  const answers = await completeAnswers({ nature: "行政单位" }, async (question, fallback) => {
    asked.push([question, fallback]);
    return question === "单位全称" ? "示例县教育局" : (fallback ?? "");
  });
  assert.deepEqual(answers, {
    unit: "slxjyj",
    name: "示例县教育局",
    nature: "行政单位",
    publisher: "示例县教育局",
    region: undefined,
    url: undefined,
  });
  assert.deepEqual(
    asked.map(([question]) => question.slice(0, 4)),
    ["单位全称", "单位的标", "主办单位", "所在地区", "网站的公"],
  );
});

test("import makes a unit that it is told the name of, and never a second one of that id", async () => {
  const site = join(temporaryFolder(), "my");
  await init(site, "--unit", unit);
  const into = async (id: string, ...more: string[]) => {
    const options = ["--unit", id, "--year", "2024", "--kind", "final-accounts", ...more];
    return await run("import", received(2024), "--site", site, ...options);
  };
  const unknown = await into("other");
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /没有单位“other”；有 shili。新单位请同时给出 --name 和 --nature/);
  assert.equal((await into("other", "--name", "另一单位")).code, 2);
  const named = ["--name", "另一单位", "--nature", "行政单位"];
  assert.equal((await into("other", ...named, "--dry-run")).code, 0);
  assert.equal(existsSync(join(site, "data/units/other.json")), false);
  assert.equal((await into("other", ...named)).code, 0);
  assert.deepEqual(JSON.parse(readFileSync(join(site, "data/units/other.json"), "utf8")), {
    $schema: "../schemas/unit.schema.json",
    schemaVersion: 1,
    id: "other",
    name: "另一单位",
    nature: "行政单位",
  });
  const taken = await into(unit, ...named);
  assert.equal(taken.code, 2);
  assert.match(taken.err, /单位“shili”已经有了，名称是“示例单位”/);
  assertSchemas(join(site, "data"));
});

test("approve refuses what would not be published, and what has been", async () => {
  const site = join(temporaryFolder(), "my");
  await init(site, "--unit", unit);
  const which = ["--site", site, "--unit", unit, "--year", "2024", "--kind", "final-accounts"];
  await run("import", received(2024), ...which);
  const record = join(site, "data", unit, "2024/final-accounts/disclosure.json");
  const before = readFileSync(record, "utf8");
  const refused = await run("approve", ...which, "--approved", "2025-08-01");
  assert.equal(refused.code, 1);
  assert.match(refused.err, /错误 IN-19 {2}data\/shili\/2024\/final-accounts\/text\/duties\.md/);
  assert.equal(readFileSync(record, "utf8"), before);
  writeTexts(site, 2024);
  assert.equal((await run("approve", ...which, "--approved", "1 August")).code, 2);
  assert.equal((await run("approve", ...which, "--approved", "2025-08-01")).code, 0);
  const approved = JSON.parse(readFileSync(record, "utf8"));
  assert.deepEqual([approved.status, approved.dates], ["approved", { approved: "2025-08-01" }]);
  assert.equal((await run("approve", ...which, "--published", "2025-08-20")).code, 0);
  const { status, dates } = JSON.parse(readFileSync(record, "utf8"));
  assert.equal(status, "published");
  assert.deepEqual(dates, { approved: "2025-08-01", published: "2025-08-20" });
  const late = await run("approve", ...which, "--published", "2025-08-21");
  assert.equal(late.code, 2);
  assert.match(late.err, /已经公开（2025-08-20）/);
});

test("every command says in Chinese what it does and what its options mean, and ends with 0", async () => {
  const scripts = readdirSync(join(root, "scripts")).filter((file) => file.endsWith(".ts"));
  assert.ok(scripts.includes("init.ts"));
  for (const file of scripts) {
    const name = file.slice(0, -".ts".length);
    const { code, out, err } = await run(name, "--help");
    assert.equal(code, 0, name + err);
    assert.equal(err, "", name);
    assert.match(out, /^\p{Script=Han}/u, name);
    assert.match(out, new RegExp(`用法：npm run ${name} --`), name);
    const [, options = ""] = /\n选项：\n([\s\S]*?)\n\n/.exec(out) ?? [];
    for (const [option, meaning] of pairs(options.split("\n"))) {
      assert.match(option, /^ {2}--/, name);
      assert.match(meaning, /^ {6}.*\p{Script=Han}/u, `${name} ${option}`);
    }
  }
});

function pairs(lines: readonly string[]): [string, string][] {
  return lines.flatMap((line, index): [string, string][] =>
    index % 2 === 0 && line !== "" ? [[line, lines[index + 1] ?? ""]] : [],
  );
}

/** Each JSON file of a data folder names its schema, and the schema is there. */
function assertSchemas(data: string): void {
  const files = listFiles(data).filter((path) => path.endsWith(".json") && !/^schemas/.test(path));
  assert.ok(files.length > 0);
  for (const path of files) {
    const { $schema } = JSON.parse(readFileSync(join(data, path), "utf8"));
    assert.equal(typeof $schema, "string", path);
    assert.ok(existsSync(join(data, dirname(path), $schema)), `${path}: ${$schema}`);
  }
}

test("each JSON file of the example names its schema", () => {
  assertSchemas(join(root, "data"));
});
