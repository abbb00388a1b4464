import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults.ts";
import { realBrowser } from "../support/browser.ts";
import { faultyWorkbook, runningDesk, secrets, workbookWithOwnHeader } from "../support/desk.ts";

const browser = realBrowser();
const desk = runningDesk([]);

async function openDesk(width = 1280): Promise<Page> {
  const page = await browser.get().newPage({ viewport: { width, height: 900 } });
  page.on("console", (message) => {
    if (/Content Security|Refused/i.test(message.text())) throw new Error(message.text());
  });
  await page.goto(desk.startUrl);
  assert.equal(page.url(), desk.url(), "the secret doesn't stay in the address");
  await page.getByRole("link", { name: "导入工作簿" }).click();
  await page.selectOption("#unit", "nmg-bigdata");
  await page.fill("#year", "2021");
  return page;
}

/** As if the file had been dragged from a folder. */
async function drop(page: Page, file: string): Promise<void> {
  const content = readFileSync(file).toString("base64");
  await page.locator("[data-drop]").evaluate(
    (zone, { name, content }) => {
      const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name));
      zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name: basename(file), content },
  );
}

const notice = (page: Page, text: RegExp) =>
  page.locator("#notice", { hasText: text }).waitFor({ timeout: 60_000 });

test("a dropped workbook shows its problems at the cells; the list leads there", async () => {
  const page = await openDesk();
  await drop(page, faultyWorkbook);
  await notice(page, /认出 11 张表，55 个错误/);
  assert.match((await page.locator("#live").textContent()) ?? "", /55 个错误/);
  assert.equal(await page.evaluate(() => document.activeElement?.id), "notice");
  const cell = page.locator("td.error", { hasText: "#REF!" }).first();
  const mark = cell.locator("a.mark");
  await mark.click();
  const problem = page.locator("li:target");
  assert.match((await problem.textContent()) ?? "", /应为以万元为单位的金额，实为“#REF!”/);
  await problem.locator("a").click();
  assert.equal(await page.locator("td:target").textContent(), await cell.textContent());
  assert.deepEqual(await axeFaults(page), []);
  await page.close();
});

test("a header is corrected, imported and previewed, by keyboard and mouse, without a terminal", async () => {
  const page = await openDesk();
  await page.setInputFiles("#file", workbookWithOwnHeader());
  await page.getByRole("button", { name: "读取工作簿" }).press("Enter");
  await notice(page, /认出 11 张表，0 个错误，1 个提醒/);
  assert.equal(await page.getByRole("button", { name: "导入为草稿" }).count(), 1);
  const section = page.locator("section.sheet", { hasText: "公开02表" }).first();
  await section.locator(".corrections summary").press("Enter");
  const form = section.locator("form", { hasText: "这一栏是" });
  await form.getByLabel("表头单元格").selectOption({ value: "公开02表!D4" });
  await form.getByLabel("是", { exact: true }).selectOption({ value: "income.fiscal" });
  await form.getByRole("button", { name: "更正" }).press("Enter");
  await notice(page, /已按更正重新读取：认出 11 张表，0 个错误，0 个提醒/);
  assert.equal(await page.locator(".pending li").count(), 1);
  await page.getByRole("button", { name: "记住这些更正" }).press("Enter");
  await notice(page, /已记住更正/);
  const memory = join(desk.data, "mappings/nmg-bigdata.nmg-final-accounts-2024.json");
  assert.deepEqual(JSON.parse(readFileSync(memory, "utf8")).tables, {
    income: { columns: { fiscal: ["同级财政拨补"] } },
  });
  await page.getByRole("button", { name: "导入为草稿" }).press("Enter");
  await notice(page, /预览已生成/);
  assert.deepEqual(await axeFaults(page), []);
  const [preview] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: /预览生成的网页/ }).click(),
  ]);
  await preview.waitForLoadState();
  assert.match(preview.url(), /\/preview\/nmg-bigdata\/2021\/final-accounts\/$/);
  assert.match((await preview.locator(".banner").allTextContents()).join(), /草稿预览/);
  await preview.close();
  await page.close();
});

test("at 320 px nothing is wider than the window", async () => {
  const page = await openDesk(320);
  await page.setInputFiles("#file", faultyWorkbook);
  await page.getByRole("button", { name: "读取工作簿" }).click();
  await notice(page, /55 个错误/);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(overflow, 0);
  await page.close();
});

test("a page of another port, to which the cookie goes too, can't read, post, link or frame", async () => {
  const context = await browser.get().newContext();
  await (await context.newPage()).goto(desk.startUrl);
  const page = await context.newPage();
  const other = createServer((_, response) => response.end("<!doctype html><title>other</title>"));
  other.listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  await page.goto(address);
  const reads = (mode: "cors" | "no-cors") =>
    page.evaluate(
      ([url, mode]) =>
        fetch(url, { credentials: "include", mode }).then(
          () => true,
          () => false,
        ),
      [desk.url(), mode] as const,
    );
  assert.deepEqual([await reads("cors"), await reads("no-cors")], [false, false]);
  await page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
    return new Promise((loaded) => frame.addEventListener("load", loaded));
  }, desk.url());
  assert.doesNotMatch((await page.frames().at(-1)?.content()) ?? "", /导入工作簿/);
  for (const [method, path] of [
    ["get", ""],
    ["post", `withdraw?token=${secrets.form}`],
  ] as const) {
    await page.goto(address);
    await Promise.all([
      page.waitForURL(`${desk.url()}**`),
      page.evaluate(
        ([method, action]) => {
          const form = Object.assign(document.createElement("form"), { method, action });
          document.body.append(form);
          form.submit();
        },
        [method, desk.url(path)] as const,
      ),
    ]);
    assert.match((await page.textContent("body")) ?? "", /请求不是从本页发出的/);
  }
  other.close();
  await context.close();
});
