import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathOf } from "../../src/desk/desk-place.ts";
import { type Desk, startDesk } from "../../src/desk/desk-server.ts";
import { checkData } from "../../src/site/checked-data.ts";
import { deskOptions, visitor } from "../support/desk.ts";
import { temporaryFolder } from "../support/example.ts";
import { contradictUnit, manyFolder, manyUnit, writeManyUnits } from "../support/many-units.ts";

const data = join(temporaryFolder(), "data");
let running: Desk | undefined;
const desk = visitor(() => {
  if (!running) throw new Error("the desk has not started");
  return running;
}, data);
const at = { unit: manyUnit(1), year: "2025", kind: "budget" };
const path = pathOf("acknowledgements", at).slice(1);
const file = join(data, manyFolder(1), "acknowledgements.json");

before(async () => {
  writeManyUnits(data, 1);
  contradictUnit(data, 1);
  const record = join(data, manyFolder(1), "disclosure.json");
  const published = JSON.parse(readFileSync(record, "utf8"));
  writeFileSync(record, JSON.stringify({ ...published, status: "draft", dates: {} }));
  running = await startDesk(deskOptions(data));
});
after(() => running?.close());

/** The form of the page's first button with this act, as a browser would post it. */
async function shownForm(act: string, reason: string): Promise<FormData> {
  const page = await (await desk.get(path)).text();
  const [own = ""] =
    page.match(/<form[^>]*>[\s\S]*?<\/form>/g)?.filter((one) => one.includes(`value="${act}"`)) ??
    [];
  const form = new FormData();
  for (const [, name = "", value = ""] of own.matchAll(/name="(\w+)" value="([^"]*)"/g))
    form.set(name, value);
  form.set("reason", reason);
  form.set("act", act);
  return form;
}

const acknowledged = async () =>
  (await checkData(data)).tieOuts
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule === "BU-01")
    .map((finding) => finding.acknowledged?.reason);

test("a finding is acknowledged with its reason and today's date, without JSON", async () => {
  const disclosure = await (await desk.get(pathOf("disclosure", at).slice(1))).text();
  assert.ok(disclosure.includes(`href="/${path}"`));
  const empty = await desk.post(path, await shownForm("acknowledge", " "));
  assert.equal(empty.status, 422);
  assert.match(empty.text, /请写明理由/);
  assert.ok(!existsSync(file));
  const stale = await shownForm("acknowledge", "旧");
  const done = await desk.post(path, await shownForm("acknowledge", "批复的表就是这样。"));
  assert.match(done.notice ?? "", /已确认/);
  const [one] = JSON.parse(readFileSync(file, "utf8")).acknowledgements;
  assert.equal(one.date, "2026-09-01");
  assert.deepEqual(await acknowledged(), ["批复的表就是这样。"]);
  const page = await (await desk.get(path)).text();
  const words = page.slice(page.indexOf("<main")).replaceAll(/<[^>]*>/g, "");
  assert.match(words, /已经确认的（1）\s*BU-01，2026-09-01：批复的表就是这样。/);
  assert.doesNotMatch(words, /[a-z]+\.(?:income|expenditure)/, "no raw id");
  const late = await desk.post(path, stale);
  assert.equal(late.status, 409);
  assert.deepEqual(await acknowledged(), ["批复的表就是这样。"]);
});

test("it is taken back; what nobody found can't be acknowledged", async () => {
  const invented = await shownForm("withdraw", "随意");
  invented.set("act", "acknowledge");
  invented.set("rule", "BU-03");
  assert.equal((await desk.post(path, invented)).status, 409);
  const back = await desk.post(path, await shownForm("withdraw", ""));
  assert.match(back.notice ?? "", /已撤回/);
  assert.deepEqual(await acknowledged(), [undefined]);
});
