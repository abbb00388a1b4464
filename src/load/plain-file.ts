import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
} from "node:fs";
import { join, sep } from "node:path";

/** Something in a data folder that is not read: why, and what to do. For people, in Chinese. */
export class FileFault extends Error {
  readonly fix: string;
  constructor(message: string, fix: string) {
    super(message);
    this.fix = fix;
  }
}

/** Bounds of the files of a data folder, in bytes; real ones stay far below. */
export const fileLimits = { json: 20_000_000, text: 2_000_000 } as const;

const copyIn = "请把它所指的内容复制到数据文件夹里，代替这个链接；只有数据文件夹里的内容会公开。";

/**
 * What stands at a path below a folder: a plain file or a folder, also by a link that stays within the folder.
 * Undefined when there is nothing. Links out of the folder, devices, FIFOs and sockets throw `FileFault`.
 */
export function entryKind(root: string, path: string): "file" | "folder" | undefined {
  const entry = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (!entry) return undefined;
  const found = entry.isSymbolicLink() ? lstatSync(realPath(root, path)) : entry;
  if (found.isFile()) return "file";
  if (found.isDirectory()) return "folder";
  throw new FileFault("不是普通文件（设备、管道或套接字），没有读取", "请移走它，或换成普通文件。");
}

/**
 * The bytes of a plain file whose real path is within the folder, at most `most` of them; undefined when there is
 * nothing. Everything else throws `FileFault`. Never waits: a FIFO that takes the file's place is not opened for long.
 */
export function readPlainFile(root: string, path: string, most: number): Buffer | undefined {
  const kind = entryKind(root, path);
  if (!kind) return undefined;
  if (kind === "folder") {
    throw new FileFault("这是文件夹，应为文件", "请移走这个文件夹，放入同名的文件。");
  }
  // Windows knows neither flag.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  const file = openSync(realPath(root, path), O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    const opened = fstatSync(file);
    if (!opened.isFile()) throw new FileFault("读取时已不是普通文件", "请再运行一次。");
    if (opened.size > most) {
      throw new FileFault(
        `文件有 ${megabytes(opened.size)} MB，超过上限 ${megabytes(most)} MB`,
        "请检查是否放错了文件；公开件的文字和数据不会这样大。",
      );
    }
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** Where a path really stands, all links followed; never outside the folder. */
function realPath(root: string, path: string): string {
  const within = realpathSync.native(root);
  let real: string;
  try {
    real = realpathSync.native(join(root, path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ELOOP") throw new FileFault("符号链接成环，没有读取", copyIn);
    if (code === "ENOENT") throw new FileFault("符号链接所指的文件不存在", copyIn);
    throw error;
  }
  if (`${real}${sep}`.startsWith(within.endsWith(sep) ? within : within + sep)) return real;
  throw new FileFault("符号链接指向数据文件夹之外，没有读取", copyIn);
}
