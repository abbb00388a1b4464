import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Finding, InputError, inputFault } from "../finding.ts";
import { makeLockable } from "./lock-file.ts";

/** What SQLite says, by its primary result code. */
const faults: Readonly<Record<number, readonly [rule: string, message: string, fix: string]>> = {
  5: [
    "OP-02",
    "另一次发布或回退正在进行，这一次没有做任何事",
    "请等它结束后再运行；若常常这样，请把定时的间隔放长。",
  ],
  8: ["OP-01", "目标所在的磁盘是只读的，不能加锁", "请检查挂载方式，或换一个能写入的位置。"],
  13: ["OP-01", "磁盘已满，不能加锁", "请腾出空间，或用 --keep 少留几版，再运行一次。"],
};
const otherFault = [
  "OP-01",
  "不能加锁，这一次没有做任何事",
  "请检查磁盘是否已满、文件夹的所有者和权限，再运行一次。",
] as const;

/**
 * Runs `act` while nobody else holds the lock. The lock is the operating system's, taken through
 * SQLite, so that a run that is killed leaves none behind. `act` is told what was set right first.
 */
export async function withPublishLock<T>(
  file: string,
  act: (mended: readonly Finding[]) => Promise<T> | T,
): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  const mended = makeLockable(file);
  const database = orFault(file, () => new DatabaseSync(file));
  try {
    orFault(file, () => database.exec("BEGIN EXCLUSIVE"));
    return await act(mended);
  } finally {
    database.close();
  }
}

/** Whatever the lock refuses is the machine's doing, never a bug. */
function orFault<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    const { errcode = 0, message } = error as { errcode?: number; message: string };
    const known = faults[errcode & 0xff];
    const [rule, what, fix] = known ?? otherFault;
    throw new InputError([inputFault(rule, file, known ? what : `${what}（${message}）`, fix)]);
  }
}
