import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInForms } from "../../src/forms/built-in-forms.ts";
import { readWorkbook } from "../../src/load/read-workbook.ts";
import { WorkbookError } from "../../src/load/workbook-limits.ts";
import { readWorkbookTables } from "../../src/sheets/read-tables.ts";
import { layTable } from "../support/corpus/layout.ts";
import { expectedOf } from "../support/corpus/make-workbook.ts";
import { random } from "../support/corpus/random.ts";
import { score } from "../support/corpus/score.ts";
import { syntheticTable } from "../support/corpus/synthetic-table.ts";
import { writeExcelJs } from "../support/corpus/write-exceljs.ts";
import { writeSheetJs } from "../support/corpus/write-sheetjs.ts";
import { byteMutations, xlsMutations, xlsxMutations } from "../support/mutate-workbook.ts";

const runs = Number(
  process.env.MINGZHANG_MUTATED_FILES ?? (process.env.MINGZHANG_PAGES === "all" ? 2_000 : 100),
);
const firstSeed = Number(process.env.MINGZHANG_SEED ?? 31_000);

/** Two tables of a form, written by one of three writers; one to three mutations, perhaps damage too. */
async function mutatedFile(seed: number) {
  const source = random(seed);
  const form = source.pick(builtInForms);
  const specs = [...new Set([source.pick(form.tables), source.pick(form.tables)])];
  const money = source.pick(["元", "万元"] as const);
  const tables = specs.map((spec) => syntheticTable(spec, money, source));
  const sheets = tables.map((table) =>
    layTable(table, { splitCodes: false, totalsLast: false, swapBlocks: false, lines: true }),
  );
  const writer = source.pick(["sheetjs", "exceljs", "xls"] as const);
  let bytes =
    writer === "exceljs"
      ? await writeExcelJs(sheets)
      : new Uint8Array(writeSheetJs(sheets, writer === "xls" ? "biff8" : "xlsx"));
  const list = Array.from({ length: 1 + source.whole(3) }, () => source.pick(xlsxMutations));
  if (source.chance(0.2)) list.push(source.pick(byteMutations));
  const mutations = writer === "xls" ? [source.pick(xlsMutations)] : list;
  for (const { change } of mutations) bytes = change(bytes, source);
  const done = mutations.map(({ name }) => name).join("; ");
  return { bytes, done: `${seed} ${form.id} ${writer} [${done}]`, tables, form, specs };
}

/** A file without its formats prints fewer zeros; the value is the same. */
const isSameValue = (there: string, read: string) =>
  there === read || (there !== "" && read !== "" && Number(there) === Number(read));

test(`${runs} mutated files: read right, reported or refused; bounded, and never wrong in silence`, async (context) => {
  const counts = { right: 0, reported: 0, refused: 0 };
  const faults: string[] = [];
  let slowest = 0;
  let most = 0;
  for (let seed = firstSeed; seed < firstSeed + runs; seed++) {
    const { bytes, done, tables, form, specs } = await mutatedFile(seed);
    const started = performance.now();
    try {
      const book = await readWorkbook(bytes);
      const only = { ...form, tables: specs };
      const where = { where: "m", file: "m" };
      const read = readWorkbookTables(only, new Set(), book, where);
      const { right, reported, wrong } = score(expectedOf(tables), read, isSameValue);
      counts.right += right;
      counts.reported += reported;
      if (wrong.length > 0) faults.push(`${done} ${wrong.slice(0, 2).join(" | ")}`);
    } catch (error) {
      counts.refused++;
      if (!(error instanceof WorkbookError)) faults.push(`${done} ${(error as Error).stack}`);
    }
    slowest = Math.max(slowest, performance.now() - started);
    most = Math.max(most, process.memoryUsage().rss / 2 ** 20);
  }
  context.diagnostic(
    `${counts.right} cells right, ${counts.reported} reported, ${counts.refused} files refused; slowest ${slowest.toFixed(0)} ms, most ${most.toFixed(0)} MB`,
  );
  assert.deepEqual(faults, []);
  assert.ok(slowest < 10_000, `${slowest} ms`);
  assert.ok(most < 500, `${most} MB`);
});
