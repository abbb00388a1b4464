import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { newDisclosure } from "../../src/commands/new-disclosure.ts";
import { cureAddress } from "../../src/desk/cure-address.ts";
import { pathOf } from "../../src/desk/desk-place.ts";
import { placeNewFolder } from "../../src/write/output-folder.ts";
import { runningDesk } from "../support/desk.ts";

const desk = runningDesk(["nmg-bigdata/2024/final-accounts"]);
const at = { unit: "nmg-bigdata", year: "2025", kind: "final-accounts" };

test("a fault of settings or unit leads to its field", () => {
  const rule = "IN-03";
  assert.equal(cureAddress({ rule, where: "data/site.json · /url" }), "/settings#field-url");
  assert.equal(
    cureAddress({ rule, unit: "a", where: "data/units/a.json · /nature" }),
    "/units/a#field-nature",
  );
  assert.equal(cureAddress({ rule, where: "data/glossary.json · /terms" }), undefined);
});

test("every figure that is still missing leads to the field that asks for it", async () => {
  const made = await newDisclosure(desk.data, { ...at, year: 2025 });
  placeNewFolder(join(desk.data, made.folder), made.files);
  const page = await (await desk.get(pathOf("disclosure", at).slice(1))).text();
  const path = pathOf("figures", at);
  const links = [...page.matchAll(/href="([^"]*\/figures)(?:#([^"]*))"/g)];
  assert.ok(links.length > 5, `${links.length}`);
  const fields = await (await desk.get(path.slice(1))).text();
  const dead = links.filter(([, to, id]) => to !== path || !fields.includes(`id="${id}"`));
  assert.deepEqual(
    dead.map(([, , id]) => id),
    [],
  );
});
