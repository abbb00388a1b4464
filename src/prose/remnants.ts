import type { Remnant } from "../words/lexicon.ts";
import { perWording } from "../words/wording.ts";
import { matches } from "./matches.ts";
import type { Prose } from "./prose.ts";

/** What the template has left in a text, and where. */
export interface FoundRemnant extends Pick<Remnant, "what" | "fix" | "severity" | "once"> {
  /** Place in the skeleton. */
  readonly at: number;
  readonly quote: string;
}

const patterns = perWording(({ remnants }) =>
  remnants.map((remnant) => ({ ...remnant, pattern: new RegExp(remnant.pattern) })),
);

/** Every remnant that the wording of the text knows. */
export function remnantsOf(prose: Prose): FoundRemnant[] {
  return patterns(prose.wording).flatMap(({ pattern, what, fix, severity, once }) =>
    matches(prose, pattern).map(({ start, end }) => {
      return { at: start, quote: prose.quote(start, end), what, fix, severity, once };
    }),
  );
}

/** What of one kind stands in many places is told at the first of them, which says so. */
export function toldOnce<Place>(
  found: readonly { readonly remnant: FoundRemnant; readonly place: Place }[],
): { readonly remnant: FoundRemnant; readonly place: Place }[] {
  const alike = Map.groupBy(found, ({ remnant }) => remnant.what);
  return found.flatMap((one) => {
    const { remnant } = one;
    const [first, ...others] = alike.get(remnant.what) ?? [];
    if (!remnant.once || (first === one && others.length === 0)) return [one];
    const what = `${remnant.what}，全文不止这一处`;
    return first === one ? [{ ...one, remnant: { ...remnant, what } }] : [];
  });
}
