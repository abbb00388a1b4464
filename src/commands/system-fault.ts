import { type Finding, inputFault } from "../finding.ts";

/** What the machine refuses, and what the operator can do; every other error is a bug. */
const causes: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  ENOSPC: ["磁盘已满", "请腾出空间，或用 --keep 少留几版，再运行一次。"],
  EDQUOT: ["磁盘配额已满", "请腾出空间或请管理员增加配额，再运行一次。"],
  EFBIG: ["文件超过系统允许的大小", "请检查磁盘配额和 ulimit。"],
  EROFS: ["目标所在的磁盘是只读的", "请检查挂载方式，或换一个能写入的位置。"],
  EACCES: ["没有权限", "请检查文件夹的所有者和权限。"],
  EPERM: ["操作不被允许", "请检查文件夹的所有者、权限和文件系统。"],
  EIO: ["读写磁盘出错", "请检查磁盘。"],
  EMFILE: ["打开的文件太多", "请用 ulimit -n 提高上限。"],
  ENFILE: ["系统打开的文件太多", "请稍后再试。"],
  ENAMETOOLONG: ["路径太长", "请换一个较短的位置。"],
  ENOTDIR: ["路径中有一段不是文件夹", "请检查给出的路径。"],
  ELOOP: ["符号链接成环", "请检查给出的路径。"],
};

/** The finding for an error of the operating system, however deep it is wrapped; none for a bug. */
export function systemFault(error: unknown): Finding | undefined {
  for (let inner = error; inner instanceof Error; inner = innerError(inner)) {
    const { code, path, syscall } = inner as NodeJS.ErrnoException;
    const cause = code === undefined ? undefined : causes[code];
    if (code && cause) {
      const where = path ?? syscall ?? "磁盘";
      return inputFault("OP-01", where, `${cause[0]}（${code}）`, cause[1]);
    }
  }
  return undefined;
}

function innerError(error: Error): unknown {
  return error.cause ?? (error as { originalError?: unknown }).originalError;
}
