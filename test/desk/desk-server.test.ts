import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { startDesk } from "../../src/desk/desk-server.ts";
import { workbookLimits } from "../../src/load/workbook-limits.ts";
import { cleanWorkbook, deskToken, faultyWorkbook, runningDesk } from "../support/desk.ts";
import { copyOfData, root } from "../support/example.ts";

const desk = runningDesk();

function fields(file?: string, more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  const identity = { unit: "nmg-bigdata", year: "2021", kind: "final-accounts", form: "" };
  for (const [name, value] of Object.entries({ ...identity, ...more })) form.set(name, value);
  if (file) form.set("file", new File([readFileSync(file)], basename(file)));
  return form;
}

async function post(step: string, form: FormData, token = deskToken) {
  const response = await fetch(desk.url(`${step}?token=${token}`), {
    method: "POST",
    body: form,
    headers: { origin: new URL(desk.url()).origin },
  });
  const text = await response.text();
  return { status: response.status, text, notice: /id="notice"[^>]*>([^<]*)/.exec(text)?.[1] };
}

/** A request whose Host is what we like; fetch doesn't allow that. */
function statusFor(headers: Record<string, string>, method = "GET", path = ""): Promise<number> {
  return new Promise((resolve, reject) => {
    request(desk.url(path), { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on("error", reject)
      .end();
  });
}

test("listens on this machine alone, and answers no other name, origin or token", async () => {
  assert.equal(new URL(desk.url()).hostname, "127.0.0.1");
  const { host, origin } = new URL(desk.url());
  assert.equal(await statusFor({ host }), 200);
  assert.equal(await statusFor({ host: "rebound.example" }), 421);
  assert.equal(await statusFor({ host, origin }, "POST", "read"), 403);
  const path = `read?token=${deskToken}`;
  assert.equal(await statusFor({ host, origin: "http://rebound.example" }, "POST", path), 403);
  assert.equal(await statusFor({ host }, "POST", path), 403);
  assert.equal((await post("read", fields(cleanWorkbook), "guessed")).status, 403);
});

test("strict policy, nothing inline, nothing for other origins", async () => {
  const response = await fetch(desk.url());
  const policy = response.headers.get("content-security-policy") ?? "";
  assert.match(policy, /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline/);
  assert.equal(response.headers.get("access-control-allow-origin"), null);
  assert.doesNotMatch(await response.text(), /<script>|<style|style="| on[a-z]+="/);
});

test("a faulty workbook: problems at their cells, an annotated copy, no import", async () => {
  const { text, notice } = await post("read", fields(faultyWorkbook));
  assert.match(notice ?? "", /^认出 11 张表，54 个错误，178 个提醒$/);
  const cell =
    /<td id="(sheet-\d+-G14)"[^>]*class="error"[^>]*>#REF! <a class="mark" href="#(problem-\d+)"/.exec(
      text,
    );
  assert.ok(cell, "the cell is marked");
  assert.match(text, new RegExp(`id="${cell[2]}" class="error"[^]*?href="#${cell[1]}"`));
  assert.match(text, /目录：列出多张表的名称，没有表头/);
  assert.doesNotMatch(text, /导入为草稿/);
  const refused = await post("import", fields());
  assert.equal(refused.notice, "还有错误，不能导入。");
  assert.equal(existsSync(join(desk.data, "nmg-bigdata/2021")), false);
  const copy = await fetch(desk.url("annotated.xlsx"));
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
  const { text } = await post("read", form);
  assert.match(text, /&lt;img src=x onerror/);
  assert.doesNotMatch(text, /<img|<script>/);
});

test("wrong use is told on the page, in its own words", async () => {
  assert.equal(
    (await post("read", fields(cleanWorkbook, { year: "21" }))).notice,
    "年度应为四位年份，不是“21”。",
  );
  const unknown = await post("read", fields(cleanWorkbook, { unit: "nobody" }));
  assert.match(unknown.notice ?? "", /^没有单位“nobody”/);
  await post("read", fields(cleanWorkbook));
  const wrong = { kind: "columns", place: "公开02表!D4", target: "income.nothing" };
  const { notice } = await post("correct", fields(undefined, wrong));
  assert.match(notice ?? "", /的“income.nothing”不是“收入决算表”的一栏/);
  assert.doesNotMatch(notice ?? "", /--column/);
  assert.equal((await post("nowhere", fields())).status, 404);
});

test("a file above the limit is refused, unread", async () => {
  const form = fields();
  form.set("file", new File([new Uint8Array(workbookLimits.bytes + 2 ** 17)], "big.xlsx"));
  const { status, text } = await post("read", form);
  assert.deepEqual([status, text], [413, "文件太大，上限是 10.0 MB。"]);
});

test("import writes the draft and a preview; a second one asks; nothing else is written", async () => {
  const before = readdirSync(desk.data).sort();
  await post("read", fields(cleanWorkbook));
  const { text, notice } = await post("import", fields());
  assert.equal(notice, "已导入2021年度决算，写入 6 个文件，预览已生成");
  assert.ok(existsSync(join(desk.data, "nmg-bigdata/2021/final-accounts/tables.xlsx")));
  const address = /href="\/(preview\/nmg-bigdata\/2021\/final-accounts\/)"/.exec(text)?.[1];
  assert.ok(address);
  const page = await fetch(desk.url(address));
  assert.equal(page.status, 200);
  assert.match(await page.text(), /草稿预览/);
  assert.match(text, /核对结果（\d+）/);
  assert.equal((await fetch(desk.url("preview/..%2f..%2fsite.json"))).status, 404);
  const again = await post("import", fields());
  assert.match(again.notice ?? "", /请先勾选“替换已有的表格”/);
  const replaced = await post("import", fields(undefined, { replace: "yes" }));
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
  assert.match((await post("read", form)).notice ?? "", /认出 10 张表，2 个错误/);
  const correct = (kind: string, place: string, target: string) =>
    post("correct", fields(undefined, { kind, place, target }));
  const table = await correct("tables", "公开05表!A1", "general-budget");
  assert.match(table.notice ?? "", /^已按更正重新读取：认出 10 张表/);
  assert.match(table.text, /表头缺少：金额单位/);
  const money = await correct("money", "general-budget", "万元");
  assert.match(money.notice ?? "", /认出 11 张表，1 个错误/);
  const row = await correct("rows", "公开01表!A8", "totals.government-funds");
  assert.match(row.notice ?? "", /认出 11 张表，0 个错误/);
  const value = "公开01表!A8=totals.government-funds";
  const back = await post("withdraw", fields(undefined, { kind: "rows", value }));
  assert.match(back.notice ?? "", /^已撤回更正，重新读取：认出 11 张表，1 个错误/);
  assert.equal(existsSync(join(desk.data, "mappings")), false, "nothing is kept before it is said");
});

test("a preview that other data prevent is told; the import stands", async () => {
  const data = copyOfData();
  writeFileSync(join(data, "glossary.json"), "{");
  const options = { data, content: join(root, "content"), port: 0, token: deskToken };
  const other = await startDesk(options);
  const headers = { origin: new URL(other.url).origin };
  const step = (name: string, body: FormData) =>
    fetch(`${other.url}${name}?token=${deskToken}`, { method: "POST", body, headers });
  await step("read", fields(cleanWorkbook));
  const text = await (await step("import", fields())).text();
  await other.close();
  assert.match(text, /写入 6 个文件；预览没有生成：数据有错误，请先改正：[^<]*glossary\.json/);
  assert.ok(existsSync(join(data, "nmg-bigdata/2021/final-accounts/tables.xlsx")));
});

test("the temporary folder goes when the desk closes; a busy port is told", async () => {
  const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("mingzhang-desk-"));
  const known = new Set(folders());
  const options = { data: copyOfData(), content: join(root, "content"), token: "t" };
  const other = await startDesk({ ...options, port: 0 });
  const own = folders().filter((name) => !known.has(name));
  assert.ok(own.length > 0);
  const port = Number(new URL(other.url).port);
  await assert.rejects(startDesk({ ...options, port }), /已被占用/);
  await other.close();
  assert.ok(own.some((name) => !folders().includes(name)));
});
