import { inflateRawSync } from "node:zlib";

/** Bounds of a workbook that we read; real ones stay far below. What is beyond them is refused, unread. */
export const workbookLimits = {
  /** Size of the file. */
  bytes: 10 * 2 ** 20,
  /** Files within the zip archive. */
  entries: 2_000,
  /** All of them unpacked. */
  unpackedBytes: 60 * 2 ** 20,
  /** Unpacked size over packed size of one file above 1 MiB; sheets reach 30. */
  ratio: 200,
  sheets: 200,
  /** Rows of one sheet, empty ones that the file lists included. */
  rows: 20_000,
  /** Columns that hold something. */
  columns: 1_000,
  /** Cells of all sheets, empty ones that the file lists included. */
  cells: 300_000,
} as const;

/** A workbook that can't be read: why, and what to do. For people, in Chinese. */
export class WorkbookError extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

const saveAgain = "请用 Excel 或 WPS 打开它，另存为 .xlsx 后再试。";
const shrink =
  "请删去多余的工作表，并选中数据以外的空行、空列，删除后保存；公开表格通常只有几百行。";

/** Refuses a file by its size alone, before it is looked at. */
export function assertFileSize(size: number): void {
  if (size <= workbookLimits.bytes) return;
  throw new WorkbookError(
    `文件有 ${mebibytes(size)} MB，超过上限 ${mebibytes(workbookLimits.bytes)} MB`,
    shrink,
  );
}

export function mebibytes(size: number): string {
  return (size / 2 ** 20).toFixed(1);
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Walks an .xlsx archive before any library unpacks it: number, size and ratio of its files as the
 * directory states them, then each file unpacked with that size as its bound, then the rows and cells
 * of each sheet counted. Returns the names of the files.
 */
export function assertZipWithinLimits(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const dense = entries.some(
    ({ packed, unpacked }) => unpacked > 2 ** 20 && unpacked > packed * workbookLimits.ratio,
  );
  if (total > workbookLimits.unpackedBytes || dense) {
    throw new WorkbookError(
      `解压后有 ${mebibytes(total)} MB，超过上限（${mebibytes(workbookLimits.unpackedBytes)} MB，压缩比 ${workbookLimits.ratio}）`,
      shrink,
    );
  }
  let cells = 0;
  for (const entry of entries) {
    const content = unpack(file, entry);
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) continue;
    const rows = countTag(content, "row");
    if (rows > workbookLimits.rows) {
      throw new WorkbookError(
        `一张工作表有 ${rows} 行，超过上限 ${workbookLimits.rows} 行（${entry.name}）`,
        shrink,
      );
    }
    cells += countTag(content, "c");
    if (cells > workbookLimits.cells) throw tooManyCells(cells);
  }
  return entries.map(({ name }) => name);
}

export function tooManyCells(cells: number): WorkbookError {
  return new WorkbookError(
    `工作簿有 ${cells} 个以上单元格，超过上限 ${workbookLimits.cells} 个`,
    shrink,
  );
}

function broken(reason: string): WorkbookError {
  return new WorkbookError(`文件不完整：${reason}`, `请重新取得此文件；${saveAgain}`);
}

/** The central directory of a zip archive. */
function readDirectory(file: Buffer): Entry[] {
  let end = file.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && file.readUInt32LE(end) !== 0x06054b50) end--;
  if (end < lowest || end < 0) throw broken("压缩包没有目录，可能没有传完");
  const count = file.readUInt16LE(end + 10);
  if (count > workbookLimits.entries) {
    throw new WorkbookError(
      `压缩包里有 ${count} 个文件，超过上限 ${workbookLimits.entries} 个`,
      shrink,
    );
  }
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) {
      throw broken("压缩包的目录已损坏");
    }
    const nameLength = file.readUInt16LE(at + 28);
    if ((file.readUInt16LE(at + 8) & 1) === 1) throw passwordProtected();
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/"),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

export function passwordProtected(): WorkbookError {
  return new WorkbookError("工作簿有打开密码", "请在 Excel 或 WPS 中取消密码，保存后再试。");
}

/** Unpacks one file; more than its directory says, or a broken stream, is refused. */
function unpack(file: Buffer, { name, method, packed, unpacked, offset }: Entry): Buffer {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50) {
    throw broken(`找不到 ${name}`);
  }
  const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const stored = file.subarray(from, from + packed);
  if (method === 0) return stored;
  try {
    return inflateRawSync(stored, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    throw broken(`${name} 解不开，或比它所记的大`);
  }
}

/** How many elements of this name an XML file has; prefixes allowed, nothing parsed. */
function countTag(content: Buffer, tag: string): number {
  let count = 0;
  for (const ending of [" ", ">", "/"]) {
    for (const opening of [`<${tag}`, `:${tag}`]) {
      const wanted = Buffer.from(opening + ending);
      for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + 1)) count++;
    }
  }
  return count;
}
