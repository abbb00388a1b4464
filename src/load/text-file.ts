import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { InputError, inputFault } from "../finding.ts";

/** A text as received: a published page, a Word text saved as plain text, a Markdown section. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly format: "plain" | "markdown" | "html";
}

/** Larger files are no disclosure; the limit keeps a wrong file from filling the memory. */
const mostBytes = 20_000_000;

/** Reads a text file: UTF-8, or GB 18030 as older systems write it. */
export function readTextFile(path: string): TextFile {
  const name = basename(path);
  const bytes = bytesOf(path, name);
  if (bytes.length > mostBytes)
    fail(name, "文件超过 20 MB，不像一份公开文本", "请检查文件是否选对。");
  if (bytes.subarray(0, 4).toString("latin1").startsWith("PK") || bytes.includes(0)) {
    fail(name, "不是文本文件", "请在 Word 或 WPS 中另存为“纯文本（UTF-8）”或网页，再检查。");
  }
  return { name, text: decode(bytes), format: formatOf(name) };
}

function bytesOf(path: string, name: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "EISDIR") throw error;
    return fail(name, "找不到这个文件", "请检查 --text 后面的路径是否写对。");
  }
}

function fail(name: string, message: string, fix: string): never {
  const rule = message === "不是文本文件" ? "IN-02" : "IN-01";
  throw new InputError([inputFault(rule, name, message, fix)]);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function formatOf(name: string): TextFile["format"] {
  const extension = extname(name).toLowerCase();
  if (extension === ".html" || extension === ".htm") return "html";
  return extension === ".md" ? "markdown" : "plain";
}
