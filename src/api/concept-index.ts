import type { z } from "zod";
import type { DataTable } from "../datasets/data-table.ts";
import type { conceptsSchema } from "./document-schemas.ts";
import { figuresOf } from "./figure-schema.ts";

type Gathered = Record<"names" | "fundScopes" | "phases" | "units" | "disclosures", Set<string>> & {
  figures: number;
};

/** Gathers which concepts the figures of a site are about, one disclosure after the other. */
export class ConceptIndex {
  readonly #concepts = new Map<string, Gathered>();

  add(disclosure: string, figures: DataTable): void {
    for (const { concept, label, fund_scope, phase, unit_of_measure } of figuresOf(figures)) {
      if (concept === undefined) continue;
      const gathered = this.#of(String(concept));
      gathered.figures++;
      gathered.disclosures.add(disclosure);
      const said = { names: label, fundScopes: fund_scope, phases: phase, units: unit_of_measure };
      for (const [field, value] of Object.entries(said)) {
        if (value !== undefined) gathered[field as keyof typeof said].add(String(value));
      }
    }
  }

  #of(concept: string): Gathered {
    const empty = () => new Set<string>();
    const found = this.#concepts.get(concept) ?? {
      names: empty(),
      fundScopes: empty(),
      phases: empty(),
      units: empty(),
      disclosures: empty(),
      figures: 0,
    };
    this.#concepts.set(concept, found);
    return found;
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
