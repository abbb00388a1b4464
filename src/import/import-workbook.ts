import { basename } from "node:path";
import { checkModel } from "../checks/check-model.ts";
import { amountsFollowLastYear } from "../figures/amount-size.ts";
import type { StatTable } from "../figures/table.ts";
import { type Finding, UsageError } from "../finding.ts";
import type { Form } from "../forms/form.ts";
import { loadDataFolder, type RawData, type RawDisclosure } from "../load/data-folder.ts";
import { brokenWorkbook } from "../load/folder-reader.ts";
import { type RawWorkbook, readWorkbook } from "../load/read-workbook.ts";
import { sha256 } from "../load/sha256.ts";
import { workbookFormat } from "../load/workbook-format.ts";
import { WorkbookError } from "../load/workbook-limits.ts";
import { buildModel } from "../model/build-model.ts";
import { parseDisclosureRecords, parseSharedRecords } from "../model/parse-records.ts";
import { findMapping, type Mapping, mappingFile } from "../records/mapping.ts";
import { unitFile } from "../records/new-unit.ts";
import { schemaLink } from "../records/schema-link.ts";
import { readTables, readWorkbookTables } from "../sheets/read-tables.ts";
import { workbookIsOurs } from "../sheets/sheet-identity.ts";
import { chooseForm } from "./choose-form.ts";
import { withCorrections } from "./corrections.ts";
import { describePlacement, placementRecord } from "./describe-placement.ts";
import { draftRecord, emptyDisclosure } from "./draft-record.ts";
import { planFigures } from "./import-figures.ts";
import { keepsPublished, nothingRead, rebuiltBefore } from "./import-refusals.ts";
import type { ImportRequest } from "./import-request.ts";
import { askedOfImport, withOtherFigures } from "./other-figures.ts";
import { withOwnTables } from "./own-tables.ts";
import type { PlannedImport } from "./planned-import.ts";
import { textsToWrite } from "./texts-to-write.ts";
import { toProblems } from "./to-problems.ts";
import { unitOfImport } from "./unit-of-import.ts";

/** Reads a workbook as received and checks the disclosure that it makes. Nothing is written. */
export async function planImport(request: ImportRequest): Promise<PlannedImport> {
  const loaded = await loadDataFolder(request.data);
  const ignored: Finding[] = [];
  const shared = parseSharedRecords(loaded, ignored);
  const { unit, isNew } = unitOfImport(request, shared.units, loaded);
  const raw = isNew
    ? { ...loaded, units: [...loaded.units, { file: unitFile(unit.id), value: unit }] }
    : loaded;
  const folder = `${request.unit}/${request.year}/${request.kind}`;
  const opened = await open(request);
  if ("fault" in opened) return broken(request, folder, opened.fault);
  const { book, extension } = opened;

  const earlier = raw.disclosures.find((candidate) => candidate.folder === folder);
  const record = earlier && parseDisclosureRecords(earlier, raw.name, ignored).record;
  if (record && request.form !== undefined && request.form !== record.form) {
    throw new UsageError(
      `--form 是“${request.form}”，${folder}/disclosure.json 里却是“${record.form}”；请去掉 --form，或先更正 disclosure.json。`,
    );
  }
  const form = chooseForm(
    request.form ?? record?.form,
    request.kind,
    shared.forms,
    book,
    shared.mappings,
    unit.id,
  );
  const known = findMapping(shared.mappings, unit.id, form.id);
  const empty: Mapping = {
    $schema: schemaLink(mappingFile(unit.id, form.id), "mapping"),
    schemaVersion: 1,
    unit: unit.id,
    form: form.id,
    tables: {},
  };
  const corrected = withCorrections(known ?? empty, request.corrections, form, book);

  const file = `${folder}/tables.${extension}`;
  const context = { where: basename(request.file), file };
  const unavailable = new Set(record?.source.unavailableTables);
  const { foreign } = readWorkbookTables(form, unavailable, book, context, corrected);
  const { mapping, findings: offered } = withOwnTables(corrected, form, foreign, context.where);
  const read = readWorkbookTables(form, unavailable, book, context, mapping);
  const { placements, unrecognised } = read;
  const begun = record ?? draftRecord(request, unit, form);
  const tables = placements.map(({ table }) => table);
  const own = tables.length > 0 || !earlier ? tables : earlierTables(raw, earlier, form, mapping);
  const asked = askedOfImport(raw, begun, form, own);
  const other = withOtherFigures(begun, asked, book, context, earlier);
  const candidate: RawDisclosure = {
    ...(earlier ?? emptyDisclosure(folder, request)),
    disclosure: { file: `${folder}/disclosure.json`, value: other.record },
    workbook: { file, book },
    findings: [],
  };
  const names = [
    unit.name,
    ...(unit.shortName ? [unit.shortName] : []),
    ...(mapping.unitNames ?? []),
  ];
  const identity = workbookIsOurs(book, { ...request, names }, context.where);
  const guard = keepsPublished(request, folder, earlier, record);
  if (tables.length === 0 && other.given) {
    const told = [...other.findings, ...identity, ...guard];
    return planFigures({ request, folder, record, other, form, book, unrecognised, told });
  }
  const checked = checkCandidate(raw, candidate, mapping);
  const findings = [
    ...checked.findings.map((finding) => ({
      ...finding,
      where: finding.where.replace(`${raw.name}/${file}`, basename(request.file)),
    })),
    ...other.findings,
    ...offered,
    ...identity,
    ...guard,
    ...(placements.length === 0 ? nothingRead(book, request, context.where) : []),
    ...amountsFollowLastYear(tables, checked.lastYear, basename(request.file)),
    ...(earlier?.reconstruction ? [rebuiltBefore(folder)] : []),
  ];
  const mappingRecord = {
    $schema: schemaLink(`${folder}/mapping.json`, "placements"),
    schemaVersion: 1,
    source: basename(request.file),
    sha256: sha256(request.bytes),
    form: form.id,
    tables: placements.map((placement) => placementRecord(placement, mapping)),
    unrecognised,
  };
  const files = new Map<string, string | Uint8Array>([
    [file, request.bytes],
    [`${folder}/mapping.json`, json(mappingRecord)],
  ]);
  if (!record || JSON.stringify(other.record) !== JSON.stringify(record)) {
    files.set(`${folder}/disclosure.json`, json(other.record));
  }
  if (isNew) files.set(unitFile(unit.id), json(unit));
  if (!earlier)
    for (const [path, text] of textsToWrite(folder, form, request.year)) files.set(path, text);
  if (JSON.stringify(mapping) !== JSON.stringify(known ?? empty)) {
    files.set(mappingFile(unit.id, form.id), json(mapping));
  }
  const problems = toProblems(findings);
  const faulty = problems.some(({ severity }) => severity === "error");
  // Another unit's workbook may begin a draft that says so; it never takes the place of one.
  const isUnsafe =
    earlier !== undefined && (identity.length > 0 || earlier.reconstruction !== undefined);
  const isRecord = record !== undefined && record.status !== "draft";
  return {
    report: {
      form: form.id,
      tables: placements.map((placement) => describePlacement(placement, mapping)),
      unrecognised,
      otherFigures: other.given,
      problems,
    },
    folder,
    files,
    blocked: placements.length === 0 || guard.length > 0 || isUnsafe || (isRecord && faulty),
    faulty,
    book,
    form,
    placements: mappingRecord.tables,
    replaces: earlier && (record?.status ?? "draft"),
  };
}

/** The tables that a disclosure has already. */
function earlierTables(raw: RawData, earlier: RawDisclosure, form: Form, mapping: Mapping) {
  return readTables(form, new Set(), earlier, raw.name, mapping).tables;
}

async function open({
  file,
  bytes,
}: ImportRequest): Promise<{ book: RawWorkbook; extension: "xlsx" | "xls" } | { fault: Finding }> {
  try {
    const book = await readWorkbook(bytes);
    const extension = workbookFormat(bytes);
    if (!file.toLowerCase().endsWith(`.${extension}`)) {
      throw new WorkbookError(
        `扩展名与内容不符：内容是 .${extension}`,
        `请把文件改名为 .${extension}，或用 Excel、WPS 另存为 .xlsx。`,
      );
    }
    return { book, extension };
  } catch (error) {
    return { fault: brokenWorkbook(basename(file), error as Error) };
  }
}

function broken(request: ImportRequest, folder: string, fault: Finding): PlannedImport {
  const problems = toProblems([fault]);
  const report = { form: request.form ?? "", tables: [], unrecognised: [], problems };
  return { report, folder, files: new Map(), blocked: true, faulty: true, placements: [] };
}

/** The whole data folder as it would be: findings of this disclosure alone, and the tables of last year. */
function checkCandidate(raw: RawData, candidate: RawDisclosure, mapping: Mapping) {
  const others = raw.disclosures.filter(({ folder }) => folder !== candidate.folder);
  const mappings = raw.mappings.filter(
    ({ file }) => file !== mappingFile(mapping.unit, mapping.form),
  );
  const { model, findings } = buildModel({
    ...raw,
    disclosures: [...others, candidate],
    mappings: [...mappings, { file: mappingFile(mapping.unit, mapping.form), value: mapping }],
  });
  const all = [...findings, ...(model ? checkModel(model).findings : [])];
  const isOurs = ({ unit, year, kind }: Finding) =>
    unit === candidate.unit && String(year) === candidate.year && kind === candidate.kind;
  const last = model?.disclosures.find(
    ({ folder }) => folder === `${candidate.unit}/${Number(candidate.year) - 1}/${candidate.kind}`,
  );
  const lastYear: ReadonlyMap<string, StatTable> = last?.tables ?? new Map();
  // What a person has still to write is told by `check`; here only the workbook matters.
  const matters = ({ severity, blocking, where }: Finding) =>
    blocking || severity === "error" || /tables\.xlsx?/.test(where);
  return { findings: all.filter((found) => isOurs(found) && matters(found)), lastYear };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
