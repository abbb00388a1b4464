import type { Figure } from "../figures/figure.ts";
import type { StatTable } from "../figures/table.ts";
import { publishedFolder } from "../load/published-data.ts";
import type { Evaluation } from "../model/evaluation.ts";
import type { Project } from "../records/project.ts";
import type { Explainer } from "./explain-figure.ts";
import {
  type CellRun,
  type Explanation,
  entryAnchor,
  type Provenance,
  type Reference,
  type RowGroup,
  type TextGroup,
} from "./explanation.ts";
import { fileWithin, parseOrigin, publishedPlace } from "./origin.ts";

/** What a page tells of one disclosure outside its tables. */
export interface ToldText {
  readonly explainer: Explainer;
  readonly title: string;
  readonly path: string;
  readonly section?: string;
  readonly figures: readonly Figure[];
  /** Figures that have an entry in another group of the page, as the cells of its tables have. */
  readonly beside?: readonly Figure[];
  readonly typed?: ReadonlyMap<string, readonly number[]>;
  /** Where a page tells of several disclosures, entries are told apart by their folder. */
  readonly isOneOfSeveral?: boolean;
}

/** An entry for each figure that is told, and for those that the formulas among them need. */
export function textGroup(text: ToldText): TextGroup {
  const { explainer, section, beside = [], typed = [] } = text;
  const { folder } = explainer.disclosure;
  const prefix = text.isOneOfSeveral ? folder : undefined;
  const inOthers = new Set(beside.map(({ origin }) => origin));
  const listed = new Map<string, Figure>();
  const waiting = [...text.figures, ...(section ? explainer.taken(section) : [])];
  for (let figure = waiting.shift(); figure; figure = waiting.shift()) {
    const anchor = entryAnchor(figure, prefix);
    if (figure.value === null || inOthers.has(figure.origin) || listed.has(anchor)) continue;
    listed.set(anchor, figure);
    waiting.push(...explainer.operands(figure, section));
  }
  const all = new Map([
    ...beside.map((figure) => [entryAnchor(figure), figure] as const),
    ...listed,
  ]);
  const context = { path: text.path, section, folder: prefix, listed: all };
  return {
    type: "text",
    title: text.title,
    folder,
    explanations: [...listed.values()].map((figure) => explainer.told(figure, context)),
    typed: [...typed].map(([file, lines]) => ({
      text: `${fileWithin(folder, file)} · 第 ${lines.join("、")} 行`,
      file: publishedPlace({ kind: "line", file, line: lines[0] ?? 1 }),
    })),
  };
}

/** An entry for each number of a table, row by row; file and sheet once. */
export function tableGroup(explainer: Explainer, table: StatTable): RowGroup {
  const { folder } = explainer.disclosure;
  const labels = new Map(table.spec.columns.map((column) => [column.id, column.path.join("·")]));
  const rows = table.rows.map((row) => ({
    label: row.label,
    runs: runsOf(
      [...row.cells].flatMap(([column, figure]) =>
        figure.value ? [explainer.cell(figure, labels.get(column) ?? column)] : [],
      ),
    ),
  }));
  return {
    type: "rows",
    title: table.spec.title,
    folder,
    place: workbookPlace(folder, table),
    rows: rows.filter(({ runs }) => runs.length > 0),
  };
}

/** The workbook and the sheet of a table. */
function workbookPlace(folder: string, table: StatTable): Reference {
  const figures = table.rows.flatMap((row) => [...row.cells.values()]);
  const at = figures.map(({ origin }) => parseOrigin(origin)).find(({ kind }) => kind === "cell");
  const file = at?.kind === "cell" ? at.file : `${folder}/tables.xlsx`;
  const { text, ...place } = filePlace(folder, file);
  return { ...place, text: `${text} · ${table.sheet}` };
}

function filePlace(folder: string, file: string): Reference {
  return { text: fileWithin(folder, file), file: `${publishedFolder}/${file}` };
}

/** An entry for each number of a self-evaluation table. */
export function projectGroup(explainer: Explainer, project: Project): RowGroup {
  const { folder } = explainer.disclosure;
  const row = (label: string, place: string, figures: readonly (Figure | string)[]) => ({
    label,
    place,
    runs: figures.flatMap((figure): CellRun[] => {
      if (typeof figure === "string" || figure.value === null) return [];
      const cell = explainer.cell(figure, figure.label.split("·").at(-1) ?? figure.label);
      return [[{ ...cell, place: { text: pointerOf(figure).at(-1) ?? "" } }]];
    }),
  });
  const rows = [
    ...project.funds.map(({ label, cells }, index) =>
      row(label, `funds › ${index}`, Object.values(cells)),
    ),
    ...project.indicators.map(({ name, target, actual, weight, score }, index) =>
      row(name, `indicators › ${index}`, [target, actual, weight, score]),
    ),
    row("总分", "total", Object.values(project.total)),
  ];
  return {
    type: "rows",
    title: project.name,
    folder,
    place: filePlace(folder, project.file),
    rows: rows.filter(({ runs }) => runs.length > 0),
  };
}

/** An entry for each number of an evaluation report, those of one place of its file together. */
export function evaluationGroup(explainer: Explainer, evaluation: Evaluation): RowGroup {
  const { folder } = explainer.disclosure;
  const placeOf = (figure: Figure) => pointerOf(figure).slice(0, -1).join(" › ");
  const places = Map.groupBy(evaluation.all.values(), placeOf);
  return {
    type: "rows",
    title: "报告各表中的数",
    folder,
    place: filePlace(folder, evaluation.file),
    rows: [...places].map(([place, figures]) => ({
      label: figures[0]?.label.split("·").slice(1, -1).join("·") ?? "",
      place,
      runs: figures.map((figure): CellRun => {
        const cell = explainer.cell(figure, figure.label.split("·").at(-1) ?? figure.label);
        return [{ ...cell, place: { text: pointerOf(figure).at(-1) ?? "" } }];
      }),
    })),
  };
}

/** The steps of the pointer to a figure of a JSON file. */
function pointerOf({ place }: Figure): readonly string[] {
  return place?.in === "record" ? place.pointer.slice(1).split("/") : [];
}

/** Groups that explain something; undefined when a page has no figure. */
export function provenanceOf(groups: readonly (TextGroup | RowGroup)[]): Provenance | undefined {
  const filled = groups.filter((group) =>
    group.type === "text"
      ? group.explanations.length + group.typed.length > 0
      : group.rows.length > 0,
  );
  if (filled.length === 0) return undefined;
  const counts = filled.map((group) =>
    group.type === "text"
      ? group.explanations.length
      : group.rows.flatMap(({ runs }) => runs.flat()).length,
  );
  const folders = new Set(filled.map(({ folder }) => folder));
  return {
    groups: filled,
    folder: folders.size === 1 ? filled[0]?.folder : undefined,
    count: counts.reduce((sum, count) => sum + count, 0),
  };
}

/** Neighbours that say the same of their number stand together. */
function runsOf(cells: readonly Explanation[]): CellRun[] {
  const runs: [Explanation, ...Explanation[]][] = [];
  const said = ({ text, how, formula, takenFrom }: Explanation) =>
    JSON.stringify([text, how, formula, takenFrom]);
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && said(run[0]) === said(cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
