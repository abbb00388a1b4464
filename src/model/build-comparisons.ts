import type { Figure } from "../figures/figure.ts";
import { impliedFigure, statedDirection } from "../figures/implied.ts";
import { type Finding, inputFault } from "../finding.ts";
import type { RawData } from "../load/data-folder.ts";
import {
  type ComparisonCellRecord,
  type ComparisonRecord,
  type ComparisonRowRecord,
  comparisonSchema,
  splitReference,
} from "../records/comparison-record.ts";
import type { Unit } from "../records/disclosure.ts";
import { parseRecord } from "../records/parse-record.ts";
import { nearest } from "../words/nearest.ts";
import type { ComparedCell, ComparedRow, Comparison } from "./comparison.ts";
import { qualifiedId } from "./comparison.ts";
import { comparisonRowFaults } from "./comparison-row-faults.ts";
import type { Disclosure } from "./disclosure-model.ts";

interface Known {
  readonly disclosures: readonly Disclosure[];
  readonly units: readonly Unit[];
  /** Folders of disclosures that are not there because of their own faults. */
  readonly unread: ReadonlySet<string>;
}

/** Where a fault stands: file and pointer, as messages name it. */
type Place = (pointer: string) => string;

/** The comparisons of the data folder, their references resolved; what leads nowhere is a finding. */
export function buildComparisons(raw: RawData, known: Known, findings: Finding[]): Comparison[] {
  const seen = new Set<string>();
  return raw.comparisons.flatMap((file) => {
    const record = parseRecord(comparisonSchema, file, raw.name, findings);
    if (!record) return [];
    const at: Place = (pointer) => `${raw.name}/${file.file} · ${pointer}`;
    const fileName = file.file.split("/").at(-1);
    if (fileName !== `${record.id}.json`) {
      findings.push(
        inputFault(
          "IN-04",
          at("/id"),
          `写的是“${record.id}”，文件名却是“${fileName}”`,
          "请更正其中一个，使两者一致。",
        ),
      );
    }
    if (seen.has(record.id)) return [];
    seen.add(record.id);
    return buildComparison(record, at, known, findings) ?? [];
  });
}

function buildComparison(
  record: ComparisonRecord,
  at: Place,
  { disclosures, units, unread }: Known,
  findings: Finding[],
): Comparison | undefined {
  if (record.columns.some(({ disclosure }) => unread.has(disclosure))) return undefined;
  const faults: Finding[] = [];
  const folders = disclosures.map(({ folder }) => folder);
  const unitIds = units.map(({ id }) => id);
  const columns = record.columns.flatMap((column, index) => {
    const disclosure = disclosures.find(({ folder }) => folder === column.disclosure);
    if (disclosure) return { record: column, disclosure };
    faults.push(unknown(at(`/columns/${index}/disclosure`), column.disclosure, "公开", folders));
    return [];
  });
  for (const [list, entries] of Object.entries({
    columns: record.columns,
    computed: record.computed,
  })) {
    entries.forEach(({ unit }, index) => {
      if (unit === undefined || unitIds.includes(unit)) return;
      faults.push(unknown(at(`/${list}/${index}/unit`), unit, "单位", unitIds));
    });
  }
  if (faults.length > 0) {
    for (const finding of faults) findings.push(finding);
    return undefined;
  }
  const groups = record.groups.map((group, groupAt) => ({
    record: group,
    rows: group.rows.map((row, rowAt): ComparedRow => {
      const rowPlace: Place = (pointer) => at(`/groups/${groupAt}/rows/${rowAt}${pointer}`);
      const compared = { record: row, cells: resolveCells(row, columns, rowPlace, faults) };
      for (const finding of comparisonRowFaults(compared, rowPlace(""))) faults.push(finding);
      return compared;
    }),
  }));
  for (const finding of faults) findings.push(finding);
  return { record, columns, groups };
}

/** Stated figures first, since implied ones are made of them. */
function resolveCells(
  row: ComparisonRowRecord,
  columns: Comparison["columns"],
  at: Place,
  findings: Finding[],
): Map<string, ComparedCell> {
  const cells = new Map<string, ComparedCell>();
  const implied: (() => void)[] = [];
  for (const { record, disclosure } of columns) {
    const cell = row.cells[record.id];
    if (cell === undefined) continue;
    const place = at(`/cells/${record.id}`);
    if (typeof cell === "string") {
      const figure = lookUp(cell, disclosure, place, findings);
      if (figure) cells.set(record.id, { figure, section: splitReference(cell).section });
    } else if ("none" in cell) {
      cells.set(record.id, { reason: cell.none });
    } else {
      implied.push(() => {
        const made = resolveImplied(cell, cells.get(cell.from), disclosure, place, findings);
        if (made) cells.set(record.id, made);
      });
    }
  }
  for (const make of implied) make();
  // In the order of the columns.
  return new Map(
    columns.flatMap(({ record }) => {
      const cell = cells.get(record.id);
      return cell ? [[record.id, cell] as const] : [];
    }),
  );
}

function resolveImplied(
  cell: Extract<ComparisonCellRecord, { change: string }>,
  from: ComparedCell | undefined,
  disclosure: Disclosure,
  place: string,
  findings: Finding[],
): ComparedCell | undefined {
  const change = lookUp(cell.change, disclosure, place, findings);
  if (!change || !from) return undefined;
  if ("reason" in from) return { reason: from.reason };
  const direction = cell.direction ?? statedDirection(change);
  if (!direction) {
    findings.push(
      inputFault(
        "CM-03",
        `${place}/change`,
        `“${change.label}”的方向词是“${change.word ?? ""}”，不能判断增减`,
        "请写 direction（increase 或 decrease），并在本行的 match 写明依据；没有依据的改写 none。",
      ),
    );
    return undefined;
  }
  const figure = impliedFigure(from.figure, change, direction, (id) => qualifiedId(disclosure, id));
  if (!figure) return { reason: `“${from.figure.label}”原文未公开，不能推算` };
  return {
    figure,
    section: splitReference(cell.change).section,
    impliedFrom: { now: from.figure, change },
  };
}

function lookUp(
  reference: string,
  disclosure: Disclosure,
  place: string,
  findings: Finding[],
): Figure | undefined {
  const { section, id } = splitReference(reference);
  const stated = section === undefined ? undefined : disclosure.statements.get(section);
  const figure = section === undefined ? disclosure.figures.get(id) : stated?.get(id);
  if (figure || (section === undefined && isUnread(disclosure, id))) return figure;
  const names =
    section === undefined
      ? [...disclosure.figures.keys(), ...qualifiedStatements(disclosure)]
      : qualifiedStatements(disclosure);
  findings.push(unknown(place, reference, "数", names));
  return undefined;
}

/** A table that could not be read has its own finding already. */
function isUnread({ form, tables, record }: Disclosure, id: string): boolean {
  const table = id.split(".")[0] ?? "";
  const isExpected = form.tables.some((spec) => spec.id === table);
  return isExpected && !tables.has(table) && !record.source.unavailableTables?.includes(table);
}

function qualifiedStatements({ statements }: Disclosure): string[] {
  return [...statements].flatMap(([section, figures]) =>
    [...figures.keys()].map((id) => `${section}#${id}`),
  );
}

function unknown(where: string, name: string, what: string, names: readonly string[]): Finding {
  const near = nearest(name, names);
  return inputFault(
    "IN-11",
    where,
    `引用了不存在的${what}“${name}”`,
    near ? `是否应为“${near}”？` : `请先在数据中给出这个${what}。`,
  );
}
