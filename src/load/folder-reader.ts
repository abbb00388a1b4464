import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Finding, inputFault } from "../finding.ts";
import { digestOf, type FileDigest } from "./file-digest.ts";
import { hiddenCharacters, withoutInvisible, withoutInvisibleTexts } from "./hidden-characters.ts";
import { hiddenInJson, hiddenInText, hiddenInWorkbook } from "./hidden-findings.ts";
import { parseJson } from "./parse-json.ts";
import { entryKind, FileFault, fileLimits, readPlainFile } from "./plain-file.ts";
import { type RawWorkbook, readWorkbook } from "./read-workbook.ts";
import { WorkbookError, workbookLimits } from "./workbook-limits.ts";

/** One JSON file: its path below the data folder, and what it holds. */
export interface RawJson {
  readonly file: string;
  readonly value: unknown;
}

/**
 * Reads below one folder, never outside it; what is missing, broken, too large or no plain file becomes a
 * finding. Paths are relative, with `/`.
 */
export interface FolderReader {
  /** How messages name the folder. */
  readonly name: string;
  /** False when there is no such folder to read. */
  readonly exists: boolean;
  /** Names of the plain files and of the folders in a folder, sorted; hidden and temporary ones left out. */
  list(path: string, findings: Finding[]): { files: string[]; folders: string[] };
  text(file: string, findings: Finding[]): string | undefined;
  json(file: string, findings: Finding[], required?: boolean): RawJson | undefined;
  workbook(file: string, findings: Finding[]): Promise<RawWorkbook | undefined>;
  /** Every file that was read so far, sorted by path. */
  filesRead(): FileDigest[];
}

export function folderReader(folder: string): FolderReader {
  const name = basename(folder);
  const exists = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;

  const digests = new Map<string, FileDigest>();
  const bytesOf = (file: string, limit: number) => {
    const bytes = readPlainFile(folder, file, limit);
    if (bytes) digests.set(file, digestOf(file, bytes));
    return bytes;
  };

  const attempt = <T>(path: string, findings: Finding[], read: (where: string) => T) => {
    const where = path === "" ? name : `${name}/${path}`;
    try {
      return read(where);
    } catch (error) {
      const broken = brokenFile(where, error);
      // What a listing found broken is asked for again by its name.
      const isKnown = findings.some(
        (known) => known.where === where && known.message === broken.message,
      );
      if (!isKnown) findings.push(broken);
      return undefined;
    }
  };

  return {
    name,
    exists,
    list(path, findings) {
      const found = { files: [] as string[], folders: [] as string[] };
      const own = attempt(path, findings, () => entryKind(folder, path));
      if (own !== "folder") return found;
      for (const entry of readdirSync(join(folder, path)).sort()) {
        if (/^[.~]/.test(entry)) continue;
        const inner = path === "" ? entry : `${path}/${entry}`;
        const kind = attempt(inner, findings, () => {
          assertName(entry);
          return entryKind(folder, inner);
        });
        if (kind === "file") found.files.push(entry);
        if (kind === "folder") found.folders.push(entry);
      }
      return found;
    },
    text: (file, findings) =>
      attempt(file, findings, (where) => {
        const bytes = bytesOf(file, fileLimits.text);
        if (!bytes) return undefined;
        const text = decodeUtf8(bytes).replace(/\r\n?/g, "\n");
        for (const finding of hiddenInText(where, text)) findings.push(finding);
        return withoutInvisible(text);
      }),
    json: (file, findings, required = false) =>
      attempt(file, findings, (where) => {
        const bytes = bytesOf(file, fileLimits.json);
        if (!bytes) {
          if (required) findings.push(missingFile(where));
          return undefined;
        }
        const value = parseJson(decodeUtf8(bytes));
        for (const finding of hiddenInJson(where, value)) findings.push(finding);
        return { file, value: withoutInvisibleTexts(value) };
      }),
    async workbook(file, findings) {
      const bytes = attempt(file, findings, () => bytesOf(file, workbookLimits.bytes));
      if (!bytes) return undefined;
      const where = `${name}/${file}`;
      try {
        const book = await readWorkbook(bytes);
        for (const finding of hiddenInWorkbook(where, book)) findings.push(finding);
        return book;
      } catch (error) {
        findings.push(brokenWorkbook(where, error as Error));
        return undefined;
      }
    },
    filesRead: () => [...digests.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Places are told as `FILE#SHEET!CELL` and used as addresses, so a name must not look like a part of one. */
function assertName(name: string): void {
  if (!/[#!?%\\]/.test(name) && hiddenCharacters(name).length === 0) return;
  throw new FileFault("文件名里有 # ! ? % \\ 或看不见的字符，没有读取", "请改名，或移走它。");
}

/** The text of a file in UTF-8; the byte order mark that Notepad and WPS write is left out. */
function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault("不是 UTF-8 编码的文字", "请在记事本中另存为，编码选 UTF-8。");
  }
}

export function missingFile(where: string): Finding {
  return inputFault(
    "IN-01",
    where,
    "缺少文件",
    "请放入此文件，格式见 docs/data-format.md；文件名区分大小写。",
  );
}

/** Why a file is not read; anything but the file's own fault is a bug and keeps its stack. */
function brokenFile(where: string, error: unknown): Finding {
  if (error instanceof FileFault) return inputFault("IN-02", where, error.message, error.fix);
  if (!(error instanceof SyntaxError)) return brokenWorkbook(where, error as Error);
  return inputFault(
    "IN-02",
    where,
    `不是完整的 JSON：${error.message}`,
    "多为缺逗号、多逗号或引号不成对，请在提示的位置附近检查。",
  );
}

/** Why a workbook can't be read; anything but its own fault is a bug and keeps its stack. */
export function brokenWorkbook(where: string, error: Error): Finding {
  if (!(error instanceof WorkbookError)) throw error;
  return inputFault("IN-02", where, `打不开工作簿：${error.message}`, error.fix);
}
