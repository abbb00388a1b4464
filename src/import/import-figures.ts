import { basename } from "node:path";
import { type Finding, inputFault } from "../finding.ts";
import type { Form } from "../forms/form.ts";
import type { RawWorkbook } from "../load/read-workbook.ts";
import type { DisclosureRecord } from "../records/disclosure.ts";
import type { ImportReport, ImportRequest } from "./import-request.ts";
import type { WithOtherFigures } from "./other-figures.ts";
import type { PlannedImport } from "./planned-import.ts";
import { toProblems } from "./to-problems.ts";

interface FiguresAlone {
  readonly request: ImportRequest;
  readonly folder: string;
  /** The record as it is; there is none before the tables. */
  readonly record: DisclosureRecord | undefined;
  readonly other: WithOtherFigures;
  readonly form: Form;
  readonly book: RawWorkbook;
  readonly unrecognised: ImportReport["unrecognised"];
  readonly told: readonly Finding[];
}

/**
 * A workbook that holds the sheet 其他数字 and no table: its figures join the record, and the workbook of
 * tables stays. They keep no cell, for the workbook that had it isn't kept.
 */
export function planFigures(alone: FiguresAlone): PlannedImport {
  const { request, folder, record, other, form, book, unrecognised, told } = alone;
  const findings = record ? told : [...told, noTablesYet(basename(request.file), other)];
  const problems = toProblems(findings);
  const faulty = problems.some(({ severity }) => severity === "error");
  const files = new Map<string, string>();
  if (record) files.set(`${folder}/disclosure.json`, recordText(record, other));
  const isOurs = told.every(({ rule }) => rule !== "IN-32" && rule !== "IN-33");
  const gives = (other.given?.figures ?? 0) > 0;
  return {
    report: { form: form.id, tables: [], unrecognised, otherFigures: other.given, problems },
    folder,
    files,
    blocked: !record || !isOurs || !gives || (record.status !== "draft" && faulty),
    faulty,
    book,
    form,
    placements: [],
  };
}

/** What this sheet gives counts; what another sheet or a person gave before stays. */
function recordText(record: DisclosureRecord, { record: read }: WithOtherFigures): string {
  const given = Object.entries(read.figures).map(([id, figure]) => {
    const { cell: _, ...typed } = figure;
    return [id, record.figures[id]?.cell === figure.cell ? figure : typed] as const;
  });
  const figures = { ...record.figures, ...Object.fromEntries(given) };
  return `${JSON.stringify({ ...record, figures }, null, 2)}\n`;
}

function noTablesYet(where: string, { given }: WithOtherFigures): Finding {
  return inputFault(
    "IN-08",
    where,
    `只有“${given?.sheet}”，没有表，而这份公开件还没有建`,
    "请先导入有表的工作簿，或用 npm run new 搭好草稿，再导入这一份。",
  );
}
