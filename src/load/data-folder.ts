import { type Finding, inputFault, inputWarning } from "../finding.ts";
import type { FileDigest } from "./file-digest.ts";
import { type FolderReader, folderReader, type RawJson } from "./folder-reader.ts";
import { type RawWorkbook, readersAtOnce } from "./read-workbook.ts";

/** Markdown by the id of its section or chapter. */
export type RawTexts = ReadonlyMap<string, { readonly file: string; readonly text: string }>;

export interface RawEvaluation {
  readonly json: RawJson;
  readonly texts: RawTexts;
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
  readonly acknowledgements?: RawJson;
  readonly workbook?: { readonly file: string; readonly book: RawWorkbook };
  /** Markdown by section id. */
  readonly texts: RawTexts;
  /** Self-evaluation tables, one a project. */
  readonly projects: readonly RawJson[];
  /** Evaluation reports, each with the Markdown of its chapters. */
  readonly evaluations: readonly RawEvaluation[];
  /** What was corrected after publication, and what was taken back. */
  readonly corrections?: RawJson;
  /** The versions that corrections have superseded, the oldest first: `v1/`, `v2/` … */
  readonly versions?: readonly RawDisclosure[];
  readonly findings: readonly Finding[];
}

/** A `narrative.json`, with its text: a fault of a phrase is told with its line. */
export interface RawNarrative extends RawJson {
  readonly text: string;
  /** The unit whose sections alone it tells. */
  readonly unit?: string;
}

/** Everything below the data folder, unchecked; paths are relative to it, with `/`. */
export interface RawData {
  /** How messages name the data folder. */
  readonly name: string;
  readonly site?: RawJson;
  readonly glossary?: RawJson;
  /** What the publisher's region calls things. */
  readonly wording?: RawJson;
  /** How sections are told otherwise: `narrative.json` of the folder, then those of units. */
  readonly narratives?: readonly RawNarrative[];
  readonly units: readonly RawJson[];
  readonly forms: readonly RawJson[];
  readonly codes: readonly RawJson[];
  readonly comparisons: readonly RawJson[];
  /** Corrections of workbooks that a person made once. */
  readonly mappings: readonly RawJson[];
  readonly disclosures: readonly RawDisclosure[];
  /** Every file that was read, as it was. */
  readonly files: readonly FileDigest[];
  /** What has been left out because of its own faults: folders of disclosures, ids of units. */
  readonly leftOut?: { readonly disclosures: readonly string[]; readonly units: readonly string[] };
  readonly findings: readonly Finding[];
}

const disclosureFiles = new Set([
  "acknowledgements.json",
  "corrections.json",
  "disclosure.json",
  "evaluations",
  "facts.json",
  "import-report.json",
  "mapping.json",
  "projects",
  "reconstruction.json",
  "tables.xls",
  "tables.xlsx",
  "text",
]);
/** The folder of a version that a correction has superseded. */
export const versionFolder = /^v([1-9]\d*)$/;

const sharedFolders = new Set(["units", "forms", "codes", "comparisons", "mappings", "schemas"]);

/** Reads the whole data folder. The only function that reads data from disk. */
export async function loadDataFolder(folder: string): Promise<RawData> {
  const reader = folderReader(folder);
  const findings: Finding[] = [];
  if (!reader.exists) {
    const cure = "请检查 --data 后面的路径是否写对。";
    findings.push(inputFault("IN-01", folder, "找不到数据文件夹", cure));
  }
  const jsonFiles = (path: string) => readJsonFiles(reader, path, findings);
  const data = {
    name: reader.name,
    site: reader.json("site.json", findings, true),
    glossary: reader.json("glossary.json", findings),
    wording: reader.json("wording.json", findings),
    narratives: readNarratives(reader, findings),
    units: readUnitFiles(reader, "units", findings),
    forms: jsonFiles("forms"),
    codes: jsonFiles("codes"),
    comparisons: jsonFiles("comparisons"),
    mappings: readUnitFiles(reader, "mappings", findings),
    disclosures: await loadDisclosures(reader, disclosureFolders(reader, findings)),
    findings,
  };
  return { ...data, files: reader.filesRead() };
}

/** The words of a data folder alone: a text can be read by them without the rest. */
export function loadWording(folder: string, findings: Finding[]): RawJson | undefined {
  return folderReader(folder).json("wording.json", findings);
}

/** The site's own pages, as they are; what cannot be read is told by who renders them. */
export function contentFiles(folder: string): FileDigest[] {
  const reader = folderReader(folder);
  const { files } = reader.list("", []);
  for (const path of files.filter((entry) => /\.(?:md|ts|js|css)$/.test(entry)))
    reader.text(path, []);
  return reader.filesRead();
}

function readJsonFiles(reader: FolderReader, path: string, findings: Finding[]): RawJson[] {
  return reader
    .list(path, findings)
    .files.filter((entry) => entry.endsWith(".json"))
    .flatMap((entry) => reader.json(`${path}/${entry}`, findings) ?? []);
}

/** The unit to which a file of `units/` or `mappings/` belongs: `<unit>.json`, `<unit>.<form>.json`. */
export function unitOfFile({ file }: Pick<RawJson, "file">): string {
  return file.slice(file.lastIndexOf("/") + 1).split(".")[0] ?? "";
}

/** Files of which each belongs to one unit: so do their faults. */
function readUnitFiles(reader: FolderReader, path: string, findings: Finding[]): RawJson[] {
  const found: Finding[] = [];
  const files = readJsonFiles(reader, path, found);
  findings.push(
    ...found.map((finding) => ({ ...finding, unit: unitOfFile({ file: finding.where }) })),
  );
  return files;
}

/** `narrative.json` of the folder, and of each unit. */
function readNarratives(reader: FolderReader, findings: Finding[]): RawNarrative[] {
  const read = (file: string, unit?: string): RawNarrative[] => {
    const found: Finding[] = [];
    const json = reader.json(file, found);
    findings.push(...found.map((finding) => ({ ...finding, unit })));
    return json ? [{ ...json, text: reader.text(file, []) ?? "", unit }] : [];
  };
  const units = reader.list("", []).folders.filter((folder) => !sharedFolders.has(folder));
  return [
    ...read("narrative.json"),
    ...units.flatMap((unit) => read(`${unit}/narrative.json`, unit)),
  ];
}

/** `<unit>/<year>/<kind>` folders. */
function disclosureFolders(reader: FolderReader, findings: Finding[]): string[] {
  const below = (path: string) =>
    reader.list(path, findings).folders.map((entry) => `${path}/${entry}`);
  return reader
    .list("", findings)
    .folders.filter((unit) => !sharedFolders.has(unit))
    .flatMap(below)
    .filter((year) => /\/\d{4}$/.test(year))
    .flatMap(below);
}

/** All of them, in their order; as many at once as there are readers of workbooks, to be sparing of memory. */
async function loadDisclosures(
  reader: FolderReader,
  folders: readonly string[],
): Promise<RawDisclosure[]> {
  const loaded: RawDisclosure[] = [];
  const left = folders.entries();
  const loadNext = async () => {
    for (const [index, folder] of left) loaded[index] = await loadDisclosure(reader, folder);
  };
  await Promise.all(Array.from({ length: readersAtOnce }, loadNext));
  return loaded;
}

/** Reads the files of one disclosure, with its superseded versions; its faults stand in it. */
export async function loadDisclosure(reader: FolderReader, folder: string): Promise<RawDisclosure> {
  const current = await loadVersion(reader, folder);
  const numbers = reader
    .list(folder, [])
    .folders.flatMap((entry) => versionFolder.exec(entry)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const versions: RawDisclosure[] = [];
  for (const number of numbers) versions.push(await loadVersion(reader, `${folder}/v${number}`));
  return versions.length > 0 ? { ...current, versions } : current;
}

async function loadVersion(reader: FolderReader, folder: string): Promise<RawDisclosure> {
  const findings: Finding[] = [];
  const [unit = "", year = "", kind = ""] = folder.split("/");
  const { files, folders } = reader.list(folder, findings);
  for (const entry of [...files, ...folders].sort()) {
    if (disclosureFiles.has(entry) || versionFolder.test(entry)) continue;
    findings.push(
      inputWarning(
        "IN-03",
        `${reader.name}/${folder}/${entry}`,
        "不认识的文件，未使用",
        "如为误放请移走；如为改名请改回约定的文件名。",
      ),
    );
  }
  const names = files.filter((entry) => /^tables\.xlsx?$/.test(entry));
  if (names.length > 1) {
    const where = `${reader.name}/${folder}/tables.xls`;
    findings.push(inputFault("IN-06", where, "tables.xls 和 tables.xlsx 都在", "请只留下一个。"));
  }
  const file = `${folder}/${names.at(-1) ?? "tables.xlsx"}`;
  const book = await reader.workbook(file, findings);
  return {
    folder,
    unit,
    year,
    kind,
    disclosure: reader.json(`${folder}/disclosure.json`, findings, true),
    facts: reader.json(`${folder}/facts.json`, findings),
    reconstruction: reader.json(`${folder}/reconstruction.json`, findings),
    acknowledgements: reader.json(`${folder}/acknowledgements.json`, findings),
    corrections: reader.json(`${folder}/corrections.json`, findings),
    workbook: book ? { file, book } : undefined,
    texts: readTexts(reader, `${folder}/text`, findings),
    projects: readJsonFiles(reader, `${folder}/projects`, findings),
    evaluations: readJsonFiles(reader, `${folder}/evaluations`, findings).map((json) => ({
      json,
      texts: readTexts(reader, json.file.slice(0, -".json".length), findings),
    })),
    findings,
  };
}

/** The Markdown files of a folder. */
function readTexts(reader: FolderReader, folder: string, findings: Finding[]): RawTexts {
  const { files, folders } = reader.list(folder, findings);
  const texts = [...files, ...folders].filter((entry) => entry.endsWith(".md"));
  return new Map(
    texts.flatMap((entry) => {
      const file = `${folder}/${entry}`;
      const text = reader.text(file, findings);
      return text === undefined ? [] : [[entry.slice(0, -".md".length), { file, text }] as const];
    }),
  );
}
