import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type Finding, inputFault, inputWarning } from "../finding.ts";
import { type RawWorkbook, readWorkbook } from "./read-workbook.ts";

/** One JSON file: its path below the data folder, and what it holds. */
export interface RawJson {
  readonly file: string;
  readonly value: unknown;
}

/** The files of one disclosure, unchecked. */
export interface RawDisclosure {
  readonly folder: string;
  readonly unit: string;
  readonly year: string;
  readonly kind: string;
  readonly disclosure?: RawJson;
  readonly facts?: RawJson;
  readonly reconstruction?: RawJson;
  readonly workbook?: { readonly file: string; readonly book: RawWorkbook };
  /** Markdown by section id. */
  readonly texts: ReadonlyMap<string, { readonly file: string; readonly text: string }>;
}

/** Everything below the data folder, unchecked; paths are relative to it, with `/`. */
export interface RawData {
  /** How messages name the data folder. */
  readonly name: string;
  readonly site?: RawJson;
  readonly glossary?: RawJson;
  readonly units: readonly RawJson[];
  readonly forms: readonly RawJson[];
  readonly codes: readonly RawJson[];
  readonly disclosures: readonly RawDisclosure[];
  readonly findings: readonly Finding[];
}

const disclosureFiles = new Set([
  "disclosure.json",
  "facts.json",
  "reconstruction.json",
  "tables.xlsx",
  "text",
]);

/** Reads the whole data folder. The only function that reads data from disk. */
export function loadDataFolder(folder: string): RawData {
  const name = basename(folder);
  const findings: Finding[] = [];
  const isFolder = (path: string) =>
    statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  const isFile = (path: string) =>
    statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
  const list = (path: string) =>
    isFolder(path)
      ? readdirSync(join(folder, path))
          .filter((entry) => !/^[.~]/.test(entry))
          .sort()
      : [];

  if (!isFolder("")) {
    findings.push(
      inputFault("IN-01", folder, "找不到数据文件夹", "请检查 --data 后面的路径是否写对。"),
    );
  }

  const json = (file: string, required: boolean): RawJson | undefined => {
    if (!isFile(file)) {
      if (required) findings.push(missingFile(`${name}/${file}`));
      return undefined;
    }
    try {
      return { file, value: JSON.parse(readFileSync(join(folder, file), "utf8")) };
    } catch (error) {
      findings.push(brokenJson(`${name}/${file}`, (error as Error).message));
      return undefined;
    }
  };
  const jsonFiles = (path: string) =>
    list(path)
      .filter((entry) => entry.endsWith(".json"))
      .flatMap((entry) => json(`${path}/${entry}`, false) ?? []);

  const workbook = (file: string): RawDisclosure["workbook"] => {
    if (!isFile(file)) {
      findings.push(missingFile(`${name}/${file}`));
      return undefined;
    }
    try {
      return { file, book: readWorkbook(readFileSync(join(folder, file))) };
    } catch (error) {
      findings.push(
        inputFault(
          "IN-02",
          `${name}/${file}`,
          `打不开工作簿：${(error as Error).message}`,
          "请用 Excel 或 WPS 打开它，另存为 .xlsx 后放回原处。",
        ),
      );
      return undefined;
    }
  };

  const disclosure = (unit: string, year: string, kind: string): RawDisclosure => {
    const path = `${unit}/${year}/${kind}`;
    for (const entry of list(path).filter((entry) => !disclosureFiles.has(entry))) {
      findings.push(
        inputWarning(
          "IN-03",
          `${name}/${path}/${entry}`,
          "不认识的文件，未使用",
          "如为误放请移走；如为改名请改回约定的文件名。",
        ),
      );
    }
    const texts = list(`${path}/text`)
      .filter((entry) => entry.endsWith(".md"))
      .map((entry) => {
        const file = `${path}/text/${entry}`;
        const text = readFileSync(join(folder, file), "utf8").replace(/\r\n?/g, "\n");
        return [entry.slice(0, -3), { file, text }] as const;
      });
    return {
      folder: path,
      unit,
      year,
      kind,
      disclosure: json(`${path}/disclosure.json`, true),
      facts: json(`${path}/facts.json`, false),
      reconstruction: json(`${path}/reconstruction.json`, false),
      workbook: workbook(`${path}/tables.xlsx`),
      texts: new Map(texts),
    };
  };

  const reserved = new Set(["units", "forms", "codes"]);
  const disclosures = list("")
    .filter((unit) => isFolder(unit) && !reserved.has(unit))
    .flatMap((unit) =>
      list(unit)
        .filter((year) => /^\d{4}$/.test(year))
        .flatMap((year) =>
          list(`${unit}/${year}`)
            .filter((kind) => isFolder(`${unit}/${year}/${kind}`))
            .map((kind) => disclosure(unit, year, kind)),
        ),
    );

  return {
    name,
    site: json("site.json", true),
    glossary: json("glossary.json", false),
    units: jsonFiles("units"),
    forms: jsonFiles("forms"),
    codes: jsonFiles("codes"),
    disclosures,
    findings,
  };
}

function missingFile(where: string): Finding {
  return inputFault(
    "IN-01",
    where,
    "缺少文件",
    "请放入此文件，格式见 docs/data-format.md；文件名区分大小写。",
  );
}

function brokenJson(where: string, reason: string): Finding {
  return inputFault(
    "IN-02",
    where,
    `不是完整的 JSON：${reason}`,
    "多为缺逗号、多逗号或引号不成对，请在提示的位置附近检查。",
  );
}
