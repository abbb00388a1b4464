import assert from "node:assert/strict";
import { test } from "node:test";
import { parseWorkbook } from "../../src/load/parse-workbook.ts";
import { WorkbookError } from "../../src/load/workbook-limits.ts";
import { smallParts, zipParts } from "../support/small-workbook.ts";

const parts = smallParts({
  rows: `<row r="1"><c r="A1"><v>1.5</v></c></row>${" ".repeat(5_000)}`,
});
const sheet = "xl/worksheets/sheet1.xml";

/** An archive as bytes that can be changed where the directory, or a file's own header, says something. */
class Archive {
  readonly bytes: Buffer;

  constructor(files: Readonly<Record<string, string>> = parts) {
    this.bytes = Buffer.from(zipParts(files, 6));
  }

  /** Where the entry of a file begins in the directory. */
  entry(name: string): number {
    let at = this.bytes.readUInt32LE(this.end + 16);
    while (this.nameAt(at + 46, at + 28) !== name) {
      at += 46 + [28, 30, 32].reduce((sum, part) => sum + this.bytes.readUInt16LE(at + part), 0);
    }
    return at;
  }

  /** Where the file's own header begins. */
  header(name: string): number {
    return this.bytes.readUInt32LE(this.entry(name) + 42);
  }

  get end(): number {
    return this.bytes.length - 22;
  }

  private nameAt(at: number, lengthAt: number): string {
    return this.bytes.toString("utf8", at, at + this.bytes.readUInt16LE(lengthAt));
  }
}

function changed(change: (archive: Archive) => void): Buffer {
  const archive = new Archive();
  change(archive);
  return archive.bytes;
}

const differ = /xl\/worksheets\/sheet1.xml 的两处记载不一致$/;

for (const [attack, make, expected] of [
  [
    "the directory says stored, the header deflated",
    () =>
      changed((a) => {
        a.bytes.writeUInt16LE(0, a.entry(sheet) + 10);
      }),
    differ,
  ],
  [
    "both say stored, but the sizes differ",
    () =>
      changed((a) => {
        a.bytes.writeUInt16LE(0, a.entry(sheet) + 10);
        a.bytes.writeUInt16LE(0, a.header(sheet) + 8);
      }),
    differ,
  ],
  [
    "the header says another size",
    () =>
      changed((a) => {
        a.bytes.writeUInt32LE(9, a.header(sheet) + 22);
      }),
    differ,
  ],
  [
    "both say a size too small",
    () =>
      changed((a) => {
        a.bytes.writeUInt32LE(9, a.entry(sheet) + 24);
        a.bytes.writeUInt32LE(9, a.header(sheet) + 22);
      }),
    /解不开，或比它所记的大$/,
  ],
  [
    "both say a size too large",
    () =>
      changed((a) => {
        a.bytes.writeUInt32LE(900_000, a.entry(sheet) + 24);
        a.bytes.writeUInt32LE(900_000, a.header(sheet) + 22);
      }),
    /的内容已损坏$/,
  ],
  [
    "both say a size beyond the bounds",
    () =>
      changed((a) => {
        a.bytes.writeUInt32LE(1_600_000_000, a.entry(sheet) + 24);
        a.bytes.writeUInt32LE(1_600_000_000, a.header(sheet) + 22);
      }),
    /^解压后有 1525.9 MB，超过上限/,
  ],
  [
    "the header has another name",
    () =>
      changed((a) => {
        a.bytes.write("y", a.header(sheet) + 30);
      }),
    differ,
  ],
  [
    "two files of one name, but for the case",
    () => new Archive({ ...parts, "XL/Workbook.xml": "" }).bytes,
    /压缩包里有两个 XL\/Workbook.xml$/,
  ],
  [
    "one file within another",
    () =>
      changed((a) => {
        const first = Object.keys(parts)[0] ?? "";
        a.bytes.writeUInt32LE(a.bytes.readUInt32LE(a.entry(first) + 20) + 60, a.entry(first) + 20);
        a.bytes.writeUInt32LE(
          a.bytes.readUInt32LE(a.header(first) + 18) + 60,
          a.header(first) + 18,
        );
      }),
    /压缩包里的文件互相重叠$/,
  ],
  [
    "a file that reaches into the directory",
    () =>
      changed((a) => {
        a.bytes.writeUInt32LE(90_000, a.entry(sheet) + 20);
        a.bytes.writeUInt32LE(90_000, a.header(sheet) + 18);
      }),
    /超出了压缩包$/,
  ],
  [
    "a file that is encrypted",
    () =>
      changed((a) => {
        a.bytes.writeUInt16LE(1, a.entry(sheet) + 8);
      }),
    /^工作簿有打开密码$/,
  ],
  [
    "a file whose own header alone says encrypted",
    () =>
      changed((a) => {
        a.bytes.writeUInt16LE(1, a.header(sheet) + 6);
      }),
    differ,
  ],
  [
    "another method of packing",
    () =>
      changed((a) => {
        a.bytes.writeUInt16LE(14, a.entry(sheet) + 10);
      }),
    /的压缩方法 14 不能读$/,
  ],
  [
    "a wrong checksum",
    () =>
      changed((a) => {
        a.bytes.writeUInt32LE(7, a.entry(sheet) + 16);
        a.bytes.writeUInt32LE(7, a.header(sheet) + 14);
      }),
    /的内容已损坏$/,
  ],
  [
    "sizes of 64 bits in the directory",
    () =>
      changed((a) => {
        a.bytes.writeUInt32LE(0xffffffff, a.entry(sheet) + 20);
        a.bytes.writeUInt32LE(0xffffffff, a.entry(sheet) + 24);
      }),
    /超出了压缩包$/,
  ],
  [
    "65,535 files",
    () =>
      changed((a) => {
        a.bytes.writeUInt16LE(0xffff, a.end + 8);
        a.bytes.writeUInt16LE(0xffff, a.end + 10);
      }),
    /^压缩包里有 65535 个文件，超过上限 2000 个$/,
  ],
  [
    "a directory on another disk",
    () =>
      changed((a) => {
        a.bytes.writeUInt16LE(1, a.end + 4);
      }),
    /压缩包没有目录/,
  ],
  [
    "fewer files than the directory has",
    () =>
      changed((a) => {
        a.bytes.writeUInt16LE(3, a.end + 8);
        a.bytes.writeUInt16LE(3, a.end + 10);
      }),
    /压缩包的目录已损坏$/,
  ],
  [
    "a directory that begins behind its end",
    () =>
      changed((a) => {
        a.bytes.writeUInt32LE(0xfffffff0, a.end + 16);
      }),
    /压缩包的目录已损坏$/,
  ],
  [
    "bytes behind the archive",
    () => Buffer.concat([new Archive().bytes, Buffer.alloc(9)]),
    /压缩包没有目录/,
  ],
  [
    "an archive behind the archive",
    () => Buffer.concat([new Archive().bytes, new Archive({ x: "y" }).bytes]),
    /找不到|压缩包/,
  ],
] as const) {
  test(`${attack}: refused`, () => {
    assert.throws(
      () => parseWorkbook(make()),
      (error) => error instanceof WorkbookError && expected.test(error.message) && error.fix !== "",
    );
  });
}

for (const [habit, make] of [
  [
    "sizes behind the data, as programs write that write as they go",
    () =>
      changed((a) => {
        for (const name of Object.keys(parts)) {
          const [entry, header] = [a.entry(name), a.header(name)];
          a.bytes.writeUInt16LE(8, entry + 8);
          a.bytes.writeUInt16LE(8, header + 6);
          a.bytes.fill(0, header + 14, header + 26);
        }
      }),
  ],
  [
    "a comment at the end",
    () => {
      const { bytes } = new Archive();
      bytes.writeUInt16LE(4, bytes.length - 2);
      return Buffer.concat([bytes, Buffer.from("note")]);
    },
  ],
  [
    "names with backslashes",
    () => {
      const names = Object.entries(parts).map(([name, text]) => [name.replaceAll("/", "\\"), text]);
      return new Archive(Object.fromEntries(names)).bytes;
    },
  ],
] as const) {
  test(`${habit}: read`, () => {
    assert.equal(parseWorkbook(make())[0]?.cells.get(0)?.text, "1.5");
  });
}
