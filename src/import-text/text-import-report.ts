import { type Form, type Kind, sectionsOf, sectionTitle } from "../forms/form.ts";
import type { Prose } from "../prose/prose.ts";
import { readEvaluationTables } from "../prose/self-evaluations.ts";
import { positionOf } from "../prose/source-text.ts";
import type { Confidence, ExtractedFigure } from "./extract-figures.ts";
import type { LinedTable } from "./read-lined-table.ts";
import type { SectionRange } from "./split-sections.ts";

/** Something that a person must look at. */
export interface Doubt {
  readonly severity: "error" | "warning";
  readonly where: string;
  readonly found: string;
  readonly message: string;
  readonly fix: string;
}

/** What an import of a text read, and how sure it is of each figure. */
export interface TextImportReport {
  readonly schemaVersion: 1;
  readonly source: string;
  readonly form: string;
  readonly year: number;
  readonly kind: Kind;
  readonly summary: Readonly<Record<Confidence, number>>;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly where: string | null;
    readonly likeness: number;
    readonly figures: number;
  }[];
  readonly tables: readonly {
    readonly title: string;
    readonly rows: number;
    readonly read: number;
  }[];
  readonly problems: readonly Doubt[];
  readonly figures: readonly ExtractedFigure[];
}

interface ReportInput {
  readonly prose: Prose;
  readonly file: string;
  readonly form: Form;
  readonly year: number;
  readonly kind: Kind;
  readonly sections: readonly SectionRange[];
  readonly figures: readonly ExtractedFigure[];
  readonly lined: readonly LinedTable[];
}

/** The report: sections, tables, doubts and every figure with its place and confidence. */
export function textImportReport(input: ReportInput): TextImportReport {
  const { prose, file, form, year, kind, sections, figures, lined } = input;
  const count = (confidence: Confidence) =>
    figures.filter((figure) => figure.confidence === confidence).length;
  const placeOf = (place: number) => {
    const { line, column } = positionOf(prose.source, place);
    return `${file} · 第 ${line} 行第 ${column} 列`;
  };
  return {
    schemaVersion: 1,
    source: file,
    form: form.id,
    year,
    kind,
    summary: { high: count("high"), medium: count("medium"), low: count("low") },
    sections: sectionsOf(form).map((section) => {
      const range = sections.find((one) => one.section.id === section.id);
      return {
        id: section.id,
        title: sectionTitle(section, year),
        where: range ? placeOf(prose.places[range.start] ?? 0) : null,
        likeness: range ? Math.round(range.likeness * 100) / 100 : 0,
        figures: figures.filter((figure) => figure.section === section.id).length,
      };
    }),
    tables: [
      ...lined.map(({ spec, rows, figures: read }) => ({
        title: spec.title,
        rows,
        read: read.length,
      })),
      ...readEvaluationTables(prose).map(({ name, indicators }) => ({
        title: `项目支出绩效自评表：${name}`,
        rows: indicators.length + 4,
        read: indicators.length + 4,
      })),
    ],
    problems: [...sectionDoubts(input, placeOf), ...figureDoubts(input)],
    figures,
  };
}

function sectionDoubts(
  { form, sections, year, prose, file }: ReportInput,
  placeOf: (place: number) => string,
): Doubt[] {
  return sectionsOf(form).flatMap((section): Doubt[] => {
    const title = sectionTitle(section, year);
    const range = sections.find((one) => one.section.id === section.id);
    if (!range) {
      return [
        {
          severity: "error",
          where: file,
          found: "",
          message: `没有找到“${title}”一节`,
          fix: "请在原文中找到这一节，核对标题后补写正文和数。",
        },
      ];
    }
    if (range.likeness === 1) return [];
    const heading = prose.quote(range.start - title.length, range.start);
    return [
      {
        severity: "warning",
        where: placeOf(prose.places[range.start] ?? 0),
        found: heading,
        message: `按相近的标题认作“${title}”一节`,
        fix: "请核对是不是这一节。",
      },
    ];
  });
}

/** One doubt for all figures of a section that share it; each stands in `figures` with its place. */
function figureDoubts({ figures, file }: ReportInput): Doubt[] {
  const doubtful = figures.filter(({ doubt }) => doubt !== undefined);
  const groups = Map.groupBy(doubtful, ({ section, doubt }) => `${section}/${doubt}`);
  return [...groups.values()].flatMap((group): Doubt[] => {
    const [first] = group;
    if (first?.doubt === undefined) return [];
    const times =
      group.length > 1 ? `（本节共 ${group.length} 处，逐处见 import-report.json）` : "";
    return [
      {
        severity: "warning",
        where: `${file} · 第 ${first.line} 行第 ${first.column} 列`,
        found: `${first.label}${first.printed}${first.unit}`,
        message: `${first.doubt}${times}`,
        fix: "请对照原文，改正 facts.json 里的名称、单位和数，或删去。",
      },
    ];
  });
}
