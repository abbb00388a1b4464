import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { startDesk } from "../../src/desk/desk-server.ts";
import { workbookLimits } from "../../src/load/workbook-limits.ts";
import {
  cleanWorkbook,
  deskOptions,
  faultyWorkbook,
  runningDesk,
  secrets,
  visitor,
} from "../support/desk.ts";
import { copyOfData } from "../support/example.ts";

const desk = runningDesk([]);

function fields(file?: string, more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  const identity = { unit: "nmg-bigdata", year: "2021", kind: "final-accounts", form: "" };
  for (const [name, value] of Object.entries({ ...identity, ...more })) form.set(name, value);
  if (file) form.set("file", new File([readFileSync(file)], basename(file)));
  return form;
}

/** A request whose head is what we like; `fetch` doesn't allow that. */
function statusFor(path: string, headers: Record<string, string>, method = "GET"): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(desk.url());
    request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

test("listens on this machine alone, and answers no other name, stranger, origin or token", async () => {
  const { hostname, host, origin } = new URL(desk.url());
  const { cookie } = desk;
  assert.equal(hostname, "127.0.0.1");
  assert.equal(await statusFor("/", { host, cookie }), 200);
  assert.equal(await statusFor("/", { host: "rebound.example", cookie }), 421);
  assert.equal(await statusFor("//", { host: "rebound.example", cookie }), 421);
  assert.equal(await statusFor("//", { host, cookie }), 400);
  for (const path of ["/", "/site.css", "/desk.js", "/preview/", "/annotated.xlsx", "/nothing"]) {
    assert.equal(await statusFor(path, { host }), 403, path);
  }
  assert.equal(await statusFor("/read", { host, cookie, origin }, "POST"), 403);
  const read = `/read?token=${secrets.form}`;
  assert.equal(await statusFor(read, { host, origin }, "POST"), 403);
  assert.equal(await statusFor(read, { host, cookie }, "POST"), 403);
  const foreign = { host, cookie, origin: "http://rebound.example" };
  assert.equal(await statusFor(read, foreign, "POST"), 403);
  assert.equal((await desk.post("read", fields(cleanWorkbook), "guessed")).status, 403);
});

test("the start address gives a cookie that no script reads, and leads to the clean address", async () => {
  const welcome = await fetch(desk.startUrl, { redirect: "manual" });
  assert.equal(welcome.status, 303);
  assert.equal(welcome.headers.get("location"), "/");
  assert.match(
    welcome.headers.get("set-cookie") ?? "",
    /^mingzhang-desk-\d+=[\w-]+; HttpOnly; SameSite=Strict; Path=\/$/,
  );
  const guessed = await fetch(`${desk.startUrl}x`, { redirect: "manual" });
  assert.equal(guessed.status, 403);
  assert.equal(guessed.headers.get("set-cookie"), null);
});

test("strict policy, nothing inline, nothing for other origins", async () => {
  const response = await desk.get();
  const policy = response.headers.get("content-security-policy") ?? "";
  assert.match(policy, /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline/);
  assert.equal(response.headers.get("access-control-allow-origin"), null);
  assert.doesNotMatch(await response.text(), /<script>|<style|style="| on[a-z]+="/);
});

test("a faulty workbook: problems at their cells, an annotated copy, what is read may be kept", async () => {
  const { text, notice } = await desk.post("read", fields(faultyWorkbook));
  assert.match(notice ?? "", /^认出 11 张表，55 个错误，178 个提醒$/);
  const cell =
    /<td id="(sheet-\d+-G14)"[^>]*class="error"[^>]*>#REF! <a class="mark" href="#(problem-\d+)"/.exec(
      text,
    );
  assert.ok(cell, "the cell is marked");
  assert.match(text, new RegExp(`id="${cell[2]}" class="error"[^]*?href="#${cell[1]}"`));
  assert.match(text, /目录：列出多张表的名称，没有表头/);
  assert.match(text, /读出的都留在草稿里，没有读出的空着/);
  assert.match(text, /导入为草稿/);
  assert.equal(existsSync(join(desk.data, "nmg-bigdata/2021")), false);
  const copy = await desk.get("annotated.xlsx");
  const book = xlsx.read(new Uint8Array(await copy.arrayBuffer()));
  assert.equal(book.SheetNames.at(-1), "问题清单");
});

test("what a workbook says is escaped, its name too", async () => {
  const book = xlsx.read(readFileSync(cleanWorkbook));
  const sheet = book.Sheets.公开02表;
  assert.ok(sheet);
  sheet.A1 = { t: "s", v: "<img src=x onerror=alert(1)>" };
  const bytes = xlsx.write(book, { type: "buffer", bookType: "xlsx" });
  const form = fields();
  form.set("file", new File([bytes], '"><script>x</script>.xlsx'));
  const { text } = await desk.post("read", form);
  assert.match(text, /&lt;img src=x onerror/);
  assert.doesNotMatch(text, /<img|<script>/);
});

test("wrong use is told on the page, in its own words", async () => {
  assert.equal(
    (await desk.post("read", fields(cleanWorkbook, { year: "21" }))).notice,
    "年度应为四位年份，不是“21”。",
  );
  const unknown = await desk.post("read", fields(cleanWorkbook, { unit: "nobody" }));
  assert.match(unknown.notice ?? "", /^没有单位“nobody”/);
  await desk.post("read", fields(cleanWorkbook));
  const wrong = { kind: "columns", place: "公开02表!D4", target: "income.nothing" };
  const { notice } = await desk.post("correct", fields(undefined, wrong));
  assert.match(notice ?? "", /的“income.nothing”不是“收入决算表”的一栏/);
  assert.doesNotMatch(notice ?? "", /--column/);
  assert.equal((await desk.post("nowhere", fields())).status, 404);
});

test("a file above the limit is refused, unread", async () => {
  const form = fields();
  form.set("file", new File([new Uint8Array(workbookLimits.bytes + 2 ** 17)], "big.xlsx"));
  const { status, text } = await desk.post("read", form);
  assert.deepEqual([status, text], [413, "文件太大，上限是 10.0 MB。"]);
});

test("import writes the draft and a preview; a second one asks; nothing else is written", async () => {
  const before = readdirSync(desk.data).sort();
  await desk.post("read", fields(cleanWorkbook));
  const { text, notice } = await desk.post("import", fields());
  assert.equal(notice, "已导入2021年度决算，写入 6 个文件，预览已生成");
  assert.ok(existsSync(join(desk.data, "nmg-bigdata/2021/final-accounts/tables.xlsx")));
  const address = /href="\/(preview\/nmg-bigdata\/2021\/final-accounts\/)"/.exec(text)?.[1];
  assert.ok(address);
  const page = await desk.get(address);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /草稿预览/);
  assert.match(text, /核对结果（\d+）/);
  assert.equal((await desk.get("preview/..%2f..%2fsite.json")).status, 400);
  const again = await desk.post("import", fields());
  assert.match(again.notice ?? "", /请先勾选“替换已有的表格”/);
  const replaced = await desk.post("import", fields(undefined, { replace: "yes" }));
  assert.match(replaced.notice ?? "", /预览已生成$/);
  assert.deepEqual(readdirSync(desk.data).sort(), before);
});

test("table, row and unit are corrected too; a correction is taken back", async () => {
  const book = xlsx.read(readFileSync(cleanWorkbook), { cellNF: true });
  const [totals, general] = [book.Sheets.公开01表, book.Sheets.公开05表];
  assert.ok(totals && general);
  totals.A8 = { t: "s", v: "二、政府基金收入" };
  general.A1 = { t: "s", v: "公共预算支出情况" };
  delete general.E3;
  const form = fields(undefined, { form: "nmg-final-accounts-2024" });
  const bytes = xlsx.write(book, { type: "buffer", bookType: "xlsx" });
  form.set("file", new File([bytes], "received.xlsx"));
  assert.match((await desk.post("read", form)).notice ?? "", /认出 10 张表，1 个错误，1 个提醒/);
  const correct = (kind: string, place: string, target: string) =>
    desk.post("correct", fields(undefined, { kind, place, target }));
  const table = await correct("tables", "公开05表!A1", "general-budget");
  assert.match(table.notice ?? "", /^已按更正重新读取：认出 10 张表/);
  assert.match(table.text, /表头缺少：金额单位/);
  const money = await correct("money", "general-budget", "万元");
  assert.match(money.notice ?? "", /认出 11 张表，1 个错误/);
  const row = await correct("rows", "公开01表!A8", "totals.government-funds");
  assert.match(row.notice ?? "", /认出 11 张表，0 个错误/);
  const value = "公开01表!A8=totals.government-funds";
  const back = await desk.post("withdraw", fields(undefined, { kind: "rows", value }));
  assert.match(back.notice ?? "", /^已撤回更正，重新读取：认出 11 张表，1 个错误/);
  assert.equal(existsSync(join(desk.data, "mappings")), false, "nothing is kept before it is said");
});

test("a preview that other data prevent is told; the import stands", async (context) => {
  const data = copyOfData([]);
  writeFileSync(join(data, "glossary.json"), "{");
  const other = await startDesk(deskOptions(data));
  context.after(() => other.close());
  const { post } = visitor(() => other, data);
  await post("read", fields(cleanWorkbook));
  const { text } = await post("import", fields());
  assert.match(text, /写入 6 个文件；预览没有生成：数据有错误，请先改正：[^<]*glossary\.json/);
  assert.ok(existsSync(join(data, "nmg-bigdata/2021/final-accounts/tables.xlsx")));
});

test("a workbook that takes too long is stopped and told; the desk goes on", async (context) => {
  const options = deskOptions(copyOfData([]));
  const other = await startDesk({ ...options, limits: { reading: 1 } });
  context.after(() => other.close());
  const { get, post } = visitor(() => other, options.data);
  const [stopped, style] = await Promise.all([
    post("read", fields(cleanWorkbook)),
    get("site.css"),
  ]);
  assert.equal(style.status, 200);
  assert.match(stopped.notice ?? "", /^用的时间太长，已停下。/);
  assert.equal(stopped.text.split("已停下").length, 2, "told once");
  assert.equal((await get()).status, 200);
});

test("forms beyond those that may wait are refused; the others are all done", async () => {
  const wrong = () => desk.post("correct", fields(undefined, { kind: "nothing" }));
  const answers = await Promise.all(Array.from({ length: 40 }, wrong));
  const statuses = new Set(answers.map(({ status }) => status));
  assert.deepEqual([...statuses].sort(), [200, 503]);
  for (const { status, notice, text } of answers) {
    if (status === 200) assert.equal(notice, "没有这种更正。");
    else assert.equal(text, "正在处理前面的请求，请稍候再试。");
  }
});

test("the temporary folder goes when the desk closes; a busy port is told", async () => {
  const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("mingzhang-desk-"));
  const known = new Set(folders());
  const options = deskOptions(copyOfData([]));
  const other = await startDesk(options);
  const own = folders().filter((name) => !known.has(name));
  assert.ok(own.length > 0);
  const port = Number(new URL(other.url).port);
  await assert.rejects(startDesk({ ...options, port }), /已被占用/);
  await other.close();
  assert.ok(own.some((name) => !folders().includes(name)));
});
