import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as xlsx from "xlsx";
import { loadDataFolder } from "../../src/load/data-folder.ts";
import { buildModel } from "../../src/model/build-model.ts";
import type { Disclosure } from "../../src/model/disclosure-model.ts";
import { formatDecimal } from "../../src/numbers/decimal.ts";
import { parseOrigin } from "../../src/provenance/origin.ts";
import { copyOfData } from "../support/example.ts";
import { Spoiler } from "../support/spoil.ts";

const build = async (data: string) => buildModel(await loadDataFolder(data));

/** Table cells with a number that the workbook does not have where their origin says. */
function unfounded(data: string, disclosures: readonly Disclosure[]): string[] {
  return disclosures.flatMap(({ folder, tables }) => {
    if (tables.size === 0) return [];
    const book = xlsx.read(readFileSync(join(data, folder, "tables.xlsx")));
    const cells = [...tables.values()].flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => [...cells.values()]),
    );
    return cells.flatMap(({ id, origin, value }) => {
      if (value === null) return [];
      const at = parseOrigin(origin);
      if (at.kind !== "cell" || at.file !== `${folder}/tables.xlsx`) return [id];
      const printed = book.Sheets[at.sheet]?.[at.cell]?.v;
      const isSame =
        printed !== undefined &&
        Number(String(printed).replaceAll(",", "")) === Number(formatDecimal(value));
      return isSame ? [] : [id];
    });
  });
}

test("every number of a table stands in the workbook at its cell, received or rebuilt", async (t) => {
  for (const receive of [false, true]) {
    const data = copyOfData();
    const spoiler = new Spoiler(data);
    if (receive) spoiler.asReceived();
    const disclosures = (await build(data)).model?.disclosures ?? [];
    const cells = disclosures.flatMap(({ tables }) =>
      [...tables.values()].flatMap(({ rows }) => rows.flatMap(({ cells }) => [...cells.values()])),
    );
    t.diagnostic(`cells: ${cells.length}`);
    assert.ok(cells.length > 500);
    assert.deepEqual(unfounded(data, disclosures), []);
    // The same model beside another workbook: the number that is not there is named.
    spoiler.cell("公开03表", "C8", { t: "n", v: 1.23 });
    assert.deepEqual(unfounded(data, disclosures), ["expenditure.208.total"]);
  }
});

test("a cell of a rebuilt workbook that no line of reconstruction.json explains is a fault", async () => {
  const data = copyOfData();
  const before = (await build(data)).findings.filter(({ rule }) => rule === "IN-10");
  assert.deepEqual(before, []);
  const file = "nmg-bigdata/2024/final-accounts/reconstruction.json";
  let gone = "";
  new Spoiler(data).json(file, ({ tables = {} }) => {
    const { rows } = tables.expenditure as { rows: { id: string }[] };
    gone = rows.splice(2, 1)[0]?.id ?? "";
  });
  const { findings } = await build(data);
  const faults = findings.filter(({ rule }) => rule === "IN-10");
  assert.ok(faults.length > 0 && gone !== "");
  assert.ok(
    faults.some(
      ({ where, message }) =>
        where.includes(`expenditure.${gone}.`) && message.includes("没有来历"),
    ),
    faults.map(({ where, message }) => `${where} ${message}`).join("\n"),
  );
});

test("a number typed over a cell of a rebuilt workbook is a fault", async () => {
  const data = copyOfData();
  new Spoiler(data).cell("公开03表", "C8", { t: "n", v: 756 });
  const faults = (await build(data)).findings.filter(({ rule }) => rule === "IN-10");
  assert.match(faults[0]?.where ?? "", /公开03表 · C8（expenditure\.208\.total）/);
});
