import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as xlsx from "xlsx";

/** Ways to spoil a copy of the example's data, as clerks do by mistake. */
export class Spoiler {
  readonly data: string;
  readonly folder: string;

  constructor(data: string, folder = "nmg-bigdata/2024/final-accounts") {
    this.data = data;
    this.folder = join(data, folder);
  }

  json(file: string, change: (value: Record<string, Record<string, unknown>>) => void): this {
    const path = join(this.data, file);
    const value = JSON.parse(readFileSync(path, "utf8"));
    change(value);
    writeFileSync(path, JSON.stringify(value));
    return this;
  }

  text(file: string, change: (text: string) => string): this {
    const path = join(this.folder, "text", file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
    return this;
  }

  remove(file: string): this {
    rmSync(join(this.folder, file));
    return this;
  }

  workbook(change: (book: xlsx.WorkBook) => void): this {
    const path = join(this.folder, "tables.xlsx");
    const book = xlsx.read(readFileSync(path), { cellNF: true });
    change(book);
    writeFileSync(path, xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
    return this;
  }

  cell(sheet: string, address: string, cell: xlsx.CellObject): this {
    return this.workbook((book) => {
      const target = book.Sheets[sheet];
      if (target) target[address] = cell;
    });
  }

  /** A disclosure that was not rebuilt by us: its workbook is its only source. */
  asReceived(): this {
    return this.remove("reconstruction.json");
  }
}
