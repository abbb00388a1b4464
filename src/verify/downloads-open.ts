import { strFromU8, unzipSync } from "fflate";
import { read } from "xlsx";
import { type Finding, inputFault } from "../finding.ts";
import { publishedFolder } from "../load/published-data.ts";
import { sha256 } from "../load/sha256.ts";

/** A file that readers download, and its content. */
export interface DownloadedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How each kind of download is opened; an opener throws, or says what is wrong. */
const openers: Readonly<Record<string, (bytes: Uint8Array) => string | undefined>> = {
  json: (bytes) => {
    JSON.parse(strFromU8(bytes));
    return undefined;
  },
  csv: (bytes) => {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? "没有内容" : undefined;
  },
  xlsx: (bytes) => {
    // The reader takes any text for a sheet of its own: first, that this is a workbook at all.
    const main = "xl/workbook.xml";
    if (!unzipSync(bytes, { filter: ({ name }) => name === main })[main]) return "不是工作簿";
    const { SheetNames, Sheets } = read(bytes);
    return SheetNames.find((name) => !Sheets[name]?.["!ref"]) === undefined
      ? undefined
      : "有空的工作表";
  },
  zip: (bytes) => sumsFault(unzipSync(bytes)),
};

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
function sumsFault(files: Record<string, Uint8Array>): string | undefined {
  const sums = Object.keys(files).find((name) => name.endsWith("/SHA256SUMS"));
  const folder = sums?.slice(0, -"SHA256SUMS".length) ?? "";
  const listed = new Map(
    strFromU8(files[sums ?? ""] ?? new Uint8Array())
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [folder + line.slice(66), line.slice(0, 64)]),
  );
  const wrong = Object.entries(files).find(
    ([name, bytes]) => name !== sums && listed.get(name) !== sha256(bytes),
  );
  if (wrong) return `${wrong[0]} 与 SHA256SUMS 不符`;
  return listed.size === Object.keys(files).length - 1 ? undefined : "SHA256SUMS 中有缺少的文件";
}

function extension(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
