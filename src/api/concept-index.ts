import type { z } from "zod";
import type { DataTable } from "../datasets/data-table.ts";
import type { conceptsSchema } from "./document-schemas.ts";
import { figuresOf } from "./figure-schema.ts";

const saidFields = ["names", "fundScopes", "phases", "units"] as const;
type SaidField = (typeof saidFields)[number];

/** How often the figures of a disclosure are about a concept, and all that they say of it. */
interface Said extends Record<SaidField, Set<string>> {
  figures: number;
}
/** By concept, in the order in which the figures name them. */
export type Concepts = ReadonlyMap<string, Said>;

interface Gathered extends Said {
  readonly disclosures: Set<string>;
}

const empty = (): Said => ({
  names: new Set(),
  fundScopes: new Set(),
  phases: new Set(),
  units: new Set(),
  figures: 0,
});

/** What the figures of one disclosure are about. */
export function conceptsOf(figures: DataTable): Concepts {
  const concepts = new Map<string, Said>();
  for (const { concept, label, fund_scope, phase, unit_of_measure } of figuresOf(figures)) {
    if (concept === undefined) continue;
    const said = concepts.get(String(concept)) ?? empty();
    concepts.set(String(concept), said);
    said.figures++;
    const words = { names: label, fundScopes: fund_scope, phases: phase, units: unit_of_measure };
    for (const field of saidFields) {
      const word = words[field];
      if (word !== undefined) said[field].add(String(word));
    }
  }
  return concepts;
}

/** Gathers which concepts the figures of a site are about, from what its disclosures say, one after the other. */
export class ConceptIndex {
  readonly #concepts = new Map<string, Gathered>();

  add(disclosure: string, concepts: Concepts): void {
    for (const [concept, said] of concepts) {
      const gathered = this.#concepts.get(concept) ?? { ...empty(), disclosures: new Set() };
      this.#concepts.set(concept, gathered);
      gathered.figures += said.figures;
      gathered.disclosures.add(disclosure);
      for (const field of saidFields) for (const word of said[field]) gathered[field].add(word);
    }
  }

  document(): z.infer<typeof conceptsSchema> {
    const ordered = [...this.#concepts].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      schemaVersion: 1,
      concepts: ordered.map(([id, { names, fundScopes, phases, units, figures, disclosures }]) => ({
        id,
        names: [...names],
        fundScopes: [...fundScopes],
        phases: [...phases],
        units: [...units],
        figures,
        disclosures: [...disclosures],
      })),
    };
  }
}
