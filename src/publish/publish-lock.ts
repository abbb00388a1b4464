import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { InputError, inputFault } from "../finding.ts";

const busy = 5;

/**
 * Runs `act` while nobody else holds the lock. The lock is the operating system's, taken through
 * SQLite, so that a run that is killed leaves none behind.
 */
export async function withPublishLock<T>(file: string, act: () => Promise<T> | T): Promise<T> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file);
  try {
    lock(database, file);
    return await act();
  } finally {
    database.close();
  }
}

function lock(database: DatabaseSync, file: string): void {
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== busy) throw error;
    throw new InputError([
      inputFault(
        "OP-02",
        file,
        "另一次发布或回退正在进行，这一次没有做任何事",
        "请等它结束后再运行；若常常这样，请把定时的间隔放长。",
      ),
    ]);
  }
}
