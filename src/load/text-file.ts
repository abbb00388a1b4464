import { readFileSync, statSync } from "node:fs";
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
  if (bytes.subarray(0, 4).toString("latin1").startsWith("PK") || bytes.includes(0)) {
    fail(
      "IN-02",
      name,
      "不是文本文件",
      "请在 Word 或 WPS 中另存为“纯文本（UTF-8）”或网页，再检查。",
    );
  }
  return { name, text: decode(bytes), format: formatOf(name) };
}

function bytesOf(path: string, name: string): Buffer {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.isDirectory()) {
    return fail("IN-01", name, "找不到这个文件", "请检查 --text 后面的路径是否写对。");
  }
  // A device has no end, and a FIFO may never begin.
  if (!found.isFile()) return fail("IN-02", name, "不是普通文件", "请先把内容存成文件，再检查。");
  if (found.size > mostBytes) {
    return fail("IN-02", name, "文件超过 20 MB，不像一份公开文本", "请检查文件是否选对。");
  }
  return readFileSync(path);
}

function fail(rule: string, name: string, message: string, fix: string): never {
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
