import type { Figure } from "../figures/figure.ts";
import { cellAnchor, type StatTable } from "../figures/table.ts";
import { sectionsOf, sectionTitle } from "../forms/form.ts";
import type { Disclosure } from "../model/disclosure-model.ts";
import { disclosurePath } from "../pages/address.ts";
import { figureAddress } from "../pages/figure-address.ts";
import { type Page, shownParts } from "../pages/page.ts";
import { figuresOfPart } from "../pages/shown-part.ts";
import { projectFigures } from "../records/project.ts";
import type { Observation } from "./observation.ts";

/**
 * Every figure of one disclosure: its tables, what it records beside them, what its sections state, its
 * self-evaluations and reports; then what its pages show that was computed from those.
 */
export function observeDisclosure(
  disclosure: Disclosure,
  pages: readonly Page[],
): readonly Observation[] {
  const own = [...observeRecords(disclosure), ...stated(disclosure)];
  return [...own, ...computed(disclosure, pages, own)];
}

/** What a disclosure holds apart from its words: tables, self-evaluations, reports, what it records beside them. */
export function observeRecords(disclosure: Disclosure): readonly Observation[] {
  const inTables = [
    ...[...disclosure.tables.values()].flatMap((table) => tableCells(disclosure, table)),
    ...evaluated(disclosure),
  ];
  return [...inTables, ...recorded(disclosure, inTables)];
}

/** Self-evaluation tables and evaluation reports. */
function evaluated(disclosure: Disclosure): Observation[] {
  const base = disclosurePath(disclosure);
  return [
    ...disclosure.projects.flatMap((project) =>
      projectFigures(project).map(
        ([, figure]): Observation => ({
          disclosure,
          figure,
          part: "project",
          partId: project.id,
          partTitle: project.name,
          address: `${base}projects/${project.id}/`,
        }),
      ),
    ),
    ...disclosure.evaluations.flatMap(({ id, name, all }) =>
      [...all.values()].map(
        (figure): Observation => ({
          disclosure,
          figure,
          part: "report",
          partId: id,
          partTitle: name,
          address: `${base}reports/${id}/`,
        }),
      ),
    ),
  ];
}

function tableCells(disclosure: Disclosure, table: StatTable): Observation[] {
  const columns = new Map(table.spec.columns.map((column) => [column.id, column]));
  const page = `${disclosurePath(disclosure)}tables/${table.id}/`;
  return table.rows.flatMap((row) =>
    [...row.cells].map(
      ([id, figure]): Observation => ({
        disclosure,
        figure,
        part: "table",
        partId: table.id,
        partTitle: table.spec.title,
        address: `${page}#${cellAnchor(row.id, id)}`,
        row,
        column: columns.get(id),
        reason: figure.value === null ? table.emptyReason : undefined,
      }),
    ),
  );
}

/** Figures that stand in no table, self-evaluation or report. */
function recorded(disclosure: Disclosure, elsewhere: readonly Observation[]): Observation[] {
  const others = new Set(elsewhere.map(({ figure }) => figure.id));
  return [...disclosure.figures.values()]
    .filter(({ id }) => !others.has(id))
    .map((figure) => ({
      disclosure,
      figure,
      part: "record",
      partId: "",
      partTitle: "",
      address: figureAddress(disclosure, figure),
    }));
}

function stated(disclosure: Disclosure): Observation[] {
  return [...disclosure.statements].flatMap(([section, figures]) =>
    [...figures.values()].map((figure) => inSection(disclosure, figure, section)),
  );
}

function inSection(disclosure: Disclosure, figure: Figure, section: string): Observation {
  const spec = sectionsOf(disclosure.form).find(({ id }) => id === section);
  return {
    disclosure,
    figure,
    part: "section",
    partId: section,
    partTitle: spec ? sectionTitle(spec, disclosure.record.year) : "",
    address: figureAddress(disclosure, figure, section),
  };
}

/** What pages show beyond that, each figure at the first of its pages. */
function computed(
  disclosure: Disclosure,
  pages: readonly Page[],
  own: readonly Observation[],
): Observation[] {
  const keyOf = ({ id, origin }: Figure) => `${id} ${origin}`;
  const known = new Set(own.map(({ figure }) => keyOf(figure)));
  return pages.flatMap((page) =>
    shownParts(page).flatMap((part): Observation[] => {
      if (part.type === "computed" || part.disclosure !== disclosure) return [];
      const section = part.type === "text" ? part.section : undefined;
      return figuresOfPart(part)
        .filter((figure) => {
          const key = keyOf(figure);
          if (known.has(key)) return false;
          known.add(key);
          return true;
        })
        .map((figure) =>
          section === undefined
            ? {
                disclosure,
                figure,
                part: "overview",
                partId: page.kind === "disclosure" ? "" : page.kind,
                partTitle: page.title,
                address: page.path,
              }
            : { ...inSection(disclosure, figure, section), address: page.path },
        );
    }),
  );
}
