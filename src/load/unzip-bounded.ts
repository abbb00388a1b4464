import { crc32, inflateRawSync } from "node:zlib";
import { broken, mebibytes, tooLarge, workbookLimits } from "./workbook-limits.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/**
 * Every file of a zip archive, unpacked by us: number, sizes and ratios are bounded before the first is
 * unpacked, each then by the size that it states, and each must have its checksum.
 */
export function unzipBounded(bytes: Uint8Array): Map<string, Buffer> {
  const entries = readZipDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const dense = entries.some(
    ({ packed, unpacked }) => unpacked > 2 ** 20 && unpacked > packed.length * workbookLimits.ratio,
  );
  if (total > workbookLimits.unpackedBytes || dense) {
    throw tooLarge(
      `解压后有 ${mebibytes(total)} MB，超过上限（${mebibytes(workbookLimits.unpackedBytes)} MB，压缩比 ${workbookLimits.ratio}）`,
    );
  }
  return new Map(entries.map((entry) => [entry.name, unpack(entry)]));
}

function unpack({ name, method, packed, unpacked, crc }: ZipEntry): Buffer {
  const content = method === 0 ? packed : inflate(name, packed, unpacked);
  if (content.length !== unpacked || crc32(content) !== crc) throw broken(`${name} 的内容已损坏`);
  return content;
}

function inflate(name: string, packed: Buffer, unpacked: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    throw broken(`${name} 解不开，或比它所记的大`);
  }
}
