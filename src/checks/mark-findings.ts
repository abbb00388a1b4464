import type { Figure, FindingMark } from "../figures/figure.ts";
import { mapFigures } from "../figures/map-figures.ts";
import type { SectionText } from "../figures/section-text.ts";
import type { Finding } from "../finding.ts";
import type { Disclosure } from "../model/disclosure-model.ts";

/**
 * The disclosure as it is shown: each figure and line that an error or a warning concerns carries it. A
 * finding of a section marks what that section states; any other marks the cell or recorded figure.
 * 尾差 is information, and marks nothing.
 */
export function markFindings(disclosure: Disclosure, findings: readonly Finding[]): Disclosure {
  const byPlace = new Map<string, FindingMark[]>();
  findings.forEach((finding, index) => {
    const mark = markOf(finding, index);
    for (const place of mark ? placesOf(finding) : []) {
      byPlace.set(place, [...(byPlace.get(place) ?? []), mark as FindingMark]);
    }
  });
  if (byPlace.size === 0) return disclosure;
  const marked = (figure: Figure, section = ""): Figure => {
    const marks = byPlace.get(figurePlace(section, figure.id));
    return marks ? { ...figure, marks } : figure;
  };
  const markCell = (figure: Figure) => marked(figure);
  return {
    ...disclosure,
    figures: mapFigures(disclosure.figures, markCell),
    statements: new Map(
      [...disclosure.statements].map(([section, figures]) => [
        section,
        mapFigures(figures, (figure) => marked(figure, section)),
      ]),
    ),
    tables: new Map(
      [...disclosure.tables].map(([id, table]) => [
        id,
        { ...table, rows: mapFigures(table.rows, markCell) },
      ]),
    ),
    projects: mapFigures(disclosure.projects, markCell),
    evaluations: disclosure.evaluations.map(({ texts, ...evaluation }) => ({
      ...mapFigures(evaluation, markCell),
      texts,
    })),
    texts: new Map(
      [...disclosure.texts].map(([id, text]) => [id, markLines(text, byPlace)] as const),
    ),
  };
}

/** The anchor of a finding, by its place among those of its disclosure. */
export function findingAnchor(index: number): string {
  return `finding-${index + 1}`;
}

function markOf(finding: Finding, index: number): FindingMark | undefined {
  const { rule, severity, message, acknowledged } = finding;
  if (severity === "info") return undefined;
  return {
    anchor: findingAnchor(index),
    rule,
    severity,
    explanation: `${message}（${rule}）`,
    origin: findingOrigin(finding),
    acknowledged,
  };
}

/** What was compared, as the origin of the words that tell it. */
export function findingOrigin({ rule, operands = [], figure }: Finding): string {
  const ids = operands.length > 0 ? operands.map(({ id, origin }) => id ?? origin) : [figure ?? ""];
  return `=${rule}(${ids.join(", ")})`;
}

/** Figures or a line, each as one key. */
function placesOf({ figure, beside, section, line }: Finding): string[] {
  if (line) return [linePlace(line.file, line.number)];
  return [figure, beside].flatMap((id) => (id === undefined ? [] : figurePlace(section ?? "", id)));
}

function linePlace(file: string, number: number): string {
  return `${file}:${number}`;
}

function figurePlace(section: string, id: string): string {
  return `${section}#${id}`;
}

function markLines(text: SectionText, byPlace: ReadonlyMap<string, FindingMark[]>): SectionText {
  const lines = [text.body, ...text.passages.values()].flatMap(({ markdown, line }) =>
    markdown.split("\n").map((_, index) => line + index),
  );
  const marks = lines.flatMap((number) => {
    const found = byPlace.get(linePlace(text.file, number));
    return found ? [[number, found] as const] : [];
  });
  return marks.length === 0 ? text : { ...text, marks: new Map(marks) };
}
