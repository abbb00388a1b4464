import { saveAs } from "./workbook-format.ts";
import {
  broken,
  passwordProtected,
  tooLarge,
  tooManyCells,
  WorkbookError,
  workbookLimits,
} from "./workbook-limits.ts";

/** Records of the stream in an .xls file that bear on what its sheets show, each with how many there may be. */
const wanted: ReadonlyMap<number, number> = new Map([
  [0x0809, 2_000], // BOF
  [0x000a, 2_000], // EOF
  [0x0042, 10], // CODEPAGE
  [0x0022, 10], // DATE1904
  [0x0085, workbookLimits.sheets], // BOUNDSHEET
  [0x041e, 5_000], // FORMAT
  [0x00e0, 65_536], // XF
  [0x00fc, 1], // SST
  [0x003c, 100_000], // CONTINUE
  [0x0017, 100], // EXTERNSHEET
  [0x01ae, 1_000], // SUPBOOK
  [0x0023, 5_000], // EXTERNNAME
  [0x0018, 5_000], // LBL
  [0x007d, 5_000], // COLINFO
  [0x0208, workbookLimits.items], // ROW
  [0x00e5, 2_000], // MERGEDCELLS
  [0x0221, 1_000], // ARRAY
  [0x04bc, workbookLimits.items], // SHRFMLA
  [0x0207, workbookLimits.items], // STRING
  [0x0006, workbookLimits.items], // FORMULA
  [0x00bd, workbookLimits.items], // MULRK
  ...[0x0203, 0x027e, 0x00fd, 0x0204, 0x00d6, 0x0205].map(
    (cell) => [cell, workbookLimits.items] as const,
  ),
]);
/** Cells that hold something; blank ones only count. */
const filled = new Set([0x0203, 0x027e, 0x00fd, 0x0204, 0x00d6, 0x0205, 0x0006, 0x00bd]);
const blank = new Set([0x0201, 0x00be]);
const several = new Set([0x00bd, 0x00be]);
/** Bytes of the cell records that always have as many: another length means that one has run into the next. */
const lengths: ReadonlyMap<number, number> = new Map([
  [0x0203, 14],
  [0x027e, 10],
  [0x00fd, 10],
  [0x0205, 8],
  [0x0201, 6],
]);
/** A type that bears on the screen alone, and that the library passes over. */
const passedOver = 0x001d;
const columns = 256;

/**
 * The stream as the library may see it: whatever the reading doesn't need is made unknown, numbers and
 * ranges of the rest lie within bounds, and no cell stands there twice.
 */
export function boundedRecords(stream: Buffer): Buffer {
  if (stream.length < 4 || stream.readUInt16LE(0) !== 0x0809) {
    throw new WorkbookError("这是 Excel 4.0 以前的格式", saveAs);
  }
  const copy = Buffer.from(stream);
  const counts = new Map<number, number>();
  let cells = 0;
  let depth = 0;
  let isSheet = true;
  let isKept = true;
  let seen = new Set<number>();
  for (let at = 0; at + 4 <= copy.length; ) {
    const type = copy.readUInt16LE(at);
    const body = copy.subarray(at + 4, at + 4 + copy.readUInt16LE(at + 2));
    if (body.length < copy.readUInt16LE(at + 2)) throw broken("工作簿没有传完");
    if (type === 0 && depth === 0) break;
    if (type === 0x0809 && depth++ === 0) {
      seen = new Set();
      isSheet = body.length >= 4 && [0x0005, 0x0010].includes(body.readUInt16LE(2));
    }
    const isOuter = depth === 1 && (isSheet || type === 0x0809 || type === 0x000a);
    if (type === 0x000a) depth--;
    if (depth < 0) throw broken("记录的开始和结束不成对");
    if (type === 0x002f) throw passwordProtected();
    if (isOuter && (filled.has(type) || blank.has(type))) {
      cells += countCells(type, body, seen);
      if (cells > workbookLimits.cells) throw tooManyCells();
    }
    if (isOuter) assertRange(type, body);
    // What goes on belongs to the record before it.
    isKept = type === 0x003c ? isKept : isOuter && wanted.has(type);
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    if (isKept && count > (wanted.get(type) ?? 0)) {
      throw tooLarge(`工作簿里第 ${type} 号记录有 ${count} 个以上`);
    }
    if (!isKept) copy.writeUInt16LE(passedOver, at);
    at += 4 + body.length;
  }
  if (depth !== 0) throw broken("工作簿没有传完");
  return copy;
}

function countCells(type: number, body: Buffer, seen: Set<number>): number {
  if (body.length < 6 || body.length !== (lengths.get(type) ?? body.length)) {
    throw broken("单元格记录的长度不对");
  }
  const row = body.readUInt16LE(0);
  const first = body.readUInt16LE(2);
  const last = several.has(type) ? body.readUInt16LE(body.length - 2) : first;
  if (last < first || last >= columns) throw broken(`第 ${row + 1} 行有超出工作表的单元格`);
  if (blank.has(type)) return last - first + 1;
  if (row >= workbookLimits.rows) {
    throw tooLarge(`第 ${row + 1} 行有内容，超过上限 ${workbookLimits.rows} 行`);
  }
  for (let column = first; column <= last; column++) {
    const place = row * columns + column;
    if (seen.has(place)) throw broken(`第 ${row + 1} 行第 ${column + 1} 列有两个单元格`);
    seen.add(place);
  }
  return last - first + 1;
}

/** Ranges run forwards and lie within a sheet. */
function assertRange(type: number, body: Buffer): void {
  if (type === 0x007d && body.length >= 4) {
    const [first, last] = [body.readUInt16LE(0), body.readUInt16LE(2)];
    if (first > last || last > columns) throw broken("列宽范围超出工作表");
  }
  if (type !== 0x00e5) return;
  const count = body.length < 2 ? -1 : body.readUInt16LE(0);
  if (count < 0 || body.length < 2 + count * 8) throw broken("合并区域的记录太短");
  for (let at = 2; at < 2 + count * 8; at += 8) {
    const [top, bottom, left, right] = [0, 2, 4, 6].map((offset) => body.readUInt16LE(at + offset));
    if ((top ?? 0) > (bottom ?? 0) || (left ?? 0) > (right ?? 0) || (right ?? 0) >= columns) {
      throw broken("合并区域超出工作表");
    }
  }
}
