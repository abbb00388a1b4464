import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import * as xlsx from "xlsx";
import { readCsv } from "../../src/datasets/read-csv.ts";
import { exampleSite } from "../support/built-site.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const site = exampleSite();
// Half a minute, and hundreds of megabytes that nobody should have to install.
const skip =
  process.env.MINGZHANG_PAGES === "all" && spawnSync("soffice", ["--version"]).status === 0
    ? false
    : "npm run test:all asks LibreOffice, where soffice is installed";

/** Files as LibreOffice opens them and writes them again. */
function converted(
  files: readonly string[],
  format: string,
  ...reading: readonly string[]
): ReadonlyMap<string, Buffer> {
  const from = temporaryFolder();
  const to = temporaryFolder();
  const names = files.map((file) => {
    const name = file.replaceAll("/", "_");
    cpSync(join(site.out, file), join(from, name));
    return join(from, name);
  });
  const own = `-env:UserInstallation=${pathToFileURL(temporaryFolder())}`;
  const words = [own, "--headless", ...reading, "--convert-to", format, "--outdir", to, ...names];
  assert.equal(spawnSync("soffice", words).status, 0);
  return new Map(readdirSync(to).map((name) => [name, readFileSync(join(to, name))]));
}

test("LibreOffice opens every workbook: the data sheet has the same cells", { skip }, (t) => {
  const books = site.files.filter((file) => /^(?!data\/).*\.xlsx$/.test(file));
  // Every sheet, fields of text in quotation marks, values as they are and not as they are shown.
  const out = converted(
    books,
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1",
  );
  let cells = 0;
  for (const file of books) {
    const sheet = xlsx.read(readFileSync(join(site.out, file)), { sheets: ["数据"] }).Sheets.数据;
    const stem = file.replaceAll("/", "_").replace(/\.xlsx$/, "");
    assert.ok(
      [...out.keys()].some((name) => name.startsWith(`${stem}-`)),
      file,
    );
    if (!sheet) continue;
    const expected = xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: "" });
    const opened = readCsv(String(out.get(`${stem}-数据.csv`)));
    expected.forEach((row, at) => {
      row.forEach((value, column) => {
        cells++;
        const read = opened[at]?.[column] ?? "";
        if (typeof value === "number") assert.equal(Number(read), value, `${file} ${at} ${column}`);
        else assert.equal(read, value, `${file} ${at} ${column}`);
      });
    });
  }
  t.diagnostic(`${books.length} workbooks, ${cells} cells`);
});

test("LibreOffice opens every csv: Chinese whole, numbers as numbers", { skip }, (t) => {
  const files = site.files.filter((file) => /^(?!data\/).*\.csv$/.test(file));
  // Comma, quotation mark, UTF-8: what its dialog proposes for such a file.
  const out = converted(files, "xlsx", "--infilter=CSV:44,34,76,1");
  let cells = 0;
  for (const file of files) {
    const book = xlsx.read(out.get(file.replaceAll("/", "_").replace(/csv$/, "xlsx")) ?? "");
    const sheet = book.Sheets[book.SheetNames[0] ?? ""];
    assert.ok(sheet, file);
    const opened = xlsx.utils.sheet_to_json<unknown[]>(sheet, {
      header: 1,
      defval: "",
      blankrows: true,
    });
    readCsv(readFileSync(join(site.out, file), "utf8")).forEach((row, at) => {
      row.forEach((value, column) => {
        cells++;
        const read = opened[at]?.[column] ?? "";
        const isNumber = /^-?\d+(?:\.\d+)?$/.test(value);
        if (isNumber && /^-?\d{1,15}(?:\.\d+)?$/.test(value))
          assert.equal(Number(read), Number(value), `${file} ${at} ${column}`);
        else if (/[\u4e00-\u9fff]/.test(value))
          assert.equal(read, value, `${file} ${at} ${column}`);
      });
    });
  }
  t.diagnostic(`${files.length} csv files, ${cells} cells`);
});
