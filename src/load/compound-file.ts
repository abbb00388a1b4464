import { broken, passwordProtected } from "./workbook-limits.ts";

/** Numbers from here on are marks, not sectors; this one ends a chain. */
const highestSector = 0xfffffffa;
const endOfChain = 0xfffffffe;
const noEntry = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The stream of sheets in an old Office file (a file system of its own, in sectors). Each chain of
 * sectors is followed once at most, so none can run in a circle or grow larger than the file.
 */
export function workbookStream(bytes: Uint8Array): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = file.length < 512 ? 0 : file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw broken("文件头已损坏");
  const size = 2 ** shift;
  const sector = (at: number) => file.subarray((at + 1) * size, (at + 2) * size);
  const count = Math.ceil(file.length / size) - 1;
  const table = numbersOf(Buffer.concat(tableSectors(file, size, count).map(sector)));
  const read = (start: number) => Buffer.concat(chain(start, table, count).map(sector));

  const directory = read(file.readUInt32LE(48));
  const entries = Array.from({ length: Math.floor(directory.length / 128) }, (_, index) =>
    readEntry(directory.subarray(index * 128, index * 128 + 128)),
  );
  const [root] = entries;
  if (!root) throw broken("没有目录");
  const top = childrenOf(root, entries);
  if (top.some(({ name }) => name === "encryptedpackage")) throw passwordProtected();
  const found = ["workbook", "book"]
    .map((name) => top.find((entry) => entry.isStream && entry.name === name))
    .find((entry) => entry !== undefined);
  if (!found) throw broken("里面没有工作簿");

  if (found.size >= file.readUInt32LE(56)) return cut(read(found.start), found.size);
  // Small streams lie in small sectors within the stream of the root.
  const small = 2 ** file.readUInt16LE(32);
  if (small > size) throw broken("文件头已损坏");
  const pool = read(root.start);
  const smallTable = numbersOf(read(file.readUInt32LE(60)));
  const places = chain(found.start, smallTable, Math.ceil(pool.length / small));
  return cut(
    Buffer.concat(places.map((at) => pool.subarray(at * small, (at + 1) * small))),
    found.size,
  );
}

/** The sectors that hold the table of chains: 109 in the header, the rest in a chain of lists. */
function tableSectors(file: Buffer, size: number, count: number): number[] {
  const isUsed = (at: number) => at < highestSector;
  const sectors = numbersOf(file.subarray(76, 512)).filter(isUsed);
  const seen = new Set<number>();
  for (let next = file.readUInt32LE(68); isUsed(next); ) {
    if (next >= count || seen.has(next)) throw broken("扇区目录成环或超出文件");
    seen.add(next);
    const list = numbersOf(file.subarray((next + 1) * size, (next + 2) * size));
    sectors.push(...list.slice(0, -1).filter(isUsed));
    next = list.at(-1) ?? endOfChain;
  }
  if (sectors.length > count || sectors.some((at) => at >= count)) {
    throw broken("扇区目录成环或超出文件");
  }
  return sectors;
}

function chain(start: number, table: readonly number[], count: number): number[] {
  const places: number[] = [];
  const seen = new Set<number>();
  for (let at = start; at !== endOfChain; at = table[at] ?? highestSector) {
    if (at >= count || seen.has(at)) throw broken("扇区链成环或超出文件");
    seen.add(at);
    places.push(at);
  }
  return places;
}

function readEntry(bytes: Buffer): Entry {
  const length = Math.min(64, bytes.readUInt16LE(64));
  return {
    name: bytes.toString("utf16le", 0, Math.max(0, length - 2)).toLowerCase(),
    isStream: bytes[66] === 2,
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  };
}

/** What stands directly below a folder: a tree of siblings. Embedded objects have folders of their own. */
function childrenOf(folder: Entry, entries: readonly Entry[]): Entry[] {
  const found: Entry[] = [];
  const seen = new Set<number>();
  const open = [folder.child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === noEntry) continue;
    const entry = entries[at];
    if (!entry || seen.has(at)) throw broken("目录成环或超出文件");
    seen.add(at);
    found.push(entry);
    open.push(entry.left, entry.right);
  }
  return found;
}

function cut(content: Buffer, size: number): Buffer {
  if (content.length < size) throw broken("工作簿没有传完");
  return content.subarray(0, size);
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    bytes.readUInt32LE(at * 4),
  );
}
