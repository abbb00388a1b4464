import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Finding, inputFault } from "../finding.ts";
import { digestOf, type FileDigest } from "./file-digest.ts";
import { type RawWorkbook, readWorkbook } from "./read-workbook.ts";
import { assertFileSize, WorkbookError } from "./workbook-limits.ts";

/** One JSON file: its path below the data folder, and what it holds. */
export interface RawJson {
  readonly file: string;
  readonly value: unknown;
}

/** Reads below one folder; what is missing or broken becomes a finding. Paths are relative, with `/`. */
export interface FolderReader {
  /** How messages name the folder. */
  readonly name: string;
  isFolder(path: string): boolean;
  /** Names in a folder, sorted; hidden and temporary files left out. */
  list(path: string): string[];
  text(file: string): string;
  json(file: string, findings: Finding[], required?: boolean): RawJson | undefined;
  workbook(file: string, findings: Finding[]): Promise<RawWorkbook | undefined>;
  /** Every file that was read so far, sorted by path. */
  filesRead(): FileDigest[];
}

export function folderReader(folder: string): FolderReader {
  const name = basename(folder);
  const stat = (path: string) => statSync(join(folder, path), { throwIfNoEntry: false });
  const isFile = (path: string) => stat(path)?.isFile() ?? false;
  const isFolder = (path: string) => stat(path)?.isDirectory() ?? false;

  const digests = new Map<string, FileDigest>();
  const bytesOf = (file: string) => {
    const bytes = readFileSync(join(folder, file));
    digests.set(file, digestOf(file, bytes));
    return bytes;
  };

  // Notepad and WPS begin UTF-8 files with a byte order mark.
  const readUtf8 = (file: string) =>
    bytesOf(file)
      .toString("utf8")
      .replace(/^\ufeff/, "");

  const read = <T>(
    file: string,
    findings: Finding[],
    required: boolean,
    broken: (where: string, error: Error) => Finding,
    parse: () => T,
  ): T | undefined => {
    if (!isFile(file)) {
      if (required) findings.push(missingFile(`${name}/${file}`));
      return undefined;
    }
    try {
      return parse();
    } catch (error) {
      findings.push(broken(`${name}/${file}`, error as Error));
      return undefined;
    }
  };

  return {
    name,
    isFolder,
    list: (path) =>
      isFolder(path)
        ? readdirSync(join(folder, path))
            .filter((entry) => !/^[.~]/.test(entry))
            .sort()
        : [],
    text: (file) => readUtf8(file).replace(/\r\n?/g, "\n"),
    json: (file, findings, required = false) =>
      read(file, findings, required, brokenJson, () => ({
        file,
        value: JSON.parse(readUtf8(file)),
      })),
    async workbook(file, findings) {
      if (!isFile(file)) return undefined;
      try {
        assertFileSize(statSync(join(folder, file)).size);
        return await readWorkbook(bytesOf(file));
      } catch (error) {
        findings.push(brokenWorkbook(`${name}/${file}`, error as Error));
        return undefined;
      }
    },
    filesRead: () => [...digests.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

export function missingFile(where: string): Finding {
  return inputFault(
    "IN-01",
    where,
    "缺少文件",
    "请放入此文件，格式见 docs/data-format.md；文件名区分大小写。",
  );
}

function brokenJson(where: string, { message }: Error): Finding {
  return inputFault(
    "IN-02",
    where,
    `不是完整的 JSON：${message}`,
    "多为缺逗号、多逗号或引号不成对，请在提示的位置附近检查。",
  );
}

/** Why a workbook can't be read; anything but its own fault is a bug and keeps its stack. */
export function brokenWorkbook(where: string, error: Error): Finding {
  if (!(error instanceof WorkbookError)) throw error;
  return inputFault("IN-02", where, `打不开工作簿：${error.message}`, error.fix);
}
