import { type Finding, inputFault } from "../finding.ts";
import { parseXlsx } from "../load/parse-xlsx.ts";
import { publishedFolder } from "../load/published-data.ts";
import { sha256 } from "../load/sha256.ts";
import { unzipBounded } from "../load/unzip-bounded.ts";

/** A file that readers download, and its content. */
export interface DownloadedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * How each kind of download is opened; an opener throws, or says what is wrong. Whoever changed a file may have
 * changed the manifest with it, so these are read as bounded as what strangers send.
 */
const openers: Readonly<Record<string, (bytes: Uint8Array) => string | undefined>> = {
  json: (bytes) => {
    JSON.parse(textOf(bytes));
    return undefined;
  },
  csv: (bytes) => (textOf(bytes).trim() === "" ? "没有内容" : undefined),
  xlsx: (bytes) =>
    parseXlsx(bytes).some(({ cells }) => cells.size === 0) ? "有空的工作表" : undefined,
  docx: (bytes) => (unzipBounded(bytes).has("word/document.xml") ? undefined : "不是 Word 文档"),
  zip: (bytes) => sumsFault(unzipBounded(bytes)),
};

function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** Whether a file is one that `downloadOpens` can try; data stand as they were received. */
export function isDownload(path: string): boolean {
  return extension(path) in openers && !path.startsWith(`${publishedFolder}/`);
}

/** A download opens with the programs that read its format. */
export function downloadOpens({ path, bytes }: DownloadedFile): Finding[] {
  const wrong = tryToOpen(openers[extension(path)], bytes);
  if (wrong === undefined) return [];
  return [inputFault("OUT-04", path, `下载文件打不开：${wrong}`, "这是程序的错误，请报告。")];
}

function tryToOpen(open: (typeof openers)[string] | undefined, bytes: Uint8Array) {
  try {
    return open?.(bytes);
  } catch (error) {
    return (error as Error).message;
  }
}

/** A package holds the files of its SHA256SUMS, unchanged, and no others. */
function sumsFault(files: ReadonlyMap<string, Buffer>): string | undefined {
  const sums = [...files.keys()].find((name) => name.endsWith("/SHA256SUMS")) ?? "";
  const folder = sums.slice(0, -"SHA256SUMS".length);
  const listed = new Map(
    (files.get(sums)?.toString("utf8") ?? "")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [folder + line.slice(66), line.slice(0, 64)]),
  );
  for (const [name, bytes] of files) {
    if (name !== sums && listed.get(name) !== sha256(bytes)) return `${name} 与 SHA256SUMS 不符`;
  }
  return listed.size === files.size - 1 ? undefined : "SHA256SUMS 中有缺少的文件";
}

function extension(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
