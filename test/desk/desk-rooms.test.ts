import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newDisclosure } from "../../src/commands/new-disclosure.ts";
import { pathOf, placeAt, placeNames } from "../../src/desk/desk-place.ts";
import { placeNewFolder } from "../../src/write/output-folder.ts";
import { runningDesk, secrets } from "../support/desk.ts";
import { folderHash } from "../support/desk-watch.ts";

const desk = runningDesk(["nmg-bigdata/2024/final-accounts"]);
const at = { unit: "nmg-bigdata", year: "2025", kind: "final-accounts" };
const folder = join(desk.data, at.unit, at.year, at.kind);
const text = (section: string) => pathOf("text", { ...at, section }).slice(1);
const duties = join(folder, "text/duties.md");

const made = await newDisclosure(desk.data, { ...at, year: 2025 });
placeNewFolder(folder, made.files);

function form(fields: Readonly<Record<string, string>>): FormData {
  const posted = new FormData();
  for (const [name, value] of Object.entries(fields)) posted.set(name, value);
  return posted;
}

/** The hash that the form at a path carries. */
async function shownAt(path: string): Promise<string> {
  const page = await (await desk.get(path)).text();
  return /name="shown" value="([0-9a-f]*)"/.exec(page)?.[1] ?? "";
}

const posting = placeNames
  .map((name) => pathOf(name, { ...at, section: "duties" }))
  .filter((path) => placeAt(path)?.post);

for (const path of posting) {
  test(`a forged form at ${path} is refused, and changes nothing`, async () => {
    const before = folderHash(desk.data);
    const address = `${desk.url()}${path.slice(1)}`;
    const { origin } = new URL(desk.url());
    const body = form({ shown: "", year: "2030" });
    const own = { cookie: desk.cookie, origin };
    const cases: [string, string, Record<string, string>][] = [
      ["no token", "", own],
      ["a guessed token", "?token=guessed", own],
      ["no cookie", `?token=${secrets.form}`, { origin }],
      ["no origin", `?token=${secrets.form}`, { cookie: desk.cookie }],
      ["another origin", `?token=${secrets.form}`, { ...own, origin: "http://rebound.example" }],
      ["another site", `?token=${secrets.form}`, { ...own, "sec-fetch-site": "cross-site" }],
    ];
    for (const [what, query, headers] of cases) {
      const answer = await fetch(`${address}${query}`, { method: "POST", body, headers });
      assert.equal(answer.status, 403, what);
    }
    assert.equal(folderHash(desk.data), before);
  });
}

test("places that are not there are told, whatever their parts say", async () => {
  for (const path of [
    "units/nobody",
    "disclosures/nobody/2025/budget",
    "disclosures/nmg-bigdata/2025/final-accounts/texts/nothing",
    "disclosures/nmg-bigdata/2025/final-accounts/texts/__proto__",
    "disclosures/nmg-bigdata/1999/final-accounts/workbook",
  ]) {
    assert.equal((await desk.get(path)).status, 404, path);
  }
  for (const path of ["units/nobody", "disclosures/nobody/2025/budget/approval"]) {
    assert.equal((await desk.post(path, form({ shown: "" }))).status, 404, path);
  }
  const nowhere = await desk.post("units/..%2f..%2fx/new-year", form({ year: "2026" }));
  assert.equal(nowhere.status, 400);
});

test("the home page lists disclosures with their state; a to-do leads to where it is cured", async () => {
  const home = await (await desk.get()).text();
  assert.match(
    home,
    /2025年度决算<\/a> <span class="status">草稿<\/span> <span class="hint">待办和提醒 \d+ 条/,
  );
  const page = await (await desk.get(pathOf("disclosure", at).slice(1))).text();
  assert.match(page, new RegExp(`href="/${text("duties")}">[^<]*duties\\.md`));
  assert.match(page, /href="\/import\/nmg-bigdata\/2025\/final-accounts">[^<]*公开01表/);
});

test("the workbook of a draft is downloaded as it stands", async () => {
  const answer = await desk.get(pathOf("workbook", at).slice(1));
  assert.match(answer.headers.get("content-disposition") ?? "", /^attachment; .*\.xlsx$/);
  assert.deepEqual(
    Buffer.from(await answer.arrayBuffer()),
    readFileSync(join(folder, "tables.xlsx")),
  );
});

test("a text is saved whole, and what is left empty stays to be written", async () => {
  const shown = await shownAt(text("duties"));
  const typed = "一是依法履职。\r\n\r\n二是<b>其他</b>。";
  const { notice } = await desk.post(text("duties"), form({ shown, "text.": typed }));
  assert.match(notice ?? "", /已保存/);
  assert.equal(readFileSync(duties, "utf8"), "一是依法履职。\n\n二是<b>其他</b>。\n");
  const again = await desk.post(
    text("organisation"),
    form({ shown: await shownAt(text("organisation")), "text.": "" }),
  );
  assert.match(again.notice ?? "", /已保存/);
  assert.match(readFileSync(join(folder, "text/organisation.md"), "utf8"), /^【待写】/);
});

test("a save over something newer is refused, with both texts; the next one counts", async () => {
  const shown = await shownAt(text("duties"));
  writeFileSync(duties, "别人写的职责。\n");
  const mine = form({ shown, "text.": "我写的职责。" });
  const refused = await desk.post(text("duties"), mine);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /没有保存：您打开这一页以后，别人改过这一节/);
  assert.match(refused.text, /<pre>别人写的职责。<\/pre>/);
  assert.match(refused.text, /<textarea[^>]*>\n我写的职责。<\/textarea>/);
  assert.equal(readFileSync(duties, "utf8"), "别人写的职责。\n");
  const newer = /name="shown" value="([0-9a-f]*)"/.exec(refused.text)?.[1] ?? "";
  mine.set("shown", newer);
  assert.match((await desk.post(text("duties"), mine)).notice ?? "", /已保存/);
  assert.equal(readFileSync(duties, "utf8"), "我写的职责。\n");
});

test("a mark of passages can't be typed into a text", async () => {
  const shown = await shownAt(text("duties"));
  const typed = form({ shown, "text.": "职责\n## 另一段 {#other}\n内容" });
  const { status, text: page } = await desk.post(text("duties"), typed);
  assert.equal(status, 422);
  assert.match(page, /“## 另一段 \{#…\}”是分段的标记/);
  assert.equal(readFileSync(duties, "utf8"), "我写的职责。\n");
});

test("approval is refused with every reason and nothing changes; what is published is not edited", async () => {
  const record = join(folder, "disclosure.json");
  const before = readFileSync(record, "utf8");
  const address = pathOf("approval", at).slice(1);
  const dateless = await desk.post(address, form({ act: "publish" }));
  assert.match(dateless.text, /没有改：请填写公开日期/);
  const refused = await desk.post(address, form({ act: "publish", published: "2026-08-20" }));
  assert.equal(refused.status, 422);
  assert.match(refused.text, /没有改：还有 \d+ 处不能公开。/);
  assert.match(refused.text, /name="published" type="date" value="2026-08-20"/);
  assert.match(refused.text, new RegExp(`href="/${text("organisation")}"`));
  assert.equal(readFileSync(record, "utf8"), before);
  const published = pathOf("text", { ...at, year: "2024", section: "duties" }).slice(1);
  const closed = await desk.post(published, form({ shown: "", "text.": "改" }));
  assert.equal(closed.status, 409);
  assert.match(closed.text, /已经公开，不在这里改/);
});

test("settings and units: faults at their fields, other keys stay, a newer file is not overwritten", async () => {
  const file = join(desk.data, "site.json");
  const before = JSON.parse(readFileSync(file, "utf8"));
  const shown = await shownAt("settings");
  const values = { shown, name: "新名称", description: "说明", publisher: "", url: "example" };
  const faulty = await desk.post("settings", form(values));
  assert.equal(faulty.status, 422);
  assert.match(faulty.text, /<p id="field-publisher-fault" class="fault">请填写“主办单位”。/);
  assert.match(faulty.text, /id="field-url-fault"/);
  assert.match(faulty.text, /value="新名称"/);
  const sound = { ...values, publisher: "某单位", url: "https://example.gov.cn/" };
  assert.match((await desk.post("settings", form(sound))).notice ?? "", /已保存/);
  const after = JSON.parse(readFileSync(file, "utf8"));
  assert.equal(after.name, "新名称");
  assert.equal(after.banner, before.banner);
  const late = await desk.post("settings", form({ ...sound, name: "旧" }));
  assert.match(late.text, /别人改过.*“网站名称”现在存的是“新名称”/s);

  const taken = await desk.post("new-unit", form({ id: "nmg-bigdata", name: "甲", nature: "乙" }));
  assert.match(taken.text, /已经有单位“nmg-bigdata”/);
  const wild = await desk.post("new-unit", form({ id: "../x", name: "甲", nature: "乙" }));
  assert.match(wild.text, /小写英文字母、数字和连字符/);
  const { notice } = await desk.post("new-unit", form({ id: "second", name: "甲", nature: "乙" }));
  assert.match(notice ?? "", /已新建单位“甲”/);
  assert.ok(existsSync(join(desk.data, "units/second.json")));
});

test("a new year that is there already is not overwritten", async () => {
  const before = folderHash(folder);
  const address = pathOf("new-year", at).slice(1);
  const { notice } = await desk.post(address, form({ year: "2025", kind: "final-accounts" }));
  assert.match(notice ?? "", /已经有了，不会覆盖/);
  assert.equal(folderHash(folder), before);
});

test("without a site of one's own nothing is published", async () => {
  const { notice } = await desk.post("publish", form({}));
  assert.match(notice ?? "", /请用 --site 启动工作台/);
});

test("contact is a form of two fields; the rest of the record stays, and a published one is closed", async () => {
  const path = pathOf("contact", at).slice(1);
  const file = join(folder, "disclosure.json");
  const before = JSON.parse(readFileSync(file, "utf8"));
  const shown = await shownAt(path);
  const typed = { shown, phone: "0000-0000000", email: "" };
  assert.match((await desk.post(path, form(typed))).notice ?? "", /已保存/);
  const after = JSON.parse(readFileSync(file, "utf8"));
  assert.deepEqual(after, { ...before, contact: { phone: "0000-0000000" } });
  assert.match((await desk.post(path, form(typed))).text, /别人改过/);
  const published = pathOf("contact", { ...at, year: "2024" }).slice(1);
  assert.equal((await desk.post(published, form(typed))).status, 404);
});

test("figures that no table holds are typed by label and unit; no id is shown", async () => {
  const path = pathOf("figures", at).slice(1);
  const record = () => JSON.parse(readFileSync(join(folder, "disclosure.json"), "utf8"));
  const before = record().figures;
  const page = await (await desk.get(path)).text();
  assert.match(page, /<label for="[^"]*">国内公务接待批次（批次?）<\/label>/);
  const words = page.slice(page.indexOf("<main")).replaceAll(/<[^>]*>/g, "");
  assert.doesNotMatch(words, /[a-z]+\.[a-z]+/);
  assert.match(words, /上年数和年初预算/);
  assert.match(words, /（上年决算）（万元）/);
  const id = "official-expenses.hospitality.domestic-batches";
  const shown = await shownAt(path);
  const wrong = await desk.post(path, form({ shown, [id]: "三" }));
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /应为以批次?为单位、不小于 0 的数，不是“三”/);
  assert.deepEqual(record().figures, before);
  assert.match((await desk.post(path, form({ shown, [id]: "3" }))).notice ?? "", /已保存/);
  assert.equal(record().figures[id].printed, "3");
  const late = await desk.post(path, form({ shown, [id]: "4" }));
  assert.match(late.text, /别人改过.*现在存的是“3”/s);
  assert.equal(record().figures[id].printed, "3");
});
