import type { Remnant } from "../words/lexicon.ts";
import { matches } from "./matches.ts";
import type { Prose } from "./prose.ts";

/** What the template has left in a text, and where. */
export interface FoundRemnant extends Pick<Remnant, "what" | "fix" | "severity"> {
  /** Place in the skeleton. */
  readonly at: number;
  readonly quote: string;
}

/** Every remnant that the wording of the text knows. */
export function remnantsOf(prose: Prose): FoundRemnant[] {
  return prose.wording.remnants.flatMap(({ pattern, what, fix, severity }) =>
    matches(prose, new RegExp(pattern)).map(({ start, end }) => {
      return { at: start, quote: prose.quote(start, end), what, fix, severity };
    }),
  );
}
