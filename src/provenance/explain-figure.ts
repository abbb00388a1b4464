import { type Figure, printFigure, sectionOf } from "../figures/figure.ts";
import { cellAnchor } from "../figures/table.ts";
import { sectionsOf, sectionTitle } from "../forms/form.ts";
import { type Disclosure, findFigure } from "../model/disclosure-model.ts";
import { groupDecimal } from "../numbers/decimal.ts";
import { type Explanation, entryAnchor, type FormulaView, type Reference } from "./explanation.ts";
import { formulaTerms } from "./formula-terms.ts";
import { fileWithin, parseOrigin, publishedPlace } from "./origin.ts";

/** What an explanation knows of the page it stands on. */
export interface PageContext {
  readonly path: string;
  /** The section that is told there, if one is: its statements come first. */
  readonly section?: string;
  /** Set where a page has several disclosures. */
  readonly folder?: string;
  /** The figures that have an entry on the page, by its anchor. */
  readonly listed: ReadonlyMap<string, Figure>;
}

/** Explains the figures of one disclosure. */
export interface Explainer {
  readonly disclosure: Disclosure;
  /** A figure of running text. */
  told(figure: Figure, context: PageContext): Explanation;
  /** A figure of a row; table, file and unit stand above it. */
  cell(figure: Figure, label: string): Explanation;
  /** The figures of a formula that no table has: the page that shows the formula explains them too. */
  operands(figure: Figure, section?: string): readonly Figure[];
  /** Statements of a section from which table cells were taken. */
  taken(section: string): readonly Figure[];
}

export function createExplainer(disclosure: Disclosure): Explainer {
  const { folder, figures, statements } = disclosure;
  const cells = cellPaths(disclosure);

  const operandsOf = (figure: Figure, section = "", listed: PageContext["listed"] = new Map()) =>
    (figure.formula?.operands ?? []).flatMap(
      (id) =>
        findFigure(disclosure, sectionOf(figure) ?? section, id) ??
        [...listed.values()].find((candidate) => candidate.id === id) ??
        [],
    );

  const place = ({ origin }: Figure): Reference | undefined => {
    const at = parseOrigin(origin);
    if (at.kind === "formula") return undefined;
    const file = fileWithin(folder, at.file);
    const published = at.file.startsWith(`${folder}/`) ? publishedPlace(at) : undefined;
    if (at.kind === "line") return { text: `${file} · 第 ${at.line} 行`, file: published };
    if (at.kind === "pointer") {
      return { text: `${file} · ${pointerWords(at.pointer)}`, file: published };
    }
    return {
      text: `${file} · ${at.sheet} · ${at.cell}`,
      path: cells.get(origin),
      file: published,
    };
  };

  const formula = (figure: Figure, context: PageContext): FormulaView | undefined =>
    figure.formula && {
      because: figure.formula.because,
      terms: formulaTerms(
        figure.formula.rule,
        operandsOf(figure, context.section, context.listed).map((operand) => {
          const anchor = entryAnchor(operand, context.folder);
          const entry = context.listed.has(anchor) ? `${context.path}#${anchor}` : undefined;
          return {
            text: `${operand.label} ${grouped(operand)}`,
            path: cells.get(operand.origin) ?? entry ?? statementPath(disclosure, operand),
          };
        }),
      ),
    };

  return {
    disclosure,
    told(figure, context) {
      const twin = figures.get(figure.id);
      const isStatement = sectionOf(figure) !== undefined;
      return {
        anchor: entryAnchor(figure, context.folder),
        label: figure.label,
        text: (figure.word ?? "") + printFigure(figure) + figure.unit,
        how: figure.how,
        place: place(figure),
        formula: formula(figure, context),
        inTable: isStatement && twin && cells.has(twin.origin) ? place(twin) : undefined,
        takenFrom: takenFrom(disclosure, figure),
      };
    },
    cell(figure, label) {
      const at = parseOrigin(figure.origin);
      return {
        anchor: entryAnchor(figure),
        label,
        text: figure.printed ?? grouped(figure),
        how: figure.how,
        place:
          at.kind === "cell"
            ? { text: at.cell, path: cells.get(figure.origin) }
            : { text: at.kind === "pointer" ? pointerWords(at.pointer) : "" },
        formula: formula(figure, { path: "", listed: new Map() }),
        takenFrom: takenFrom(disclosure, figure),
      };
    },
    operands: (figure, section) =>
      operandsOf(figure, section).filter(({ origin }) => !cells.has(origin)),
    taken: (section) =>
      [...figures.values()].flatMap((figure) => {
        const [from, id = ""] = figure.takenFrom?.split("#") ?? [];
        return from === section ? (statements.get(section)?.get(id) ?? []) : [];
      }),
  };
}

/** Origin of each table cell → its address on the page of its table. */
function cellPaths({ folder, tables }: Disclosure): ReadonlyMap<string, string> {
  return new Map(
    [...tables.values()].flatMap((table) =>
      table.rows.flatMap((row) =>
        [...row.cells].map(
          ([column, { origin }]) =>
            [origin, `${folder}/tables/${table.id}/#${cellAnchor(row.id, column)}`] as const,
        ),
      ),
    ),
  );
}

/** The statement in its section, where the page of the section explains it. */
function takenFrom({ folder, form, record, statements }: Disclosure, { takenFrom }: Figure) {
  if (takenFrom === undefined) return undefined;
  const [from = "", id] = takenFrom.split("#");
  const section = sectionsOf(form).find((candidate) => candidate.id === from);
  const statement = id === undefined ? undefined : statements.get(from)?.get(id);
  if (!section || !statement) return { text: `disclosure.json · figures › ${takenFrom}` };
  return {
    text: `正文“${sectionTitle(section, record.year)}”`,
    path: `${folder}/${from}/#${entryAnchor(statement)}`,
  };
}

/** `/sections/totals/staff.year-end` as people say it. */
function pointerWords(pointer: string): string {
  return pointer.slice(1).replaceAll("/", " › ");
}

function statementPath({ folder }: Disclosure, figure: Figure): string | undefined {
  const section = sectionOf(figure);
  return section && `${folder}/${section}/`;
}

function grouped(figure: Figure): string {
  return figure.value ? groupDecimal(figure.value) : printFigure(figure);
}
