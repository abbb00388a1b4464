import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";

/** More than any file of a site has; what is larger is not read into memory. */
const largest = 1_000_000_000;

/**
 * The bytes of a plain file. A symbolic link is not followed, and a FIFO or device not waited for: what
 * isn't a plain file, or can't be read, says why in Chinese.
 */
export function readPlainFile(path: string): { bytes: Buffer } | { fault: string } {
  let file: number;
  try {
    // Windows has neither flag, and no such files.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  } catch (error) {
    return { fault: unreadable(error) };
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { fault: "不是普通文件" };
    if (stat.size > largest) return { fault: "文件过大，没有读" };
    return { bytes: readFileSync(file) };
  } catch (error) {
    return { fault: unreadable(error) };
  } finally {
    closeSync(file);
  }
}

function unreadable(error: unknown): string {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return "没有这个文件";
  if (code === "ELOOP" || code === "ENXIO" || code === "EMLINK") return "不是普通文件";
  return `读不了（${code}）`;
}
