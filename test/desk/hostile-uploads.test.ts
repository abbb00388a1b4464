import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { folderHash, watchDesk } from "../support/desk-watch.ts";
import { hostileWorkbooks } from "../support/hostile-workbooks.ts";
import { deskPlace, startOwnDesk } from "../support/own-desk.ts";

const isFull = process.env.MINGZHANG_PAGES === "all";
const quick = new Set([
  "stored and deflated at once",
  "entities of entities",
  "a name of a prototype for sheet, cell and string",
  "markup for a sheet's name and a cell",
  "a compound file in circles",
  "a real one with 300 bytes changed",
]);
const chosen = Object.entries(hostileWorkbooks)
  .filter(([name]) => isFull || quick.has(name))
  .map(([name, make]) => [name, make() as Uint8Array<ArrayBuffer>] as const);

test(`${chosen.length} hostile uploads: each told on the page, and the desk still answers`, async (context) => {
  const place = deskPlace();
  const before = folderHash(place.data);
  const desk = await startOwnDesk(place);
  const watch = watchDesk(desk);
  const origin = `http://127.0.0.1:${desk.port}`;
  const headers = { cookie: desk.cookie, origin };
  for (const [name, bytes] of chosen) {
    const body = new FormData();
    const fields = { unit: "nmg-bigdata", year: "2021", kind: "final-accounts", form: "" };
    for (const [field, value] of Object.entries(fields)) body.set(field, value);
    body.set("file", new File([bytes], "hostile.xlsx"));
    const from = performance.now();
    const address = `${origin}/read?token=${desk.token}`;
    const posted = await fetch(address, { method: "POST", body, headers, redirect: "manual" });
    assert.equal(posted.status, 303, name);
    const page = await (await fetch(`${origin}/import`, { headers })).text();
    const notice = /id="notice"[^>]*>([^<]*)/.exec(page)?.[1] ?? "";
    context.diagnostic(`${name}: ${(performance.now() - from).toFixed()} ms, ${notice}`);
    assert.match(notice, /认出 \d+ 张表|已停下/, name);
    assert.doesNotMatch(page, /<script>|程序出错/, name);
  }
  const longest = await watch.end();
  context.diagnostic(
    `longest: page ${longest.page.toFixed()} ms, file ${longest.file.toFixed()} ms`,
  );
  // Measured below a second; this is against hanging, on a busy machine too.
  assert.ok(Math.max(longest.page, longest.file) < 10_000);
  await desk.end("SIGINT");
  assert.equal(desk.process.exitCode, 0);
  assert.deepEqual(readdirSync(place.temporary), []);
  assert.equal(folderHash(place.data), before);
});
