import type { Term } from "../../records/disclosure.ts";
import type { Link, PageBase } from "../page-base.ts";
import { showsNoFigures } from "../page-kind.ts";

/** A term, and the disclosures that explain it. */
export interface GlossaryEntry {
  readonly term: Term;
  readonly explainedIn: readonly Link[];
}
export interface GlossaryPage extends PageBase {
  readonly kind: "glossary";
  readonly entries: readonly GlossaryEntry[];
}

export const glossary = showsNoFigures<GlossaryPage>();
