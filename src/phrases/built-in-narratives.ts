import type { Form } from "../forms/form.ts";
import { buildNarrative } from "./build-narrative.ts";
import budget from "./built-in/budget.json" with { type: "json" };
import finalAccounts from "./built-in/final-accounts.json" with { type: "json" };
import type { Narrative } from "./narrative.ts";
import { type NarrativeFile, narrativeSchema } from "./narrative-schema.ts";

/** Narratives that come with the program; `narrative.json` of a data folder or a unit changes them. */
export const builtInNarratives: readonly NarrativeFile[] = [budget, finalAccounts].map((file) =>
  narrativeSchema.parse(file),
);

const built = new Map<string, Narrative>();

/** How the program itself tells a form. Throws when a built-in phrase is at fault. */
export function builtInNarrative(form: Pick<Form, "id" | "kind" | "inherits">): Narrative {
  const key = `${form.kind}/${form.id}`;
  const known = built.get(key);
  if (known) return known;
  const { narrative, faults } = buildNarrative(form, builtInNarratives);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join("\n"));
  built.set(key, narrative);
  return narrative;
}
