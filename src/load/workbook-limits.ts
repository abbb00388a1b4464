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
  /** Rows times columns up to the last cell that holds something, of all sheets. */
  area: 1_000_000,
  /** Characters of all cells, each with its own copy of a shared text. */
  characters: 10_000_000,
  /** Characters of one cell, and of its formula: Excel's own bounds. */
  cellCharacters: 32_767,
  formulaCharacters: 8_192,
  /** Items of each list that a sheet or the workbook keeps: shared texts, styles, columns, merged ranges. */
  items: 300_000,
  /** Elements within elements. */
  depth: 64,
  /** Characters of one tag with its attributes. */
  tagCharacters: 65_536,
  /** What one reading may take; beyond it the reader is ended. */
  seconds: 20,
  heapMebibytes: 400,
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
  throw tooLarge(`文件有 ${mebibytes(size)} MB，超过上限 ${mebibytes(workbookLimits.bytes)} MB`);
}

export function mebibytes(size: number): string {
  return (size / 2 ** 20).toFixed(1);
}

/** Beyond the limits: the cure is to leave out what isn't data. */
export function tooLarge(message: string): WorkbookError {
  return new WorkbookError(message, shrink);
}

export function tooManyCells(): WorkbookError {
  return tooLarge(`工作簿的单元格超过上限 ${workbookLimits.cells} 个`);
}

/** Cut short, changed on the way, or never written by a spreadsheet program. */
export function broken(reason: string): WorkbookError {
  return new WorkbookError(`文件不完整：${reason}`, `请重新取得此文件；${saveAgain}`);
}

export function passwordProtected(): WorkbookError {
  return new WorkbookError("工作簿有打开密码", "请在 Excel 或 WPS 中取消密码，保存后再试。");
}
