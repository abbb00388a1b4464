import { broken, passwordProtected, tooLarge, workbookLimits } from "./workbook-limits.ts";

/** One file of a zip archive: what its directory and its own header agree on, and its packed bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  readonly unpacked: number;
  readonly packed: Buffer;
}

/** What each record of a zip begins with. */
export const zipSignature = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
/** Encrypted, patched, strongly encrypted, or with a hidden directory. */
const unreadableFlags = 0x2061;
/** Size and checksum follow the data instead of standing before them. */
const sizesFollow = 0x0008;

/**
 * The files of a zip archive. The directory at its end and the header before each file are read by
 * different programs, so both must say the same, and no byte may belong to two files.
 */
export function readZipDirectory(file: Buffer): ZipEntry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > workbookLimits.entries) {
    throw tooLarge(`压缩包里有 ${count} 个文件，超过上限 ${workbookLimits.entries} 个`);
  }
  const start = file.readUInt32LE(end + 16);
  const names = new Set<string>();
  const ranges: { from: number; to: number }[] = [];
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== zipSignature.entry) {
      throw broken("压缩包的目录已损坏");
    }
    const length = 46 + file.readUInt16LE(at + 28);
    const next = at + length + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > end) throw broken("压缩包的目录已损坏");
    const entry = readEntry(file, file.subarray(at, at + length), start);
    const key = entry.name.toLowerCase();
    if (names.has(key)) throw broken(`压缩包里有两个 ${entry.name}`);
    names.add(key);
    ranges.push({ from: entry.from, to: entry.to });
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw broken("压缩包的目录已损坏");
  ranges.sort((a, b) => a.from - b.from);
  ranges.forEach(({ from }, index) => {
    if (from < (ranges[index - 1]?.to ?? 0)) throw broken("压缩包里的文件互相重叠");
  });
  return entries;
}

/** Where the record at the end of the archive stands; a comment may follow it, nothing else. */
function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= lowest; at--) {
    if (file.readUInt32LE(at) !== zipSignature.end) continue;
    if (at + 22 + file.readUInt16LE(at + 20) !== file.length) break;
    const [disk, ofDirectory, here, all] = [4, 6, 8, 10].map((offset) =>
      file.readUInt16LE(at + offset),
    );
    if (disk !== 0 || ofDirectory !== 0 || here !== all) break;
    return at;
  }
  throw broken("压缩包没有目录，可能没有传完");
}

function readEntry(file: Buffer, directory: Buffer, limit: number) {
  const rawName = directory.subarray(46);
  const name = rawName.toString("utf8").replaceAll("\\", "/").replace(/^\/+/, "");
  const flags = directory.readUInt16LE(8);
  const method = directory.readUInt16LE(10);
  const [crc, packed, unpacked] = [16, 20, 24].map((offset) => directory.readUInt32LE(offset)) as [
    number,
    number,
    number,
  ];
  const from = directory.readUInt32LE(42);
  if ((flags & unreadableFlags) !== 0) throw passwordProtected();
  if (method !== 0 && method !== 8) throw broken(`${name} 的压缩方法 ${method} 不能读`);
  if (from + 30 > limit || file.readUInt32LE(from) !== zipSignature.file) {
    throw broken(`找不到 ${name}`);
  }
  const nameEnd = from + 30 + file.readUInt16LE(from + 26);
  const start = nameEnd + file.readUInt16LE(from + 28);
  const to = start + packed;
  if (to > limit) throw broken(`${name} 超出了压缩包`);
  const own = ownHeader(file, from, file.subarray(nameEnd, start));
  const isSame =
    own.method === method &&
    (own.flags & unreadableFlags) === 0 &&
    file.subarray(from + 30, nameEnd).equals(rawName) &&
    (own.sizes === undefined || own.sizes.join() === [crc, packed, unpacked].join()) &&
    (method === 8 || packed === unpacked);
  if (!isSame) throw broken(`${name} 的两处记载不一致`);
  return { name, method, crc, unpacked, packed: file.subarray(start, to), from, to } as const;
}

/** What stands before a file's data; no sizes where they follow the data. */
function ownHeader(file: Buffer, at: number, extra: Buffer) {
  const flags = file.readUInt16LE(at + 6);
  const method = file.readUInt16LE(at + 8);
  const stated = [14, 18, 22].map((offset) => file.readUInt32LE(at + offset));
  const isLater =
    (flags & sizesFollow) !== 0 && stated.every((one) => one === 0 || one === 2 ** 32 - 1);
  return { flags, method, sizes: isLater ? undefined : longSizes(stated, extra) };
}

/** Sizes that some programs write with 64 bits, though 32 would do: first unpacked, then packed. */
function longSizes(stated: readonly number[], extra: Buffer): readonly number[] {
  const isLong = stated[1] === 2 ** 32 - 1 && stated[2] === 2 ** 32 - 1;
  if (!isLong || extra.length < 20 || extra.readUInt16LE(0) !== 1) return stated;
  return [stated[0] ?? 0, Number(extra.readBigUInt64LE(12)), Number(extra.readBigUInt64LE(4))];
}
