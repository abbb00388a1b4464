import * as xlsx from "xlsx";
import { figureText } from "../figures/figure.ts";
import { type Form, sectionTitle } from "../forms/form.ts";
import { sectionOf } from "../forms/other-figures.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { type AskedFigure, askedFigures } from "../records/asked-figures.ts";
import type { RecordedFigure } from "../records/disclosure.ts";
import { otherFiguresColumns, otherFiguresTitle } from "../sheets/other-figures-sheet.ts";

/** What a template asks for beside the tables of its form. */
export interface TemplateFigures {
  readonly form: Form;
  readonly year: number;
  readonly last: Disclosure;
  /** What the new record has already. */
  readonly given: Readonly<Record<string, RecordedFigure>>;
}

const howTo =
  "没有发生的填 0，没有资料的空着，依法不公开的写“依法不公开”。金额可以用元或万元，单位要写对。说明一栏不读取。";

/** The sheet 其他数字 with nothing filled in, grouped by section, with last year's numbers beside it. */
export function templateFigures(template: TemplateFigures): xlsx.WorkSheet {
  const rows = grouped(template).flatMap(([title, figures]) => [
    [title],
    ...figures.map((figure) => [figure.label, "", figure.unit, hintOf(figure, template)]),
  ]);
  const lines = [[otherFiguresTitle], [howTo], [...otherFiguresColumns], ...rows];
  const sheet = xlsx.utils.aoa_to_sheet(
    lines.map((line) => line.map((text) => (text === "" ? null : text))),
  );
  const last = otherFiguresColumns.length - 1;
  const wide = [0, 1, ...lines.flatMap(({ length }, row) => (row > 2 && length === 1 ? row : []))];
  sheet["!merges"] = wide.map((row) => ({ s: { r: row, c: 0 }, e: { r: row, c: last } }));
  sheet["!cols"] = [44, 14, 10, 60].map((wch) => ({ wch }));
  return sheet;
}

/** Sections in the order of the registry, then the figures of the unit's own. */
function grouped({ form, year, last, given }: TemplateFigures): [string, AskedFigure[]][] {
  const groups = new Map<string, AskedFigure[]>();
  for (const figure of askedFigures(form, last.record.figures)) {
    if (given[figure.id] || isOfOneYear(figure.id, last)) continue;
    const section = figure.sections && sectionOf({ sections: figure.sections }, form);
    const title = section ? sectionTitle(section, year) : "本单位上年写明的其他数";
    groups.set(title, [...(groups.get(title) ?? []), figure]);
  }
  return [...groups];
}

/** Last year's figures of last year, and those of projects, which a new year names anew. */
function isOfOneYear(id: string, { record }: Disclosure): boolean {
  const named = [...(record.projects ?? []), ...(record.evaluations ?? [])];
  return (
    id.endsWith("-previous") || named.some((project) => id.startsWith(`performance.${project.id}.`))
  );
}

function hintOf({ id, cell }: AskedFigure, { form, last }: TemplateFigures): string {
  const before = last.figures.get(id);
  const [table, row, column] = cell?.split(".") ?? [];
  const spec = form.tables.find((candidate) => candidate.id === table);
  const item = spec?.blocks.flatMap(({ rows }) => rows).find((candidate) => candidate.id === row);
  const measure = spec?.columns.find((candidate) => candidate.id === column);
  return [
    ...(before?.value ? [`上年：${figureText(before)}`] : []),
    ...(spec && item && measure
      ? [`请与《${spec.title}》的“${item.label}·${measure.label}”核对`]
      : []),
  ].join("；");
}
