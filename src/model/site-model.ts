import type { CodeList } from "../forms/codes.ts";
import type { Form } from "../forms/form.ts";
import type { Glossary, SiteSettings, Unit } from "../records/disclosure.ts";
import type { Wording } from "../words/wording.ts";
import type { Comparison } from "./comparison.ts";
import type { Disclosure } from "./disclosure-model.ts";

/** Everything that the data folder says, typed and resolved; not yet checked. */
export interface SiteModel {
  /** How messages name the data folder. */
  readonly dataName: string;
  readonly settings: SiteSettings;
  readonly glossary: Glossary;
  /** What words mean: the program's own, and those of `wording.json`. */
  readonly wording: Wording;
  /** Classifications by id: functional, economic. */
  readonly codes: ReadonlyMap<string, CodeList>;
  readonly units: readonly Unit[];
  readonly forms: readonly Form[];
  readonly disclosures: readonly Disclosure[];
  readonly comparisons: readonly Comparison[];
}
