import type { Disclosure } from "../model/disclosure-model.ts";
import { buildNarrative } from "../phrases/build-narrative.ts";
import { builtInNarrative, builtInNarratives } from "../phrases/built-in-narratives.ts";
import type { Narrative } from "../phrases/narrative.ts";
import type { NarrativeFile } from "../phrases/narrative-schema.ts";

const built = new WeakMap<readonly NarrativeFile[], Map<string, Narrative>>();

/** How this disclosure is told: as its form is, with what its data folder and its unit put otherwise. */
export function narrativeOf({ form, narratives }: Disclosure): Narrative {
  if (!narratives) return builtInNarrative(form);
  const known = built.get(narratives) ?? new Map<string, Narrative>();
  built.set(narratives, known);
  const narrative =
    known.get(form.id) ?? buildNarrative(form, [...builtInNarratives, ...narratives]).narrative;
  known.set(form.id, narrative);
  return narrative;
}
