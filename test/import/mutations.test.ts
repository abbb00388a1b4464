import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { readWorkbookTables } from "../../src/sheets/read-tables.ts";
import type { Grid } from "../support/corpus/grid.ts";
import { layTable } from "../support/corpus/layout.ts";
import { expectedOf } from "../support/corpus/make-workbook.ts";
import { mutations } from "../support/corpus/mutations.ts";
import { random } from "../support/corpus/random.ts";
import { type Expected, score } from "../support/corpus/score.ts";
import { syntheticTable } from "../support/corpus/synthetic-table.ts";
import { writeSheetJs } from "../support/corpus/write-sheetjs.ts";

const runs = Number(process.env.MINGZHANG_MUTATIONS ?? 300);
const firstSeed = Number(process.env.MINGZHANG_SEED ?? 7000);

/** Reads one or two tables of a form, laid out at random, with one or two mutations. */
async function mutated(seed: number) {
  const source = random(seed);
  const form = source.pick(builtInForms);
  const specs = [source.pick(form.tables), source.pick(form.tables)];
  const small = { ...form, tables: [...new Set(specs)] };
  const money = source.pick(["元", "万元", "千元"] as const);
  const tables = small.tables.map((spec) => syntheticTable(spec, money, source));
  const sheets = tables.map((table) =>
    layTable(table, {
      splitCodes: source.chance(0.4),
      totalsLast: source.chance(0.4),
      swapBlocks: source.chance(0.4),
      lines: source.chance(0.5),
    }),
  );
  const done: string[] = [];
  for (let count = 1 + source.whole(2); count > 0; count--) {
    const at = source.whole(sheets.length);
    const isList = tables[at]?.spec.blocks.some(({ free }) => free) ?? false;
    const { name, change } = source.pick(mutations.filter((m) => !(isList && m.notInLists)));
    change(sheets[at] as Grid, source);
    done.push(`${tables[at]?.spec.id}: ${name}`);
  }
  const book = await readWorkbook(writeSheetJs(sheets));
  const read = readWorkbookTables(small, new Set(), book, { where: "m.xlsx", file: "m.xlsx" });
  const isHealed = read.findings.every(({ blocking }) => !blocking);
  return { ...score(stillThere(expectedOf(tables), sheets), read), done, isHealed, form: form.id };
}

/** A value that a mutation took out of the document is a blank. */
function stillThere({ tables }: Expected, sheets: readonly Grid[]): Expected {
  const ids = new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell?.id ?? [])));
  return {
    tables: tables.map((table) => ({
      ...table,
      cells: Object.fromEntries(
        Object.entries(table.cells).map(([id, text]) => [id, ids.has(id) ? text : ""]),
      ),
    })),
  };
}

test(`${runs} random mutations: right or reported, never wrong in silence`, async (context) => {
  let there = 0;
  let right = 0;
  let reported = 0;
  let healed = 0;
  const faults: string[] = [];
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const result = await mutated(seed);
    there += result.there;
    right += result.right;
    reported += result.reported;
    if (result.isHealed) healed++;
    if (result.wrong.length > 0) {
      faults.push(
        `${seed} ${result.form} [${result.done.join("; ")}] ${result.wrong.slice(0, 2).join(" | ")}`,
      );
    }
  }
  context.diagnostic(
    `${there} cells: ${right} right, ${reported} reported; ${healed} of ${runs} workbooks without an error`,
  );
  assert.deepEqual(faults, []);
  assert.ok(healed > runs / 10);
});
