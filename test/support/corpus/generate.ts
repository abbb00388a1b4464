import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { builtInForms } from "../../../src/forms/built-in-forms.ts";
import { makeWorkbook } from "./make-workbook.ts";
import { writeExcelJs } from "./write-exceljs.ts";
import { writeSheetJs } from "./write-sheetjs.ts";

/*
 * Writes test/input/workbooks anew: npx node test/support/corpus/generate.ts. Needs LibreOffice (soffice)
 * for the third writer; the tests need only what it wrote.
 */
const folder = join(import.meta.dirname, "../../input/workbooks");
const forms = [
  "nmg-final-accounts-2022",
  "nmg-final-accounts-2024",
  "national-final-accounts",
  "shanghai-district-budget",
  "nmg-budget-2024",
];
const scratch = mkdtempSync(join(tmpdir(), "corpus-"));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const toConvert: Record<"xlsx" | "xls", string[]> = { xlsx: [], xls: [] };
for (const [index, id] of forms.entries()) {
  const form = builtInForms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form ${id}`);
  for (const [unit, money] of [
    ["wan", "万元"],
    ["yuan", "元"],
  ] as const) {
    const seed = 1000 + index * 10 + (unit === "wan" ? 0 : 1);
    const name = (state: string, writer: string, type = "xlsx") =>
      `${id}.${unit}.${state}.${writer}.${type}`;
    const put = (file: string, bytes: Uint8Array) => writeFileSync(join(folder, file), bytes);
    const { expected } = makeWorkbook(form, money, "clean", seed);
    writeFileSync(join(folder, `${id}.${unit}.expected.json`), `${JSON.stringify(expected)}\n`);
    for (const state of ["clean", "dirty"] as const) {
      const made = (offset: number) => makeWorkbook(form, money, state, seed, seed + offset).sheets;
      put(name(state, "sheetjs"), writeSheetJs(made(1)));
      put(name(state, "exceljs"), await writeExcelJs(made(2)));
      const type = unit === "wan" && state === "clean" ? "xls" : "xlsx";
      const source = join(scratch, name(state, "libreoffice", "xlsx"));
      writeFileSync(source, writeSheetJs(made(3)));
      toConvert[type].push(source);
    }
    put(
      name("faulty", "sheetjs"),
      writeSheetJs(makeWorkbook(form, money, "faulty", seed, seed + 4).sheets),
    );
  }
}
for (const [type, files] of Object.entries(toConvert)) {
  const out = join(scratch, `out-${type}`);
  const filter = type === "xls" ? "xls:MS Excel 97" : "xlsx:Calc MS Excel 2007 XML";
  execFileSync("soffice", ["--headless", "--convert-to", filter, "--outdir", out, ...files], {
    stdio: "inherit",
  });
  for (const file of files) {
    const name = basename(file).replace(/xlsx$/, type);
    writeFileSync(join(folder, name), readFileSync(join(out, name)));
  }
}
rmSync(scratch, { recursive: true, force: true });
