import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import * as xlsx from "xlsx";
import { type Desk, startDesk } from "../../src/desk/desk-server.ts";
import { copyOfData, root, temporaryFolder } from "./example.ts";

export const deskToken = "token-of-this-run";
const corpus = join(root, "test/input/workbooks");
export const faultyWorkbook = join(corpus, "nmg-final-accounts-2024.wan.faulty.sheetjs.xlsx");
export const cleanWorkbook = join(corpus, "nmg-final-accounts-2024.wan.clean.exceljs.xlsx");

/** A desk over a copy of the example's data, once per test file. */
export function runningDesk(): { url(path?: string): string; readonly data: string } {
  const data = copyOfData();
  let desk: Desk | undefined;
  before(async () => {
    desk = await startDesk({ data, content: join(root, "content"), port: 0, token: deskToken });
  });
  after(() => desk?.close());
  return {
    data,
    url(path = "") {
      if (!desk) throw new Error("the desk has not started");
      return desk.url + path;
    },
  };
}

/** A clean workbook with one header written in a way that no form knows. */
export function workbookWithOwnHeader(): string {
  const file = join(temporaryFolder(), "收到的决算表.xlsx");
  const book = xlsx.read(readFileSync(cleanWorkbook), { cellNF: true });
  const sheet = book.Sheets.公开02表;
  if (!sheet) throw new Error("no sheet 公开02表");
  sheet.D4 = { t: "s", v: "财政补助" };
  writeFileSync(file, xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
  return file;
}
