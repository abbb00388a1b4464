import type { CodeList } from "./codes.ts";
import type { Comparison } from "./comparison.ts";
import type { Glossary, SiteSettings, Unit } from "./disclosure.ts";
import type { Disclosure } from "./disclosure-model.ts";
import type { Form } from "./form.ts";

/** Everything that the data folder says, typed and resolved; not yet checked. */
export interface SiteModel {
  /** How messages name the data folder. */
  readonly dataName: string;
  readonly settings: SiteSettings;
  readonly glossary: Glossary;
  /** Classifications by id: functional, economic. */
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly units: readonly Unit[];
  readonly forms: readonly Form[];
  readonly disclosures: readonly Disclosure[];
  readonly comparisons: readonly Comparison[];
}
