import type { StatTable } from "../figures/table.ts";
import { type Finding, inputWarning } from "../finding.ts";
import type { Form } from "../forms/form.ts";
import type { RawData, RawDisclosure } from "../load/data-folder.ts";
import type { RawWorkbook } from "../load/read-workbook.ts";
import { parseDisclosureRecords } from "../model/parse-records.ts";
import { type AskedFigure, askedFigures } from "../records/asked-figures.ts";
import { basesOf, namedCells } from "../records/base-figures.ts";
import type { DisclosureRecord, RecordedFigure } from "../records/disclosure.ts";
import { type ReadOtherFigures, readOtherFigures } from "../sheets/read-other-figures.ts";
import type { TableContext } from "../sheets/reading.ts";

/** A record with the figures of a sheet 其他数字, and how many that sheet gave. */
export interface WithOtherFigures {
  readonly record: DisclosureRecord;
  readonly findings: readonly Finding[];
  readonly given?: { readonly sheet: string; readonly figures: number };
}

/**
 * Takes the sheet 其他数字 of the workbook into the record. A workbook without it replaces one that may have
 * it, filled in and not read yet: what stands there is taken, so that it isn't lost with its workbook.
 */
export function withOtherFigures(
  record: DisclosureRecord,
  asked: readonly AskedFigure[],
  book: RawWorkbook,
  context: TableContext,
  earlier: RawDisclosure | undefined,
): WithOtherFigures {
  const read = readOtherFigures(book, asked, context);
  if (read.sheet !== undefined) {
    const merged = merge(record, read, context.where);
    const given = { sheet: read.sheet, figures: read.figures.size };
    return { ...merged, findings: [...read.findings, ...merged.findings], given };
  }
  const { file = "", book: old } = earlier?.workbook ?? {};
  const left = old && readOtherFigures(old, asked, { where: file, file });
  const known = Object.entries({ ...Object.fromEntries(left?.figures ?? []), ...record.figures });
  const figures = Object.fromEntries(known.map(([id, { cell: _, ...figure }]) => [id, figure]));
  return { record: { ...record, figures }, findings: left?.findings ?? [] };
}

/**
 * What the disclosure is asked for, under the names of its own draft and of the latest earlier year; then the
 * bases of comparison of what its tables hold, which a first year has from no other document.
 */
export function askedOfImport(
  raw: RawData,
  { unit, year, kind, figures }: DisclosureRecord,
  form: Form,
  tables: readonly StatTable[] = [],
): AskedFigure[] {
  const [last] = raw.disclosures
    .filter((other) => other.unit === unit && other.kind === kind && Number(other.year) < year)
    .sort((a, b) => Number(b.year) - Number(a.year));
  const earlier = last && parseDisclosureRecords(last, raw.name, []).record;
  const asked = askedFigures(form, { ...earlier?.figures, ...figures });
  const known = new Set(asked.map(({ id }) => id));
  const bases = basesOf([...asked, ...namedCells(tables)], kind);
  return [...asked, ...bases.filter(({ id }) => !known.has(id))];
}

/**
 * What the sheet gave before and no longer gives goes; what was typed elsewhere stays, and where the sheet
 * says otherwise, that is told.
 */
function merge(
  record: DisclosureRecord,
  { figures }: ReadOtherFigures,
  where: string,
): { record: DisclosureRecord; findings: Finding[] } {
  const kept = Object.entries(record.figures).filter(
    ([id, { cell }]) => cell === undefined || figures.has(id),
  );
  const findings = [...figures].flatMap(([id, figure]) => {
    const before = record.figures[id];
    const isTyped = before && before.cell === undefined && said(before) !== said(figure);
    return isTyped ? [replaced(before, figure, where)] : [];
  });
  const all = { ...Object.fromEntries(kept), ...Object.fromEntries(figures) };
  return { record: { ...record, figures: all }, findings };
}

function replaced(before: RecordedFigure, now: RecordedFigure, where: string): Finding {
  const { sheet, address: cell } = now.cell ?? {};
  return inputWarning(
    "IN-37",
    `${where} · ${sheet} · ${cell}`,
    `“${now.label}”原来记的是${said(before)}，已按工作簿改为${said(now)}`,
    "请核对以哪个为准；原来的数才对的，请改好工作簿再导入。",
    { sheet, cell, stated: said(now), expected: said(before) },
  );
}

function said({ printed, unit, state }: RecordedFigure): string {
  return state ? "依法不公开" : `${printed}${unit}`;
}
