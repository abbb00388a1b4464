import { parseSectionText } from "../figures/section-text.ts";
import { type Finding, inputFault } from "../finding.ts";
import { builtInCodes, codeListSchema, mergeCodeLists } from "../forms/codes.ts";
import type { RawData, RawDisclosure } from "../load/data-folder.ts";
import { type DisclosureRecord, siteSchema } from "../records/disclosure.ts";
import { findMapping } from "../records/mapping.ts";
import { parseRecord } from "../records/parse-record.ts";
import { projectFigures } from "../records/project.ts";
import { readTables } from "../sheets/read-tables.ts";
import { nearest } from "../words/nearest.ts";
import { applyReconstruction } from "./apply-reconstruction.ts";
import { buildComparisons } from "./build-comparisons.ts";
import { checkUnits } from "./check-units.ts";
import type { Disclosure } from "./disclosure-model.ts";
import { checkNarratives, narrativesFor } from "./narratives.ts";
import { parseDisclosureRecords, parseSharedRecords, type SharedRecords } from "./parse-records.ts";
import { checkReferences } from "./references.ts";
import type { SiteModel } from "./site-model.ts";
import { tableFigures, toFigures } from "./to-figures.ts";
import { unreadFigures } from "./unread-figures.ts";
import { withCorrections } from "./with-corrections.ts";

/**
 * From raw records to typed disclosures. Reads everything that can be read and collects every fault;
 * the model is undefined when a fault leaves nothing to build a site from.
 */
export function buildModel(raw: RawData): { model?: SiteModel; findings: Finding[] } {
  const findings: Finding[] = [...raw.findings];
  const settings = parseRecord(siteSchema, raw.site, raw.name, findings);
  const shared = parseSharedRecords(raw, findings);
  const lists = raw.codes.flatMap(
    (file) => parseRecord(codeListSchema, file, raw.name, findings) ?? [],
  );
  const codes = mergeCodeLists([...builtInCodes, ...lists]);
  // What could not be read has its own findings; references to it would only repeat those.
  const unreadUnits = new Set([
    ...findings.flatMap(({ unit, blocking }) => (blocking && unit) || []),
    ...(raw.leftOut?.units ?? []),
  ]);
  const disclosures = raw.disclosures
    .filter(({ unit }) => !unreadUnits.has(unit) || shared.units.some(({ id }) => id === unit))
    .flatMap((rawDisclosure) => buildDisclosure(rawDisclosure, shared, findings) ?? []);
  for (const finding of checkUnits(shared.units, unreadUnits, raw.name)) findings.push(finding);
  const narrativeFaults = checkNarratives(shared.narratives, shared.forms, disclosures, raw.name);
  for (const finding of narrativeFaults) findings.push(finding);
  const read = new Set(disclosures.map(({ folder }) => folder));
  const unread = new Set([
    ...raw.disclosures.flatMap(({ folder }) => (read.has(folder) ? [] : [folder])),
    ...(raw.leftOut?.disclosures ?? []),
  ]);
  const comparisons = buildComparisons(raw, { disclosures, units: shared.units, unread }, findings);
  if (!settings) return { findings };
  return {
    model: { ...shared, settings, codes, disclosures, comparisons },
    findings,
  };
}

function buildDisclosure(
  raw: RawDisclosure,
  shared: SharedRecords,
  findings: Finding[],
): Disclosure | undefined {
  const found: Finding[] = [...raw.findings];
  const own = readDisclosure(raw, shared, found);
  const read = (version: RawDisclosure) => readDisclosure(version, shared, []);
  const disclosure = own && withCorrections({ raw, disclosure: own }, read, shared.dataName, found);
  const identity = { unit: raw.unit, year: Number(raw.year), kind: raw.kind };
  for (const finding of found.map((finding) => ({ ...identity, ...finding })))
    findings.push(finding);
  return disclosure;
}

/** One disclosure of its files, without its corrections. */
export function readDisclosure(
  raw: RawDisclosure,
  shared: SharedRecords,
  findings: Finding[],
): Disclosure | undefined {
  const { dataName } = shared;
  const { record, facts, reconstruction, projects, evaluations, ...about } = parseDisclosureRecords(
    raw,
    dataName,
    findings,
  );
  if (!record) return undefined;

  const where = `${dataName}/${raw.folder}/disclosure.json`;
  if (!agreesWithFolder(raw, record, where, findings)) return undefined;
  const unit = named(shared.units, record.unit, `${where} · /unit`, "单位", findings);
  const form = named(shared.forms, record.form, `${where} · /form`, "制式", findings);
  const terms = (record.terms ?? []).flatMap(
    (id) => named(shared.glossary.terms, id, `${where} · /terms`, "名词", findings) ?? [],
  );
  if (!unit || !form) return undefined;

  const unavailable = new Set(record.source.unavailableTables);
  const read = readTables(
    form,
    unavailable,
    raw,
    dataName,
    findMapping(shared.mappings, unit.id, form.id),
  );
  // A draft holds what could be read; the rest is on its list, and stops no other disclosure.
  const isDraft = record.status === "draft";
  for (const finding of read.findings) findings.push(isDraft ? ofDraft(finding) : finding);
  findings.push(...unreadFigures(raw, record, form, dataName));
  const tables = reconstruction
    ? applyReconstruction(
        read.tables,
        {
          dataName,
          folder: raw.folder,
          form,
          record,
          facts: facts ?? { schemaVersion: 1, sections: {} },
          reconstruction,
        },
        findings,
      )
    : read.tables;

  const figures = new Map([
    ...tableFigures(tables),
    ...toFigures(
      record.figures,
      { file: `${raw.folder}/disclosure.json`, pointer: "/figures" },
      shared.wording,
      raw.workbook?.file,
    ),
    ...projects.flatMap(projectFigures),
    ...evaluations.flatMap(({ all }) => [...all]),
  ]);
  const statements = new Map(
    Object.entries(facts?.sections ?? {}).map(([section, stated]) => [
      section,
      toFigures(
        stated,
        { file: `${raw.folder}/facts.json`, pointer: `/sections/${section}`, section },
        shared.wording,
      ),
    ]),
  );
  const texts = new Map(
    [...raw.texts].map(([id, { file, text }]) => [id, parseSectionText(file, text)]),
  );
  const disclosure: Disclosure = {
    unit,
    record,
    form,
    narratives: narrativesFor(shared.narratives, unit.id),
    folder: raw.folder,
    tables: new Map(tables.map((table) => [table.id, table])),
    figures,
    statements,
    omitted: new Map(Object.entries(facts?.omitted ?? {})),
    texts,
    terms,
    projects,
    acknowledgements: about.acknowledgements ?? [],
    evaluations,
    corrections: [],
  };
  // Broken facts have their own findings; every reference to them would only repeat those.
  if (facts || !raw.facts)
    for (const finding of checkReferences(disclosure, dataName)) findings.push(finding);
  return disclosure;
}

/** A table that a draft lacks is still to come; what could not be read stays an error of its own. */
function ofDraft(found: Finding): Finding {
  const isMissing = found.rule === "IN-35" && found.severity === "error";
  return { ...found, blocking: false, severity: isMissing ? "warning" : found.severity };
}

/** The folder names and the record must say the same. */
function agreesWithFolder(
  raw: RawDisclosure,
  record: DisclosureRecord,
  where: string,
  findings: Finding[],
): boolean {
  const faults = (["unit", "year", "kind"] as const)
    .filter((key) => String(record[key]) !== raw[key])
    .map((key) =>
      inputFault(
        "IN-04",
        `${where} · /${key}`,
        `写的是“${record[key]}”，文件夹却是“${raw[key]}”`,
        "请更正其中一个，使两者一致。",
      ),
    );
  findings.push(...faults);
  return faults.length === 0;
}

function named<T extends { readonly id: string }>(
  things: readonly T[],
  id: string,
  where: string,
  what: string,
  findings: Finding[],
): T | undefined {
  const thing = things.find((candidate) => candidate.id === id);
  if (thing) return thing;
  const near = nearest(
    id,
    things.map((candidate) => candidate.id),
  );
  findings.push(
    inputFault(
      "IN-11",
      where,
      `没有名为“${id}”的${what}`,
      near ? `是否应为“${near}”？` : `请先定义这个${what}，见 docs/data-format.md。`,
    ),
  );
  return undefined;
}
