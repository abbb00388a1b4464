import type { Disclosure } from "../model/disclosure-model.ts";
import { createExplainer, type Explainer } from "../provenance/explain-figure.ts";
import type { Provenance, RowGroup, TextGroup } from "../provenance/explanation.ts";
import {
  evaluationGroup,
  projectGroup,
  provenanceOf,
  tableGroup,
  textGroup,
} from "../provenance/groups.ts";
import { computedGroup } from "./comparison-provenance.ts";
import { hasOrigins, type Page, shownParts } from "./page.ts";
import type { ShownPart } from "./shown-part.ts";

/** Each is made once, and goes with its disclosure. */
const explainers = new WeakMap<Disclosure, Explainer>();

function explainerOf(disclosure: Disclosure): Explainer {
  const explainer = explainers.get(disclosure) ?? createExplainer(disclosure);
  explainers.set(disclosure, explainer);
  return explainer;
}

/**
 * Where the figures that a page shows come from; undefined on a page without figures. Worked out when a page
 * is rendered: all at once would be as much as all pages again.
 */
export function pageProvenance(page: Page): Provenance | undefined {
  if (!hasOrigins(page)) return undefined;
  return provenanceOf(shownParts(page).map((part) => groupOf(part, page.path)));
}

function groupOf(part: ShownPart, path: string): TextGroup | RowGroup {
  switch (part.type) {
    case "text":
      return textGroup({ ...part, path, explainer: explainerOf(part.disclosure) });
    case "table":
      return tableGroup(explainerOf(part.disclosure), part.table);
    case "project":
      return projectGroup(explainerOf(part.disclosure), part.project);
    case "evaluation":
      return evaluationGroup(explainerOf(part.disclosure), part.evaluation);
    case "computed":
      return computedGroup(part.view, part.cells, part.told);
  }
}
