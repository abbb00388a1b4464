import { crc32, deflateRawSync } from "node:zlib";
import { zipSignature } from "./zip-directory.ts";

/** A file of a zip archive to be written. */
export interface FileToZip {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** 1980-01-01, the earliest day that a zip can tell; the time of day is 0. */
const noDate = 0x0021;
const utf8Names = 0x0800;
/** What is packed already: once is enough. */
const isPacked = /\.(?:xlsx|docx|zip|png)$/;

/**
 * A zip archive of files in the order given; same files, same bytes, as long as Node's zlib stays the same
 * (docs/decisions/0050). What is packed already, or grows by packing, is stored.
 */
export function writeZip(files: Iterable<FileToZip>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of files) {
    const raw = Buffer.from(content as Uint8Array);
    const deflated = isPacked.test(name) ? undefined : deflateRawSync(raw);
    const isStored = deflated === undefined || deflated.length >= raw.length;
    const packed = isStored ? raw : deflated;
    const ownName = Buffer.from(name);
    const common = commonFields(isStored ? 0 : 8, crc32(raw), packed.length, raw.length, ownName);
    parts.push(signed(zipSignature.file, common), ownName, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(signed(zipSignature.entry, Buffer.from([20, 0]), common), place, ownName);
    at += 4 + common.length + ownName.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  const count = directory.length / 3;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, ...directory, signed(zipSignature.end, end)]);
}

function signed(signature: number, ...fields: readonly Buffer[]): Buffer {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature);
  return Buffer.concat([start, ...fields]);
}

/** What the directory and the header before a file say alike, from the version that is needed to read it. */
function commonFields(
  method: number,
  crc: number,
  packed: number,
  unpacked: number,
  name: Buffer,
): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(noDate, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(unpacked, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
